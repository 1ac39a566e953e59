import Polyclinic

/// Counts what a list of districts has, in lines for staff.
struct RegistryStatistics {
  private let registry: DistrictRegistry

  init(_ registry: DistrictRegistry) {
    self.registry = registry
  }

  /// Streets and districts, as a short answer to what was read.
  func summary(_ words: RegistryWords) -> [String] {
    ["\(words(.streets)): \(registry.streets.count)", "\(words(.districts)): \(registry.catchments.count)"]
  }

  /// Everything.
  func all(_ words: RegistryWords) -> [String] {
    let catchments = registry.catchments
    var lines = registry.isExample ? [words(.example)] : []
    if let date = registry.date { lines.append("\(words(.date)): \(date)") }
    func count(_ phrase: RegistryPhrase, _ number: Int) { lines.append("\(words(phrase)): \(number)") }
    count(.localities, registry.localities.count)
    count(.streets, registry.streets.count)
    count(.aliases, registry.streets.reduce(0) { $0 + $1.aliases.count })
    count(.streetsElsewhere, streetsElsewhere)
    count(.districts, catchments.count)
    for kind in Catchment.Kind.allCases {
      let number = catchments.count { $0.kind == kind }
      if number > 0 { lines.append("  \(words(kind)): \(number)") }
    }
    let spans = spans
    count(.houses, spans.houses)
    count(.ranges, spans.ranges)
    count(.wholeStreets, spans.streets)
    count(.wholeLocalities, registry.wholeLocalities.count)
    count(.doctors, Set(catchments.compactMap(\.doctor?.name)).count)
    count(.vacant, catchments.count { $0.doctor == nil })
    count(.absences, catchments.reduce(0) { $0 + ($1.doctor?.absences.count ?? 0) })
    return lines
  }

  /// Streets that are listed and belong to no district.
  private var streetsElsewhere: Int {
    let covered = Set(registry.wholeLocalities.map(\.locality))
    return registry.streets.indices.count { street in
      registry.segments(of: street).isEmpty && !covered.contains(registry.streets[street].locality)
    }
  }

  private var spans: (houses: Int, ranges: Int, streets: Int) {
    registry.segments.reduce(into: (houses: 0, ranges: 0, streets: 0)) { counts, segment in
      switch segment.span {
      case .house: counts.houses += 1
      case .range: counts.ranges += 1
      case .street: counts.streets += 1
      }
    }
  }
}
