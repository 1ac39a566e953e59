import Polyclinic

/// Makes queries of a registry's addresses as people type them, each with the address that is meant.
///
/// It shares no table and no code with the search that answers them. A query names the type where the locality has two
/// streets of one name, and the locality where another one has a street of that name or the registry has many.
public struct Noise: Sendable {
  /// From how many localities on every query names its own.
  static let manyLocalities = 20

  let registry: DistrictRegistry
  /// All words of all names, in small letters: a slip that makes another word of them would mean another street.
  let words: Set<String>
  private let isTwin: [Bool]
  private let isElsewhereToo: [Bool]
  private let namedBefore: [Int]
  private let merged: [Int]
  private let coded: [Int]

  private struct NameInPlace: Hashable {
    let locality: Int
    let name: String
  }

  /// Looks through the names of a registry once.
  public init(_ registry: DistrictRegistry) {
    self.registry = registry
    var words: Set<String> = []
    var countByName: [String: Int] = [:]
    var countByPlace: [NameInPlace: Int] = [:]
    for street in registry.streets {
      for name in Self.names(of: street) {
        for word in name.split(whereSeparator: { $0 == " " || $0 == "," }) { words.insert(String(word)) }
        countByName[name, default: 0] += 1
        countByPlace[NameInPlace(locality: street.locality, name: name), default: 0] += 1
      }
    }
    self.words = words
    var isTwin: [Bool] = []
    var isElsewhereToo: [Bool] = []
    for street in registry.streets {
      let counts = Self.names(of: street).map { name in
        (all: countByName[name] ?? 0, here: countByPlace[NameInPlace(locality: street.locality, name: name)] ?? 0)
      }
      isTwin.append(street.name.ru.string.allSatisfy(\.isNumber) || counts.contains { $0.here > 1 })
      isElsewhereToo.append(
        registry.localities.count >= Self.manyLocalities || counts.contains { $0.all > $0.here })
    }
    self.isTwin = isTwin
    self.isElsewhereToo = isElsewhereToo
    let streets = registry.streets
    namedBefore = streets.indices.filter { Self.aliases(.old, of: streets[$0]).count == 1 }
    merged = streets.indices.filter { Self.aliases(.old, of: streets[$0]).count > 1 }
    coded = streets.indices.filter { !Self.aliases(.code, of: streets[$0]).isEmpty }
  }

  /// A query of that class for some street that allows it; nil where the registry hardly has one.
  public func query(_ noise: NoiseClass, using numbers: inout SeededNumbers) -> NoisyQuery? {
    for _ in 0..<400 {
      let street: Int? =
        switch noise {
        case .oldName: numbers.pick(namedBefore)
        case .mergedName: numbers.pick(merged)
        case .code: numbers.pick(coded)
        default: numbers.pick(registry.streets.indices)
        }
      guard let street else { return nil }
      if let query = query(noise, street: street, using: &numbers) { return query }
    }
    return nil
  }

  /// A query of that class for that street; nil where its name does not allow the class.
  public func query(_ noise: NoiseClass, street: Int, using numbers: inout SeededNumbers) -> NoisyQuery? {
    guard registry.streets.indices.contains(street) else { return nil }
    let house = noise == .prefix ? nil : house(of: street, using: &numbers)
    let writer = QueryWriter(
      street: registry.streets[street], house: house, isTwin: isTwin[street], words: words,
      locality: isElsewhereToo[street] ? locality(of: street) : nil)
    return writer.text(noise, numbers: &numbers).map { NoisyQuery(text: $0, street: street, house: house) }
  }

  private func locality(of street: Int) -> PlaceName? {
    let index = registry.streets[street].locality
    return registry.localities.indices.contains(index) ? registry.localities[index].name : nil
  }

  /// A house that the list names; for a street without a district any number.
  private func house(of street: Int, using numbers: inout SeededNumbers) -> HouseNumber? {
    switch numbers.pick(registry.segments(of: street))?.span {
    case .house(let house): return house
    case .range(let range):
      let number = numbers.number(in: range.first...range.last)
      return HouseNumber(number: range.contains(number) ? number : range.first)
    case .street, nil: return HouseNumber(number: numbers.number(in: 1...20))
    }
  }

  static func aliases(_ kind: StreetAlias.Kind, of street: Street) -> [String] {
    street.aliases.filter { $0.kind == kind }.map(\.name.string)
  }

  private static func names(of street: Street) -> Set<String> {
    let all =
      [street.name.ru, street.name.kk ?? street.name.ru] + street.aliases.filter { $0.kind != .short }.map(\.name)
    return Set(all.map { $0.string.lowercased() })
  }
}
