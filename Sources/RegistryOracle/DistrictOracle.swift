import Polyclinic

/// Tells the districts of a house by looking at every line of its street, one by one.
///
/// It shares no code with the registry's own answers: houses are compared by their texts, ranks are written out.
public struct DistrictOracle: Sendable {
  /// The districts by their kind, named as in files; several where lines of one rank name different ones.
  public typealias Districts = [String: Set<Int>]

  private struct Line {
    let kind: String
    let catchment: Int
    let span: HouseSpan
    let house: OracleHouse?
  }

  private var lines: [[Line]]
  private var lineOfLocality: [[(kind: String, catchment: Int)]]
  private let localities: [Int]

  /// Puts the lines of each street beside one another.
  public init(_ registry: DistrictRegistry) {
    let kinds = registry.catchments.map(\.kind.rawValue)
    lines = registry.streets.map { _ in [] }
    lineOfLocality = registry.localities.map { _ in [] }
    localities = registry.streets.map(\.locality)
    for segment in registry.segments {
      let span = segment.span
      var house: OracleHouse?
      if case .house(let listed) = span { house = OracleHouse(listed) }
      lines[segment.street].append(
        Line(kind: kinds[segment.catchment], catchment: segment.catchment, span: span, house: house))
    }
    for coverage in registry.wholeLocalities {
      lineOfLocality[coverage.locality].append((kinds[coverage.catchment], coverage.catchment))
    }
  }

  /// The districts of a house.
  public func districts(of house: HouseNumber, street: Int) -> Districts {
    districts(of: OracleHouse(house), street: street)
  }

  /// The districts of all houses of a street; nil where they differ from house to house.
  public func districts(ofWholeStreet street: Int) -> Districts? {
    var probes: Set<Int> = [1, 2, HouseNumber.greatest.number - 1, HouseNumber.greatest.number]
    var houses: Set<OracleHouse> = []
    for line in lines[street] {
      switch line.span {
      case .house(let house): houses.insert(OracleHouse(house))
      case .range(let range):
        for number in (range.first - 2)...(range.first + 2) { probes.insert(number) }
        for number in (range.last - 2)...(range.last + 2) { probes.insert(number) }
      case .street: break
      }
    }
    for number in probes { if let house = HouseNumber(number: number) { houses.insert(OracleHouse(house)) } }
    let all = Set(houses.map { districts(of: $0, street: street) })
    return all.count == 1 ? all.first : nil
  }

  /// The districts of all houses of a locality; nil where they differ from street to street.
  public func districts(ofWholeLocality locality: Int) -> Districts? {
    var districts: Districts = [:]
    for line in lineOfLocality[locality] { districts[line.kind, default: []].insert(line.catchment) }
    let streets = localities.indices.filter { localities[$0] == locality }
    return streets.allSatisfy { self.districts(ofWholeStreet: $0) == districts } ? districts : nil
  }

  /// The districts of the houses that lines name with a block where this one has a fraction, or the other way round, and
  /// that no line of the same kind names as it is.
  public func districts(ofRewritten house: HouseNumber, street: Int) -> [Districts] {
    let house = OracleHouse(house)
    return lines[street].compactMap { line in
      guard let listed = line.house, listed.isRewriting(of: house),
        !lines[street].contains(where: { $0.kind == line.kind && $0.house == house })
      else { return nil }
      return districts(of: listed, street: street)
    }
  }

  private func districts(of house: OracleHouse, street: Int) -> Districts {
    var best: [String: [Int]] = [:]
    var districts: Districts = [:]
    var ranges: [(line: Line, rank: [Int])] = []
    func consider(_ kind: String, _ catchment: Int, _ rank: [Int]) {
      if let present = best[kind], present.lexicographicallyPrecedes(rank) { return }
      if best[kind] == rank {
        districts[kind, default: []].insert(catchment)
      } else {
        best[kind] = rank
        districts[kind] = [catchment]
      }
    }
    for line in lines[street] {
      guard let rank = Self.rank(of: line, for: house) else { continue }
      consider(line.kind, line.catchment, rank)
      if rank[0] == 3 { ranges.append((line, rank)) }
    }
    for narrow in ranges where best[narrow.line.kind] == narrow.rank {
      for wide in ranges where wide.line.kind == narrow.line.kind && wide.rank != narrow.rank {
        if !Self.holds(wide.line, all: narrow.line) { districts[wide.line.kind]?.insert(wide.line.catchment) }
      }
    }
    for line in lineOfLocality[localities[street]] { consider(line.kind, line.catchment, [5, 0]) }
    return districts
  }

  /// The house itself, then a house with a suffix of which it is a part, then ranges by their width, then the street.
  private static func rank(of line: Line, for house: OracleHouse) -> [Int]? {
    switch line.span {
    case .house:
      guard let listed = line.house else { return nil }
      if listed == house { return [1, 0] }
      guard listed.isShortFor(house) else { return nil }
      return listed.parts == 0 ? [3, 0] : [2, -listed.parts]
    case .range(let range):
      guard names(range, house.value) else { return nil }
      let first = names(range, range.first) ? range.first : range.first + 1
      let last = names(range, range.last) ? range.last : range.last - 1
      return [3, last - first]
    case .street: return [4, 0]
    }
  }

  private static func names(_ range: HouseRange, _ number: Int) -> Bool {
    switch range.parity {
    case .odd where number % 2 == 0, .even where number % 2 != 0: false
    case .odd, .even, .both: range.first <= number && number <= range.last
    }
  }

  /// Whether every number of the narrow line is one of the wide line.
  private static func holds(_ wide: Line, all narrow: Line) -> Bool {
    guard case .range(let range) = wide.span else { return false }
    switch narrow.span {
    case .house(let house): return names(range, OracleHouse(house).value)
    case .range(let inner): return (inner.first...inner.last).allSatisfy { !names(inner, $0) || names(range, $0) }
    case .street: return false
    }
  }
}
