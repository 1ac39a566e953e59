import ArgumentParser

/// How large the area is that the search is measured with, and what is to hold there.
enum RegionSize: String, CaseIterable {
  case clinic
  case city
  case country

  /// How many houses it has.
  var houses: Int {
    switch self {
    case .clinic: 3_000
    case .city: 200_000
    case .country: 3_000_000
    }
  }

  /// Milliseconds from a key to the list, at the median and at the 99th percentile.
  var keyLimits: (median: Double, percentile99: Double) {
    switch self {
    case .clinic: (0.2, 1)
    case .city: (0.3, 1.5)
    case .country: (0.5, 3)
    }
  }

  /// Milliseconds for the index, and MB that registry and index may take; nil where both are only reported.
  var indexLimits: (time: Double, memory: Double)? {
    switch self {
    case .clinic: (30, 2)
    case .city: (150, 30)
    case .country: nil
    }
  }

  /// Seconds for an import with all checks.
  var importLimit: Double {
    switch self {
    case .clinic: 0.3
    case .city: 2
    case .country: 20
    }
  }

  /// The share of queries whose address comes first that is promised for names typed rightly in some alphabet.
  var plainRecall: Double { self == .clinic ? 1 : 0.995 }

  /// The same for names with one wrong letter.
  var typoRecall: Double {
    switch self {
    case .clinic: 0.99
    case .city: 0.98
    case .country: 0.97
    }
  }

  /// The same for names and codes that streets had before.
  var aliasRecall: Double {
    switch self {
    case .clinic: 1
    case .city: 0.98
    case .country: 0.97
    }
  }

  /// The sizes of a list such as `clinic,city`.
  ///
  /// - Throws: `ValidationError` where a word is none of them.
  static func list(_ text: String) throws -> [RegionSize] {
    try text.split(separator: ",").map { name in
      guard let size = RegionSize(rawValue: String(name)) else {
        throw ValidationError("'\(name)' is none of clinic, city and country")
      }
      return size
    }
  }
}
