import Polyclinic

/// Tells whether a text is nothing but the name of a place and a house, by writing the address and comparing.
public struct NamingOracle: Sendable {
  private let registry: DistrictRegistry
  private let placeNames: PlaceNames
  private let placeNumbers: PlaceNumbers
  private let streetsByName: [Name: [Int]]
  private let streetsByLetters: [Name: [Int]]

  private struct Name: Hashable {
    let locality: Int
    let words: [String]
  }

  /// An oracle for a registry.
  public init(_ registry: DistrictRegistry) {
    self.registry = registry
    placeNames = PlaceNames(registry.localities)
    placeNumbers = PlaceNumbers(placeNames, count: registry.localities.count)
    var streets: [Name: [Int]] = [:]
    for (index, street) in registry.streets.enumerated() {
      for name in Self.wholeNames(of: street) { streets[name, default: []].append(index) }
    }
    streetsByName = streets
    var numbered: [Name: [Int]] = [:]
    for (index, street) in registry.streets.enumerated() {
      for name in Self.lettersOfNumbered(street) { numbered[name, default: []].append(index) }
    }
    streetsByLetters = numbered
  }

  /// The other streets of the same locality that share a name with a street, names by a part of it left out.
  public func namesakes(of street: Int) -> Set<Int> {
    Set(Self.wholeNames(of: registry.streets[street]).flatMap { streetsByName[$0] ?? [] }).subtracting([street])
  }

  /// The other streets of the same locality whose names differ from those of a street only by their number.
  public func numbered(like street: Int) -> Set<Int> {
    Set(Self.lettersOfNumbered(registry.streets[street]).flatMap { streetsByLetters[$0] ?? [] }).subtracting([street])
  }

  /// The houses of a street that a text names which puts the street's number before its name: «2 мкр Аксай 5».
  public func houses(behind index: Int, in text: String) -> [HouseNumber] {
    let street = registry.streets[index]
    let optional = NaiveWords.fillers.union(NaiveWords.byType[street.type] ?? [])
    let readings = Self.readings(of: NaiveText.folded(text), without: optional, false)
    return [street.name.ru, street.name.kk].compactMap(\.self).flatMap { name -> [HouseNumber] in
      let words = NaiveText.folded(name.string)
      guard words.count > 1, let number = words.last, Int(number) != nil else { return [] }
      let turned = [number] + words.dropLast()
      return readings.compactMap { reading in
        guard reading.count == turned.count + 1, reading.starts(with: turned) else { return nil }
        return reading.last.flatMap { Int($0) }.flatMap { HouseNumber(number: $0) }
      }
    }
  }

  /// The houses that a text names if what stands behind the hyphen of a number is a flat: «27-1» is flat 1 of 27.
  public func houses(withFlatLike house: HouseNumber, in text: String) -> [HouseNumber] {
    guard house.fraction != nil, let plain = HouseNumber(number: house.number, letter: house.letter) else { return [] }
    let written = house.text.string.lowercased().prefix { $0 != " " }
    let isTyped = NaiveText.meanings(of: text).contains { meaning in
      let letters = String(meaning.filter { !$0.isWhitespace }.map { "–—".contains($0) ? "-" : $0 })
      return letters.ranges(of: written.replacing("/", with: "-")).contains { range in
        !(letters[..<range.lowerBound].last?.isNumber ?? false)
      }
    }
    return isTyped ? [plain] : []
  }

  /// The streets, each with a house, that a text names if the number of a street's name is a house and the last one a
  /// flat: «самал 2 5» is flat 5 in house 2 of Самал as well as house 5 of Самал-2.
  public func unnumbered(like index: Int, in text: String) -> [(street: Int, house: HouseNumber)] {
    Self.wholeNames(of: registry.streets[index]).flatMap { name -> [(street: Int, house: HouseNumber)] in
      var words = name.words
      if let last = words.last, ["я", "и", "ши"].contains(last) { words.removeLast() }
      guard let number = words.last.flatMap({ Int($0) }), let house = HouseNumber(number: number) else { return [] }
      let rivals = streetsByName[Name(locality: name.locality, words: words.dropLast())] ?? []
      return rivals.filter { $0 != index && hasFlat(behind: words, of: $0, in: text) }.map { ($0, house) }
    }
  }

  /// Whether the text is those words and one more number, no word says that this is a house, and none is glued.
  private func hasFlat(behind words: [String], of rival: Int, in text: String) -> Bool {
    let optional = NaiveWords.fillers.union(NaiveWords.byType[registry.streets[rival].type] ?? [])
    return NaiveText.meanings(of: text).contains { meaning in
      let isGlued = words.last.map { number in
        "-–—".contains { meaning.filter { !$0.isWhitespace }.contains("\($0)\(number)") }
      }
      let typed = NaiveText.folded(meaning)
      guard isGlued == false, !typed.contains(where: { NaiveWords.houseWords.contains([$0]) }) else { return false }
      return Self.readings(of: typed, without: optional, false).contains { reading in
        reading.count == words.count + 1 && reading.starts(with: words) && reading.last.flatMap { Int($0) } != nil
      }
    }
  }

