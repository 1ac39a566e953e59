/// To which district of one kind an address belongs.
public struct Placement: Hashable, Sendable {
  /// The kind of district.
  public let kind: Catchment.Kind
  /// The indices of the districts: one where it is clear, several where lines contradict one another.
  public let catchments: [Int]
  /// By what the list names the address.
  public let precedence: Precedence

  /// Names the districts of a kind.
  public init(kind: Catchment.Kind, catchments: [Int], precedence: Precedence) {
    self.kind = kind
    self.catchments = catchments
    self.precedence = precedence
  }

  /// Whether lines of which none rules over the others name different districts.
  public var isAmbiguous: Bool { catchments.count > 1 }
}

/// By what a list names an address, the strongest first: a house listed by itself rules over every range.
public enum Precedence: Hashable, Comparable, Sendable {
  /// The house itself, with all that stands behind its number.
  case house
  /// A listed house with something behind its number, of which this one is a part; the more of it is named, the
  /// stronger.
  case stem(parts: Int)
  /// A range, the narrower the stronger where it lies within the wider; a plain number listed by itself is a range of
  /// width 0 for the houses that have more behind it.
  case range(width: Int)
  /// The whole street.
  case street
  /// The whole locality.
  case locality

  /// Stronger ones come first.
  public static func < (left: Precedence, right: Precedence) -> Bool {
    (left.order, left.detail) < (right.order, right.detail)
  }

  private var order: Int {
    switch self {
    case .house: 0
    case .stem: 1
    case .range: 2
    case .street: 3
    case .locality: 4
    }
  }

  private var detail: Int {
    switch self {
    case .stem(let parts): -parts
    case .range(let width): width
    default: 0
    }
  }
}

extension HouseSpan {
  /// How strongly the span names a house; nil where it does not.
  public func precedence(over house: HouseNumber) -> Precedence? {
    switch self {
    case .house(let listed) where listed == house: .house
    case .house(let listed) where listed.isStem(of: house):
      listed.isPlain ? .range(width: 0) : .stem(parts: listed.depth)
    case .house: nil
    case .range(let range): range.contains(house.number) ? range.members.map { .range(width: $0.count - 1) } : nil
    case .street: .street
    }
  }
}

/// What the narrowest ranges that name a house have in common: the numbers from the first of them to the last.
private struct NarrowestRanges {
  private var width = Int.max
  private var hull: HouseRange?

  /// Takes a range, or a house listed by itself.
  mutating func add(_ span: HouseSpan, width: Int) {
    let range: HouseRange? =
      switch span {
      case .range(let range): range
      case .house(let house): HouseRange(from: house.number, to: house.number)
      case .street: nil
      }
    guard width <= self.width, let range, let members = range.members else { return }
    guard width == self.width, let hull else {
      (self.width, hull) = (width, HouseRange(from: members.lowerBound, to: members.upperBound, range.parity))
      return
    }
    self.hull = HouseRange(
      from: min(hull.first, members.lowerBound), to: max(hull.last, members.upperBound),
      hull.parity == range.parity ? range.parity : .both)
  }

  /// Whether all of them lie within a range.
  func lie(within range: HouseRange) -> Bool { hull?.isWithin(range) ?? true }
}

extension DistrictRegistry {
  /// The districts of a house, one placement a kind, in the order of the kinds; none where the list does not name it.
  public func placements(of house: HouseNumber, street: Int) -> [Placement] {
    var best: [Catchment.Kind: (precedence: Precedence, catchments: [Int])] = [:]
    func consider(_ catchment: Int, _ precedence: Precedence) {
      guard catchments.indices.contains(catchment) else { return }
      let kind = catchments[catchment].kind
      guard let present = best[kind], present.precedence <= precedence else {
        best[kind] = (precedence, [catchment])
        return
      }
      if present.precedence == precedence, !present.catchments.contains(catchment) {
        best[kind] = (precedence, present.catchments + [catchment])
      }
    }
    var narrowest: [Catchment.Kind: NarrowestRanges] = [:]
    for segment in segments(of: street) {
      guard let precedence = segment.span.precedence(over: house) else { continue }
      consider(segment.catchment, precedence)
      guard case .range(let width) = precedence, catchments.indices.contains(segment.catchment) else { continue }
      narrowest[catchments[segment.catchment].kind, default: NarrowestRanges()].add(segment.span, width: width)
    }
    // A wider range is ruled over only by one that lies within it.
    for segment in segments(of: street) {
      guard case .range(let range) = segment.span, range.contains(house.number),
        catchments.indices.contains(segment.catchment)
      else { continue }
      let kind = catchments[segment.catchment].kind
      guard let present = best[kind], case .range = present.precedence, narrowest[kind]?.lie(within: range) == false,
        !present.catchments.contains(segment.catchment)
      else { continue }
      best[kind] = (present.precedence, present.catchments + [segment.catchment])
    }
    if streets.indices.contains(street) {
      for catchment in districts(ofLocality: streets[street].locality) { consider(catchment, .locality) }
    }
    return best.map { Placement(kind: $0, catchments: $1.catchments.sorted(), precedence: $1.precedence) }
      .sorted { $0.kind < $1.kind }
  }

