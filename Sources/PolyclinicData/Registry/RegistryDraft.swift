import Polyclinic

/// A registry that is being put together from rows, each part with the row from which it came.
///
/// Streets, localities and districts that several rows name are one; the millions of segments are kept in two flat
/// arrays, since a list of objects would not stay within bounds.
final class RegistryDraft {
  private(set) var localities: [Locality] = []
  private(set) var streets: [Street] = []
  private(set) var streetPlaces: [SheetPlace] = []
  /// Whether a row says of what type the street is.
  private(set) var isTypeNamed: [Bool] = []
  /// The names of the streets as they are compared.
  private(set) var streetKeys: [String] = []
  /// Whether a row names a district for the street, whatever is wrong with its houses.
  private(set) var isClaimed: [Bool] = []
  /// The first row that names a whole street and no district for it, by street.
  private(set) var unclaimedPlaces: [Int: SheetPlace] = [:]
  private(set) var districts: [DraftDistrict] = []
  private(set) var segments: [StreetSegment] = []
  private(set) var segmentPlaces: [SheetPlace] = []
  /// How the cell of each segment writes it.
  private(set) var writings: [SpanWriting] = []
  private(set) var coverages: [LocalityCoverage] = []
  private(set) var coveragePlaces: [SheetPlace] = []

  private var coverageIndex: Set<LocalityCoverage> = []
  private var localityIndex: [String: Int] = [:]
  /// The spellings of localities that were met, so that each is folded once.
  private var namedLocalities: [PlaceName: Int] = [:]
  private var streetIndex: [StreetKey: Int] = [:]
  private var districtIndex: [DistrictKey: Int] = [:]
  /// The other names of the streets that have some, by street.
  private var knownAliases: [Int: Set<StreetAlias>] = [:]

  private struct StreetKey: Hashable {
    let locality: Int
    let type: StreetType
    let name: String
  }

  private struct DistrictKey: Hashable {
    let number: String
    let kind: Catchment.Kind
  }

  /// The letters and digits of a name, by which rows are found to name the same place.
  static func key(_ name: SafeText) -> String {
    let folded = Fold.plain(name.string)
    return folded.isEmpty ? name.string : folded
  }

  /// The index of a locality; an empty name is the locality of a list that names none.
  func locality(_ name: PlaceName) throws(RegistryFault) -> Int {
    if let index = namedLocalities[name] { return index }
    let folded = Locality.key(name.ru.string)
    let key = folded.isEmpty ? name.ru.string : folded
    if let index = localityIndex[key] {
      if namedLocalities.count < RegistryImport.Limit.localities { namedLocalities[name] = index }
      if localities[index].name.kk == nil, name.kk != nil {
        localities[index] = Locality(name: PlaceName(ru: localities[index].name.ru, kk: name.kk))
      }
      return index
    }
    guard localities.count < RegistryImport.Limit.localities else {
      throw RegistryFault(.tooManyLocalities, ["limit": "\(RegistryImport.Limit.localities)"])
    }
    localities.append(Locality(name: name))
    localityIndex[key] = localities.count - 1
    return localities.count - 1
  }

  /// The index of a street, and the Kazakh name that an earlier row gave it, where it is another one.
  ///
  /// - Parameter isTyped: whether the row says of what type it is.
  func street(
    _ street: Street, isTyped: Bool, at place: SheetPlace
  ) throws(RegistryFault) -> (index: Int, otherName: SafeText?) {
    let key = StreetKey(locality: street.locality, type: street.type, name: Self.key(street.name.ru))
    guard let index = streetIndex[key] else {
      guard streets.count < RegistryImport.Limit.streets else {
        throw RegistryFault(.tooManyStreets, ["limit": "\(RegistryImport.Limit.streets)"])
      }
      streets.append(street)
      streetPlaces.append(place)
      streetKeys.append(key.name)
      isClaimed.append(false)
      isTypeNamed.append(isTyped)
      streetIndex[key] = streets.count - 1
      if !street.aliases.isEmpty { knownAliases[streets.count - 1] = Set(street.aliases) }
      return (streets.count - 1, nil)
    }
    if isTyped { isTypeNamed[index] = true }
    let present = streets[index]
    let news = street.aliases.filter { knownAliases[index, default: []].insert($0).inserted }
    if !news.isEmpty || (present.name.kk == nil && street.name.kk != nil) {
      streets[index] = Street(
        locality: present.locality, type: present.type,
        name: PlaceName(ru: present.name.ru, kk: present.name.kk ?? street.name.kk), aliases: present.aliases + news)
    }
    guard let old = present.name.kk, let new = street.name.kk, old != new else { return (index, nil) }
    return (index, old)
  }

  /// The index of a district.
  func district(_ number: SafeText, _ kind: Catchment.Kind, at place: SheetPlace) throws(RegistryFault) -> Int {
    let key = DistrictKey(number: number.string, kind: kind)
    if let index = districtIndex[key] { return index }
    guard districts.count < RegistryImport.Limit.districts else {
      throw RegistryFault(.tooManyDistricts, ["limit": "\(RegistryImport.Limit.districts)"])
    }
    districts.append(DraftDistrict(number: number, kind: kind, place: place))
    districtIndex[key] = districts.count - 1
    return districts.count - 1
  }

