/// Reads the number of a house from words: `12`, `12 А`, `12 лит. А`, `12/А`, `12/3А`, `12 дробь 3`, `12 корп 2`,
/// `12-үй 2-блок`, `дом 12 кв 5`.
///
/// What says where in the house somebody lives is passed over.
struct HouseReading {
  /// The ways to read the number; several where a Latin letter may mean two Cyrillic ones, where a hyphen may stand
  /// before a fraction or before a flat: «27-1», or where a letter may be a word of its own: «12, а», «12 г Алматы».
  let houses: [HouseNumber]
  /// Those in which what stands behind a hyphen belongs to the number, as in a list; first the letters by their sound,
  /// then, where it is another, by their look.
  let written: [HouseNumber]
  /// How many words it took.
  let length: Int
  /// Whether a flat, an entrance or a floor was passed over.
  let isPartOfHouse: Bool

  private static let houseWords = keys(["дом", "д", "үй", "үйі", "house", "home", "uy"])
  private static let buildingWords = keys([
    "корпус", "корп", "кор", "к", "блок", "бл", "строение", "стр", "block",
  ])
  /// The same behind its number: «2 корпус», «2-блок».
  private static let buildingWordsBehind = keys(["корпус", "корпусы", "корп", "кор", "блок", "block"])
  /// What is said before a letter: «литер А», «корпус А».
  private static let letterWords = keys(["литера", "литер", "лит", "корпус", "корп", "блок", "block"])
  private static let fractionWords = keys(["дробь"])
  /// What is said of a place in the house before its number: «кв 5», «подъезд 1».
  private static let insideWords = keys([
    "квартира", "кв", "пәтер", "пәт", "apt", "flat", "подъезд", "под", "кіреберіс", "entrance", "этаж", "эт", "қабат",
    "floor", "офис", "оф", "office", "комната", "комн", "ком", "бөлме", "room",
  ])
  /// The same behind its number: «14-пәтер», «1 подъезд».
  private static let insideWordsBehind = keys([
    "пәтер", "пәтері", "пәт", "подъезд", "кіреберіс", "этаж", "қабат", "бөлме",
  ])

  private static func keys(_ words: [String]) -> Set<[UInt8]> {
    Set(
      words.flatMap { AddressWord.words(of: Transliteration.cyrillic(Fold.scalars($0.unicodeScalars))) }
        .map { Letter.skeleton($0.letters) })
  }

  /// Whether the word only says that a number of a house follows, or stood before it.
  static func isMarker(_ word: AddressWord) -> Bool {
    houseWords.contains(Letter.skeleton(word.letters))
  }

  /// Whether the word says that the number of a flat, an entrance or a floor follows.
  static func isInsideWord(_ word: AddressWord) -> Bool { insideWords.contains(Letter.skeleton(word.letters)) }

  /// Whether the word says that the number of a block follows.
  static func isBlockWord(_ word: AddressWord) -> Bool { buildingWords.contains(Letter.skeleton(word.letters)) }