  /// The districts of a street that belongs to one district of each kind as a whole; none where a house must be known.
  public func placements(ofWholeStreet street: Int) -> [Placement] {
    guard streets.indices.contains(street) else { return [] }
    var named: [Catchment.Kind: Set<Int>] = [:]
    var whole: [Catchment.Kind: Precedence] = [:]
    for segment in segments(of: street) where catchments.indices.contains(segment.catchment) {
      let kind = catchments[segment.catchment].kind
      named[kind, default: []].insert(segment.catchment)
      if segment.span == .street { whole[kind] = .street }
    }
    for catchment in districts(ofLocality: streets[street].locality) where catchments.indices.contains(catchment) {
      let kind = catchments[catchment].kind
      // A street that is listed as a whole leaves nothing to its locality.
      guard whole[kind] != .street else { continue }
      named[kind, default: []].insert(catchment)
      whole[kind] = .locality
    }
    let placements = named.compactMap { kind, catchments in
      whole[kind].map { Placement(kind: kind, catchments: catchments.sorted(), precedence: $0) }
    }
    let isClear = placements.count == named.count && !placements.contains(where: \.isAmbiguous)
    return isClear ? placements.sorted { $0.kind < $1.kind } : []
  }
}

extension DistrictRegistry {
  /// The house, and its counterpart where a list names that one by itself and not the house: the same one may be meant.
  func houses(meantBy house: HouseNumber, street: Int) -> [HouseNumber] {
    guard let counterpart = house.counterpart else { return [house] }
    func kinds(listing house: HouseNumber) -> Set<Catchment.Kind> {
      let span = HouseSpan.house(house).storedValue
      let listing = segments(of: street).lazy.filter { $0.packedSpan == span }.map(\.catchment)
      return Set(listing.filter(catchments.indices.contains).map { catchments[$0].kind })
    }
    return kinds(listing: counterpart).isSubset(of: kinds(listing: house)) ? [house] : [house, counterpart]
  }

  /// The districts of a locality that belongs to one district of a kind as a whole; none where a street of it is
  /// listed elsewhere, so that the street must be known.
  public func placements(ofLocality locality: Int) -> [Placement] {
    mixedLocalities.contains(locality) ? [] : placements(ofOtherStreets: locality)
  }

  /// The districts of those streets of a locality that are listed in no other.
  func placements(ofOtherStreets locality: Int) -> [Placement] {
    let indices = districts(ofLocality: locality).filter(catchments.indices.contains)
    return Dictionary(grouping: indices) { catchments[$0].kind }
      .map { Placement(kind: $0, catchments: Set($1).sorted(), precedence: .locality) }
      .sorted { $0.kind < $1.kind }
  }

  /// Whether the locality belongs to a district as a whole.
  func hasDistrict(locality: Int) -> Bool { !districts(ofLocality: locality).isEmpty }

  /// The kinds of which the street has districts.
  func kinds(of street: Int) -> Set<Catchment.Kind> {
    Set(segments(of: street).map(\.catchment).filter(catchments.indices.contains).map { catchments[$0].kind })
  }

  /// Whether any house of the street belongs to a district.
  public func hasDistrict(street: Int) -> Bool {
    guard streets.indices.contains(street) else { return false }
    return !segments(of: street).isEmpty || hasDistrict(locality: streets[street].locality)
  }
}
