import RegistryGenerator

extension LobbyProof.Task {
  /// The numbers from which a case is drawn.
  func numbers(ofCase number: Int) -> SeededNumbers { SeededNumbers(seed: seed(of: number)) }

  /// How much of the work is done when that case begins.
  func begin(_ number: Int) { progress(Double(number - cases.lowerBound) / Double(max(1, cases.count))) }
}

extension Samples {
  /// Median, 99th percentile and greatest, in milliseconds.
  var inMilliseconds: String {
    "p50 \(median.text(0)), p99 \(percentile99.text(0)), max \(greatest.text(0)) ms"
  }
}
