import Polyclinic

/// What a place is called in lists for those who look into failures.
enum PlaceLabel {
  /// A street with its other names, or a locality.
  static func text(_ place: StreetHit.Place, in registry: DistrictRegistry) -> String {
    switch place {
    case .street(let index) where registry.streets.indices.contains(index):
      let street = registry.streets[index]
      let others = ([street.name.kk].compactMap(\.self) + street.aliases.map(\.name)).map(\.string)
      return "\(street.type) \(street.name.ru.string) (\(others.joined(separator: ", "))), "
        + locality(street.locality, in: registry)
    case .locality(let index): return locality(index, in: registry)
    case .otherStreets(let index): return "other streets of " + locality(index, in: registry)
    case .street: return "?"
    }
  }

  private static func locality(_ index: Int, in registry: DistrictRegistry) -> String {
    registry.localities.indices.contains(index) ? registry.localities[index].name.ru.string : "?"
  }
}
