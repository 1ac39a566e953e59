/// A registry made ready to be asked: which street is meant, and to which district a house belongs.
///
/// All of it lives in memory; an answer touches no file.
public struct DistrictIndex: Sendable {
  /// The registry.
  public let registry: DistrictRegistry
  private let index: NameIndex

  /// How many hits an answer has at the most.
  public static let mostHits = 8

  /// Makes a registry ready.
  public init(_ registry: DistrictRegistry) {
    self.registry = registry
    index = NameIndex(registry)
  }

  /// The streets that a patient may mean, the best first, and what can be said for certain.
  ///
  /// - Parameter text: what was typed, in Kazakh, Russian or Latin letters, whatever layout was switched on.
  public func search(_ text: String) -> AddressAnswer {
    var search = StreetSearch(text, registry: registry, index: index)
    let hits = search.run()
    let meant = Self.meant(among: hits)
    // Of streets whose names are equally near, those that have the house come first.
    let ordered = Self.byHouse(hits.flatMap(findings))
    return AddressAnswer(findings: ordered, meant: meant, showing: Self.mostHits)
  }

  private func findings(for hit: StreetHit) -> [AddressAnswer.Finding] {
    guard !hit.houses.isEmpty else {
      return [AddressAnswer.Finding(hit: hit, house: nil, resolution: resolve(hit.place, house: nil))]
    }
    return resolve(hit.place, houses: hit.houses).map { house, resolution in
      AddressAnswer.Finding(hit: hit, house: house, resolution: resolution)
    }
  }

  /// What the registry says of each of the houses that a number may mean; only the first where it says the same of all.
  ///
  /// - Parameter houses: the ways to read the number; a list may write them in one more way.
  public func resolve(
    _ place: StreetHit.Place, houses: [HouseNumber]
  ) -> [(house: HouseNumber, resolution: Resolution)] {
    var all: [HouseNumber] = []
    for house in houses.flatMap({ readings(of: $0, at: place) }) where !all.contains(house) { all.append(house) }
    let resolved = all.map { (house: $0, resolution: resolve(place, house: $0)) }
    guard let first = resolved.first else { return [] }
    return resolved.allSatisfy { $0.resolution.says(sameAs: first.resolution) } ? [first] : resolved
  }

  /// What the registry says of a street or a locality, with or without a house.
  public func resolve(_ place: StreetHit.Place, house: HouseNumber?) -> Resolution {
    switch place {
    case .locality(let locality):
      // Where a street must be known, nothing is said of the locality.
      Resolution(of: registry.placements(ofLocality: locality), otherwise: .ambiguous)
    case .otherStreets(let locality):
      Resolution(of: registry.placements(ofOtherStreets: locality), otherwise: .ambiguous)
    case .street(let street):
      resolve(street: street, house: house)
    }
  }

  /// The houses of that number that the registry lists by themselves, in order.
  public func listedHouses(_ place: StreetHit.Place, number: Int) -> [HouseNumber] {
    guard case .street(let street) = place else { return [] }
    let houses = registry.segments(of: street).compactMap { segment in
      if case .house(let house) = segment.span, house.number == number { house } else { nil }
    }
    return Set(houses).sorted()
  }

  private func readings(of house: HouseNumber, at place: StreetHit.Place) -> [HouseNumber] {
    guard case .street(let street) = place else { return [house] }
    return registry.houses(meantBy: house, street: street)
  }

  private func resolve(street: Int, house: HouseNumber?) -> Resolution {
    let whole = registry.placements(ofWholeStreet: street)
    guard let house else {
      if !whole.isEmpty { return Resolution(of: whole, otherwise: .unlisted) }
      return registry.hasDistrict(street: street) ? Resolution(state: .houseNeeded, placements: []) : .elsewhere
    }
    let placements = registry.placements(of: house, street: street)
    return Resolution(
      of: placements, among: registry.kinds(of: street),
      otherwise: registry.hasDistrict(street: street) ? .unlisted : .elsewhere)
  }

  /// The streets that were named exactly: several where that leaves a choice.
  ///
  /// A reading in which the house stands behind the name rules out those in which it stands before it.
  private static func meant(among hits: [StreetHit]) -> [StreetHit] {
    var exact = hits.filter(\.isExact)
    // A name that is only similar is not certain beside one that is a letter away, or that may yet be typed.
    let hasNeighbour = hits.contains {
      $0.unexplainedWords == 0 && ($0.nearness == .prefix || ($0.nearness == .oneEdit && $0.untypedWords == 0))
    }
    if hasNeighbour { exact.removeAll { $0.nearness == .skeleton } }
    // «Абай 5» is rather a house in «улица Абая» than one in the village of Абай.
    if hits.contains(where: \.isStreetBeside) { exact.removeAll { !$0.place.isStreet } }
    let usual = exact.filter { !$0.isHouseFirst }
    guard !exact.isEmpty else { return [] }
    // «самал 2 5» is house 5 of Самал-2, or flat 5 in house 2 of Самал.
    return (usual.isEmpty ? exact : usual) + hits.filter { $0.isExactButForNumber && $0.isNumberOpen }
  }

  /// Moves streets that have the house before those that are equal to them but for that.
  private static func byHouse(_ findings: [AddressAnswer.Finding]) -> [AddressAnswer.Finding] {
    var ordered: [AddressAnswer.Finding] = []
    for finding in findings {
      var position = ordered.count
      if !finding.resolution.placements.isEmpty {
        while position > 0, ordered[position - 1].resolution.placements.isEmpty,
          ordered[position - 1].hit.isEqualButForHouse(to: finding.hit)
        {
          position -= 1
        }
      }
      ordered.insert(finding, at: position)
    }
    return ordered
  }
}