  /// The houses that a text names if a letter behind the number says what place follows, or if it does not.
  ///
  /// «12 г Алматы» is house 12 and house 12Г, «12, г Алматы» only the first, «12 г, Алматы» only the second.
  public func houses(withPlaceLetterLike house: HouseNumber, street: Int, in text: String) -> [HouseNumber] {
    guard house.fraction == nil, house.building == nil else { return [] }
    let locality = registry.streets[street].locality
    return NaiveText.meanings(of: text).flatMap { meaning in
      placeNames.letters(behind: house.number, before: locality, in: meaning).compactMap { letter in
        guard house.letter == nil else { return letter.mayBePlace ? HouseNumber(number: house.number) : nil }
        return letter.mayBeHouse ? HouseNumber(number: house.number, letter: letter.capital) : nil
      }
    }
  }

  private static func lettersOfNumbered(_ street: Street) -> Set<Name> {
    let names = [street.name.ru, street.name.kk].compactMap { $0.map { NaiveText.folded($0.string) } }
    return Set(
      names.filter { $0.count > 1 && $0.last.flatMap { Int($0) } != nil }
        .map { Name(locality: street.locality, words: $0.dropLast()) })
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
    var optional = NaiveWords.houseWords.union(NaiveWords.byType[street.type] ?? [])
    let isJoined = placeNumbers.isJoined(street.locality, in: text)
    optional.formUnion(placeNames.spellings(of: street.locality, isJoined: isJoined))
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

  /// Whether the text names a locality, perhaps one of the houses, and nothing else: another word may be a street of
  /// which the list knows nothing.
  public func names(locality index: Int, houses: [HouseNumber], in text: String) -> Bool {
    let names = placeNames.spellings(of: index, isJoined: placeNumbers.isJoined(index, in: text))
    let houses = [[]] + houses.flatMap { NaiveText.spellings(of: $0.text.string) }
    let spellings = Set(names.flatMap { name in houses.flatMap { [name + $0, $0 + name] } })
    return NaiveText.meanings(of: text).contains { meaning in
      Self.readings(of: NaiveText.folded(meaning), without: NaiveWords.fillers, true).contains(
        where: spellings.contains)
    }
  }

  /// The streets that are called after whom a locality is called too, where no word says that it is one: «Абай» is the
  /// village, and how many call «улица Абая».
  public func streets(calledLike locality: Int, in text: String) -> [Int] {
    let places = NaiveWords.placeWords.union(NaiveWords.stationWords).filter { ($0.first?.count ?? 0) > 1 }
    let isPlace = NaiveText.meanings(of: text).contains { meaning in
      NaiveText.folded(meaning).contains { places.contains([$0]) }
    }
    guard !isPlace else { return [] }
    let names = placeNames.bareNames(of: locality).compactMap { name in name.count == 1 ? name.first : nil }
    let forms = names.flatMap { name in
      [name, name + "а", name + "я"] + (name.hasSuffix("и") ? [String(name.dropLast()) + "я"] : [])
    }
    return registry.streets.indices.filter { street in
      forms.contains { NaiveText.folded(registry.streets[street].name.ru.string) == [$0] }
    }
  }

  /// Whether the text says in which region a place is; the words of the place's own names do not.
  public func namesRegion(besides place: StreetHit.Place, in text: String) -> Bool {
    let (street, locality): (Street?, Int) =
      switch place {
      case .street(let street): (registry.streets[street], registry.streets[street].locality)
      case .locality(let locality), .otherStreets(let locality): (nil, locality)
      }
    let names = [registry.localities[locality].name] + [street?.name].compactMap(\.self)
    let texts = names.flatMap { [$0.ru, $0.kk].compactMap(\.self) } + (street?.aliases.map(\.name) ?? [])
    return NaiveRegions.areNamed(in: text, besides: texts.map(\.string))
  }

  /// Whether the number that a text has beside the name of a street's locality may be a house's.
  public func leavesNumberOpen(of street: Int, in text: String) -> Bool {
    placeNumbers.isOpen(registry.streets[street].locality, in: text)
  }

  /// The streets, some with a house, that a text names if a number beside a locality's name is a house's or if it is
  /// not: «Сатпаева, Кызыл Ту 4» is house 4 of Кызыл Ту as well as a street of Кызыл Ту-4.
  public func namesakesElsewhere(of index: Int, in text: String) -> [(street: Int, house: HouseNumber?)] {
    let locality = registry.streets[index].locality
    let houses = placeNumbers.isJoined(locality, in: text) ? [] : placeNumbers.houses(like: locality)
    return placeNumbers.others(like: locality).flatMap { other in
      Self.wholeNames(of: registry.streets[index]).flatMap { name in
        streetsByName[Name(locality: other, words: name.words)] ?? []
      }
    }.flatMap { rival in
      let named = houses.filter { names(street: rival, houses: [$0], in: text, isUnfinished: false) }
      let isAlone = names(street: rival, houses: [], in: text, isUnfinished: false)
      return named.map { (rival, $0) } + (isAlone ? [(rival, nil)] : [])
    }
  }

  /// The words with and without those that may be left out, the last one also where it only begins such a word.
  private static func readings(of words: [String], without optional: Set<[String]>, _ isUnfinished: Bool) -> Set<
    [String]
  > {
    var readings: Set<[String]> = [words]
    let groups = optional.filter { $0.allSatisfy(words.contains) }
    if isUnfinished, let last = words.last, optional.contains(where: { $0.first?.hasPrefix(last) ?? false }) {
      readings.insert(words.dropLast())
    }
    var fresh = readings
    // So many as the search looks at; of more, not all are left out.
    for _ in 0..<12 where !fresh.isEmpty {
      var shorter: Set<[String]> = []
      for reading in fresh {
        for group in groups {
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
