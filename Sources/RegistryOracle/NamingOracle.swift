import Polyclinic

/// Tells whether a text is nothing but the name of a place and a house, by writing the address and comparing.
public struct NamingOracle: Sendable {
  private let registry: DistrictRegistry
  private let streetsByName: [Name: [Int]]

  private struct Name: Hashable {
    let locality: Int
    let words: [String]
  }

  /// An oracle for a registry.
  public init(_ registry: DistrictRegistry) {
    self.registry = registry
    var streets: [Name: [Int]] = [:]
    for (index, street) in registry.streets.enumerated() {
      for name in Self.wholeNames(of: street) { streets[name, default: []].append(index) }
    }
    streetsByName = streets
  }

  /// The other streets of the same locality that share a name with a street, names by a part of it left out.
  public func namesakes(of street: Int) -> Set<Int> {
    Set(Self.wholeNames(of: registry.streets[street]).flatMap { streetsByName[$0] ?? [] }).subtracting([street])
  }

  private static func wholeNames(of street: Street) -> Set<Name> {
    let names =
      [street.name.ru, street.name.kk].compactMap(\.self)
      + street.aliases.filter { $0.kind != .short }.map(\.name)
    return Set(names.map { Name(locality: street.locality, words: NaiveText.folded($0.string)) })
  }

  /// Whether the text names a street and one of the houses, and nothing else; without houses, no house.
  ///
  /// - Parameter isUnfinished: whether the last word may be the beginning of one that changes nothing.
  public func names(street index: Int, houses: [HouseNumber], in text: String, isUnfinished: Bool = true) -> Bool {
    let street = registry.streets[index]
    let names = ([street.name.ru, street.name.kk].compactMap(\.self) + street.aliases.map(\.name)).map(\.string)
    var optional = NaiveWords.fillers.union(NaiveWords.byType[street.type] ?? [])
    optional.formUnion(spellings(ofLocality: street.locality))
    // The words of a person's name may change places, those of a name with a number may not.
    let turned = names.compactMap { name -> String? in
      let words = name.split(separator: " ")
      return words.count == 2 && !name.contains(where: \.isNumber) ? words.reversed().joined(separator: " ") : nil
    }
    // A number that counts streets may be typed without its ending.
    let counted = names.compactMap { name in
      name.contains("-")
        ? name.replacing("-я ", with: " ").replacing("-й ", with: " ").replacing("-ші ", with: " ") : nil
    }
    let houses = houses.isEmpty ? [[]] : houses.flatMap { NaiveText.spellings(of: $0.text.string) }
    let addresses = (names + turned + counted).flatMap(NaiveText.spellings).flatMap { name in
      houses.flatMap { [name + $0, $0 + name] }
    }
    let spellings = Set(addresses)
    return NaiveText.meanings(of: text).contains { meaning in
      Self.readings(of: NaiveText.folded(meaning), without: optional, isUnfinished).contains(where: spellings.contains)
    }
  }

  /// Whether the text has the name of a locality among its words.
  ///
  /// Where all houses of it belong to the same districts, whatever else is typed changes nothing.
  public func names(locality index: Int, in text: String) -> Bool {
    let names = spellings(ofLocality: index)
    return NaiveText.meanings(of: text).contains { meaning in
      let words = NaiveText.folded(meaning)
      return names.contains { $0 == words || !Self.places(of: $0, in: words).isEmpty }
    }
  }

  private func spellings(ofLocality index: Int) -> [[String]] {
    let name = registry.localities[index].name
    return [name.ru.string, name.kk?.string].compactMap(\.self).flatMap(NaiveText.spellings)
  }

  /// The words with and without those that may be left out, the last one also where it only begins such a word.
  private static func readings(of words: [String], without optional: Set<[String]>, _ isUnfinished: Bool) -> Set<
    [String]
  > {
    var readings: Set<[String]> = [words]
    if isUnfinished, let last = words.last, optional.contains(where: { $0.first?.hasPrefix(last) ?? false }) {
      readings.insert(words.dropLast())
    }
    var fresh = readings
    // So many as the search looks at; of more, not all are left out.
    for _ in 0..<12 where !fresh.isEmpty {
      var shorter: Set<[String]> = []
      for reading in fresh {
        for group in optional {
          for start in places(of: group, in: reading) {
            shorter.insert(Array(reading[..<start] + reading[(start + group.count)...]))
          }
        }
      }
      fresh = shorter.subtracting(readings)
      readings.formUnion(fresh)
    }
    return readings
  }

  private static func places(of group: [String], in words: [String]) -> [Int] {
    guard !group.isEmpty, words.count > group.count else { return [] }
    return (0...words.count - group.count).filter { Array(words[$0..<$0 + group.count]) == group }
  }
}
