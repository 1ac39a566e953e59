/// What was measured again and again, and what is said of it: median, 99th percentile, least and greatest.
struct Samples {
  private let sorted: [Double]

  /// Samples in any order; nil where there are none.
  init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    sorted = values.sorted()
  }

  var least: Double { sorted.first ?? 0 }
  var greatest: Double { sorted.last ?? 0 }
  var median: Double { atLeast(0.5) }
  var percentile99: Double { atLeast(0.99) }

  /// The least sample that is not exceeded by that share of them.
  private func atLeast(_ share: Double) -> Double {
    let rank = Int((share * Double(sorted.count)).rounded(.up))
    return sorted.dropFirst(rank - 1).first ?? greatest
  }
}

extension Duration {
  /// The duration in milliseconds.
  var milliseconds: Double { self / .milliseconds(1) }
}
