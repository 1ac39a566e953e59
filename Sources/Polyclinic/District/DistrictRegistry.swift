/// The list of a polyclinic's districts: which houses belong to which, and who works there.
///
/// A value in memory, whatever file it was read from. Streets, localities and districts are named by their index.
public struct DistrictRegistry: Sendable {
  /// Whether it is invented; every screen that shows it says so.
  public let isExample: Bool
  /// The day from which it is, where that is known.
  public let date: CalendarDate?
  /// The localities.
  public let localities: [Locality]
  /// The streets.
  public let streets: [Street]
  /// The districts.
  public internal(set) var catchments: [Catchment]
  /// Which houses of which street belong to which district, by street.
  public let segments: [StreetSegment]
  /// Which localities belong as a whole to which district.
  public let wholeLocalities: [LocalityCoverage]

  private let firstSegments: [Int]
  private let districtsOfLocalities: [Int: [Int]]
  /// Localities that belong to a district as a whole, but for streets that are listed in another.
  let mixedLocalities: Set<Int>

  /// Puts a registry together.
  ///
  /// Whoever does so has made sure that every index names something.
  public init(
    isExample: Bool, date: CalendarDate?, localities: [Locality], streets: [Street], catchments: [Catchment],
    segments: [StreetSegment], wholeLocalities: [LocalityCoverage]
  ) {
    self.isExample = isExample
    self.date = date
    self.localities = localities
    self.streets = streets
    self.catchments = catchments
    self.wholeLocalities = wholeLocalities
    let isSorted = zip(segments, segments.dropFirst()).allSatisfy { $0.street <= $1.street }
    self.segments = isSorted ? segments : segments.sorted { $0.street < $1.street }
    var counts = Array(repeating: 0, count: streets.count + 1)
    for segment in segments where streets.indices.contains(segment.street) { counts[segment.street + 1] += 1 }
    for street in streets.indices { counts[street + 1] += counts[street] }
    firstSegments = counts
    let streetCounts = Dictionary(streets.map { ($0.locality, 1) }, uniquingKeysWith: +)
    mainLocality = streetCounts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let whole = Dictionary(grouping: wholeLocalities, by: \.locality).mapValues { $0.map(\.catchment) }
    districtsOfLocalities = whole
    mixedLocalities = Set(
      segments.lazy.filter { streets.indices.contains($0.street) }.compactMap { segment in
        let locality = streets[segment.street].locality
        return whole[locality].map { $0.contains(segment.catchment) } == false ? locality : nil
      })
  }

  /// The districts to which a locality belongs as a whole.
  func districts(ofLocality locality: Int) -> [Int] { districtsOfLocalities[locality] ?? [] }

  /// The locality that has the most streets; its name need not be said.
  public let mainLocality: Int?

  /// The segments of one street; none for a street that is not there.
  public func segments(of street: Int) -> ArraySlice<StreetSegment> {
    guard streets.indices.contains(street) else { return [] }
    return segments[firstSegments[street]..<firstSegments[street + 1]]
  }
}

/// Houses of one street that belong to one district: VIP's street_segment.
public struct StreetSegment: Hashable, Sendable {
  private let streetIndex: Int32
  private let catchmentIndex: Int32
  /// Which houses, in one word as ``HouseSpan/storedValue`` has it.
  public let packedSpan: UInt64

  /// Ties houses of a street to a district, both by their index.
  public init(street: Int, catchment: Int, span: HouseSpan) {
    streetIndex = Int32(truncatingIfNeeded: street)
    catchmentIndex = Int32(truncatingIfNeeded: catchment)
    packedSpan = span.storedValue
  }

  /// The index of the street.
  public var street: Int { Int(streetIndex) }
  /// The index of the district.
  public var catchment: Int { Int(catchmentIndex) }
  /// Which houses.
  public var span: HouseSpan { HouseSpan(storedValue: packedSpan) ?? .street }
}

/// A locality all of whose houses belong to one district, except those that are listed elsewhere.
public struct LocalityCoverage: Hashable, Sendable {
  /// The index of the locality.
  public let locality: Int
  /// The index of the district.
  public let catchment: Int

  /// Ties a locality to a district.
  public init(locality: Int, catchment: Int) {
    self.locality = locality
    self.catchment = catchment
  }
}