  /// The kind of the one district of that number which a sheet of districts names; nil where it names none or several.
  func onlyKind(of number: SafeText) -> Catchment.Kind? {
    let kinds = Catchment.Kind.allCases.filter { kind in
      districtIndex[DistrictKey(number: number.string, kind: kind)].map { districts[$0].isDefined } ?? false
    }
    return kinds.count == 1 ? kinds.first : nil
  }

  /// Changes what is known of a district.
  func change(_ district: Int, _ change: (inout DraftDistrict) -> Void) {
    guard districts.indices.contains(district) else { return }
    change(&districts[district])
  }

  /// Notes that a row names a district for the street.
  func claim(_ street: Int) {
    if isClaimed.indices.contains(street) { isClaimed[street] = true }
  }

  /// Notes that a row names a whole street and no district for it.
  func leave(_ street: Int, at place: SheetPlace) {
    unclaimedPlaces[street] = unclaimedPlaces[street] ?? place
  }

  /// Adds houses of a street.
  func add(_ segment: StreetSegment, at place: SheetPlace, _ writing: SpanWriting) throws(RegistryFault) {
    guard segments.count < RegistryImport.Limit.houses else {
      throw RegistryFault(.tooManyHouses, ["limit": "\(RegistryImport.Limit.houses)"])
    }
    writings.append(writing)
    segments.append(segment)
    segmentPlaces.append(place)
  }

  /// Adds a whole locality.
  func add(_ coverage: LocalityCoverage, at place: SheetPlace) throws(RegistryFault) {
    guard coverageIndex.insert(coverage).inserted else { return }
    guard coverages.count < RegistryImport.Limit.houses else {
      throw RegistryFault(.tooManyHouses, ["limit": "\(RegistryImport.Limit.houses)"])
    }
    coverages.append(coverage)
    coveragePlaces.append(place)
  }

  /// What rows say of some streets, by their index.
  func claims(of streets: Set<Int>) -> [Int: StreetClaim] {
    guard !streets.isEmpty else { return [:] }
    var isMeant = Array(repeating: false, count: self.streets.count)
    for street in streets where isMeant.indices.contains(street) { isMeant[street] = true }
    var claims: [Int: StreetClaim] = [:]
    for segment in segments where isMeant[segment.street] {
      claims[segment.street, default: StreetClaim()].districts.insert(segment.catchment)
      if segment.span != .street { claims[segment.street, default: StreetClaim()].hasHouses = true }
    }
    return claims
  }

  /// The segments in the order of their streets, as indices.
  func segmentsByStreet() -> [UInt32] {
    var starts = Array(repeating: 0, count: streets.count + 1)
    for segment in segments { starts[segment.street + 1] += 1 }
    for street in streets.indices { starts[street + 1] += starts[street] }
    var order = Array(repeating: UInt32(0), count: segments.count)
    for (index, segment) in segments.enumerated() {
      order[starts[segment.street]] = UInt32(index)
      starts[segment.street] += 1
    }
    return order
  }

  /// The registry; nothing can be added to the draft afterwards.
  func finish(isExample: Bool, date: CalendarDate?) -> DistrictRegistry {
    // What only the rows needed is let go first, and the segments are sorted in their place, to stay within bounds.
    (segmentPlaces, coveragePlaces, streetPlaces, streetKeys) = ([], [], [], [])
    (isTypeNamed, unclaimedPlaces) = ([], [:])
    (localityIndex, namedLocalities, streetIndex, districtIndex) = ([:], [:], [:], [:])
    (coverageIndex, writings, knownAliases) = ([], [], [:])
    segments.sort { $0.street < $1.street }
    return DistrictRegistry(
      isExample: isExample, date: date, localities: localities, streets: streets,
      catchments: districts.map(\.catchment), segments: segments, wholeLocalities: coverages)
  }
}

/// How a cell writes which houses it means.
enum SpanWriting: UInt8 {
  /// In words and numbers.
  case plain
  /// As a range without a word for its side.
  case sideless
  /// Not at all: the cell is empty, and the whole street is meant.
  case empty
}

/// What rows say of a street.
struct StreetClaim {
  /// The districts that have it or a part of it.
  var districts: Set<Int> = []
  /// Whether houses of it are named.
  var hasHouses = false
}

/// A district as rows tell of it, cell by cell.
struct DraftDistrict {
  let number: SafeText
  let kind: Catchment.Kind
  /// Whether a sheet of districts names it.
  var isDefined = false
  /// Whether a row names a place that belongs to it.
  var hasPlaces = false
  /// The row that names it first.
  let place: SheetPlace
  /// Whether it was already said that none does.
  var isReported = false
  /// What the cells say, and the row that said so first.
  var facts: [SheetColumn: (text: SafeText, place: SheetPlace)] = [:]
  /// The nurses of whom it was said that they are not shown.
  var otherNurses: Set<SafeText> = []
  var schedule: Schedule?
  var absences: [Absence] = []

  init(number: SafeText, kind: Catchment.Kind, place: SheetPlace) {
    self.number = number
    self.kind = kind
    self.place = place
  }

  var catchment: Catchment {
    let (room, floor, phone) = (facts[.room]?.text, facts[.floor]?.text, facts[.phone]?.text)
    return Catchment(
      number: number, kind: kind,
      doctor: facts[.doctor].map { PractitionerRole(name: $0.text, schedule: schedule, absences: absences) },
      nurse: facts[.nurse].map { PractitionerRole(name: $0.text) },
      location: room ?? floor ?? phone == nil ? nil : Location(room: room, floor: floor, phone: phone))
  }
}