  /// What a house's letter is where somebody typed the Latin one that looks like it, not the one that sounds like it.
  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
    "Б": "В", "Ц": "С", "Х": "Н", "П": "Р", "Й": "У",
  ]

  /// Reads from the first word on; nil where no house begins there.
  ///
  /// - Parameters:
  ///   - isLatin: whether Latin letters have been replaced, so that a B may mean Б or В.
  ///   - place: the word of a locality's name that stands directly behind the words, where one does.
  init?(_ words: ArraySlice<AddressWord>, isLatin: Bool, before place: AddressWord? = nil) {
    var rest = words
    let isInsideFirst = Self.passOverInsideBeforeHouse(&rest)
    while let word = rest.first, Self.isMarker(word) { rest = rest.dropFirst() }
    guard let number = rest.popFirst()?.number else { return nil }

    let letter = Self.takeLetter(&rest, before: place)
    var fraction: Int?
    var fractionLetter: TypedLetter?
    var mayBeFlat = false
    if let word = rest.first, let value = word.number, word.glue == .slash || word.glue == .hyphen {
      fraction = value
      mayBeFlat = word.glue == .hyphen
      rest = rest.dropFirst()
      fractionLetter = Self.takeLetter(&rest, before: place)
    } else if let value = Self.takeNumber(behind: Self.fractionWords, &rest) {
      fraction = value
      fractionLetter = Self.takeLetter(&rest, before: place)
    }
    var building = Self.takeBuilding(&rest)
    var isPartOfHouse = Self.passOverInside(&rest)
    if let word = rest.first, Self.isMarker(word) { rest = rest.dropFirst() }
    if building == nil, !isPartOfHouse { building = Self.takeBuilding(&rest) }
    if Self.passOverInside(&rest) { isPartOfHouse = true }

    func house(isFlat: Bool, _ read: (TypedLetter) -> Unicode.Scalar?) -> HouseNumber? {
      HouseNumber(
        number: number, letter: letter.flatMap(read), fraction: isFlat ? nil : fraction,
        fractionLetter: isFlat ? nil : fractionLetter.flatMap(read), building: building)
    }
    func readings(isFlat: Bool) -> [HouseNumber] {
      let bySound = house(isFlat: isFlat) { $0.letter }
      let byLook = isLatin ? house(isFlat: isFlat) { Self.lookalikes[$0.letter] ?? $0.letter } : nil
      return [bySound, byLook == bySound ? nil : byLook].compactMap(\.self)
    }
    guard house(isFlat: false, { $0.letter }) != nil else { return nil }
    written = readings(isFlat: false)
    var houses = mayBeFlat ? written + readings(isFlat: true) : written
    if [letter, fractionLetter].contains(where: { $0?.isOpen == true }),
      let plain = house(isFlat: false, { $0.isOpen ? nil : $0.letter })
    {
      houses.insert(plain, at: place == nil ? houses.endIndex : 0)
    }
    self.houses = houses
    length = words.count - rest.count
    self.isPartOfHouse = isPartOfHouse || isInsideFirst
  }

  /// A letter behind a number.
  private struct TypedLetter {
    /// The capital.
    let letter: Unicode.Scalar
    /// Whether it may also be a word of its own.
    let isOpen: Bool
  }

  /// A single letter that belongs to the number before it; of a letter that may say what kind of place follows, only
  /// its commas tell what it is.
  private static func takeLetter(
    _ rest: inout ArraySlice<AddressWord>, before place: AddressWord?
  ) -> TypedLetter? {
    var letters = rest
    if let word = letters.first, letterWords.contains(Letter.skeleton(word.letters)) { letters = letters.dropFirst() }
    guard let word = letters.popFirst(), word.letters.count == 1, !word.isNumber else { return nil }
    // «12 к2» and «12 к 2» name a building.
    if buildingWords.contains(Letter.skeleton(word.letters)), letters.first?.isNumber == true { return nil }
    guard let small = word.letters.first.flatMap(Letter.scalar),
      let capital = small.properties.uppercaseMapping.unicodeScalars.first
    else { return nil }
    var isOpen = rest.first == word && word.glue == .comma
    if rest.first == word, word.isApart, letters.isEmpty, let place, PlaceWords.contains(word) {
      if isOpen, place.glue != .comma { return nil }
      isOpen = isOpen || place.glue != .comma
    }
    rest = letters
    return TypedLetter(letter: capital, isOpen: isOpen)
  }

  /// The number of a block, before or behind its word.
  private static func takeBuilding(_ rest: inout ArraySlice<AddressWord>) -> Int? {
    if let number = takeNumber(behind: buildingWords, &rest) { return number }
    guard let first = rest.first, first.isApart, let number = first.number, let word = rest.dropFirst().first,
      buildingWordsBehind.contains(Letter.skeleton(word.letters))
    else { return nil }
    var others = rest.dropFirst(2)
    let isFollowed = others.first?.isNumber == true
    // «2 корпус 3» may be either; «2-блок 7-пәтер» is not.
    guard !isFollowed || passOverInside(&others) else { return nil }
    rest = rest.dropFirst(2)
    return number
  }

  private static func takeNumber(behind markers: Set<[UInt8]>, _ rest: inout ArraySlice<AddressWord>) -> Int? {
    guard let word = rest.first, markers.contains(Letter.skeleton(word.letters)),
      let number = rest.dropFirst().first?.number
    else { return nil }
    rest = rest.dropFirst(2)
    return number
  }

  /// Passes over flats, entrances and floors before a number that a word says to be the house's: «кв 5, дом 2».
  ///
  /// Without that word the first number may be the house's: «25 подъезд 1».
  private static func passOverInsideBeforeHouse(_ rest: inout ArraySlice<AddressWord>) -> Bool {
    var others = rest
    guard let first = rest.first, isInsideWord(first) || rest.dropFirst().first?.glue == .hyphen,
      passOverInside(&others), let next = others.first
    else { return false }
    let behind = others.dropFirst().first
    guard isMarker(next) || (next.isNumber && behind.map { isMarker($0) && $0.glue == .hyphen } == true) else {
      return false
    }
    rest = others
    return true
  }

  /// Passes over flats, entrances and floors; false where none is named.
  private static func passOverInside(_ rest: inout ArraySlice<AddressWord>) -> Bool {
    let count = rest.count
    while true {
      if takeNumber(behind: insideWords, &rest) != nil { continue }
      guard rest.first?.isNumber == true, let word = rest.dropFirst().first,
        insideWordsBehind.contains(Letter.skeleton(word.letters))
      else { return rest.count < count }
      rest = rest.dropFirst(2)
    }
  }
}

extension HouseNumber {
  /// All ways to read a text that is the number of a house and nothing else; none where it is not.
  public static func readings(of text: String) -> [HouseNumber] {
    reading(of: text)?.houses ?? []
  }

  /// The house that a list means by a text, and whether its letter is a Latin one that looks like one Cyrillic letter and
  /// sounds like another; nil where it means none, or only flats, an entrance or a floor of it.
  ///
  /// Whoever wrote the list looked at the letter.
  public static func listed(_ text: String) -> (house: HouseNumber, isLookalike: Bool)? {
    guard let reading = reading(of: text), !reading.isPartOfHouse, let house = reading.written.last else { return nil }
    return (house, reading.written.count > 1)
  }

  private static func reading(of text: String) -> HouseReading? {
    let scalars = Fold.scalars(text.unicodeScalars)
    let words = AddressWord.words(of: Transliteration.cyrillic(scalars))
    let isLatin = scalars.contains(where: Transliteration.hasMeaning)
    return HouseReading(words[...], isLatin: isLatin).flatMap { $0.length == words.count ? $0 : nil }
  }

  /// What was typed into a field for the number of a house, with the Kazakh number row as digits.
  ///
  /// On that layout no key of the row types a digit: where one was typed, every letter and sign is what it is.
  public static func readingDigits(_ typed: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard !typed.contains(where: { ("0"..."9").contains($0) }) else { return typed }
    let chunks = typed.split(omittingEmptySubsequences: false) { $0.properties.isWhitespace }
    let read = chunks.map { TypedChunk(scalars: Array($0)).number(isSigned: true)?.scalars ?? Array($0) }
    return Array(read.joined(separator: [" "]))
  }
}
