/// A piece of a query between two spaces, as it was typed, and what other layouts would have made of its keys.
struct TypedChunk {
  let scalars: [Unicode.Scalar]

  /// What a layout would have typed for what another did.
  struct Retyping {
    fileprivate let table: [Unicode.Scalar: Unicode.Scalar]

    /// A digit is taken for a letter, never for a sign, which would be passed over.
    private init(_ layout: KeyboardLayout, as other: KeyboardLayout, keepsHyphen: Bool = false) {
      table = layout.retyping(as: other).filter { key, typed in
        (!TypedChunk.isDigit(key) || typed.properties.isAlphabetic) && !(keepsHyphen && key == "-")
      }
    }

    static let russianOnLatin = Retyping(.us, as: .ru)
    static let kazakhOnLatin = Retyping(.us, as: .kz)
    static let hyphenatedKazakhOnLatin = Retyping(.us, as: .kz, keepsHyphen: true)
    static let kazakhOnRussian = Retyping(.ru, as: .kz)
  }

  /// What the Kazakh number row means where the Russian one has digits and signs.
  private static let numberRow: [Unicode.Scalar: Unicode.Scalar] = {
    var row = KeyboardLayout.kz.retyping(as: .ru).filter { "0123456789-=".unicodeScalars.contains($0.value) }
    for key in KeyboardLayout.kazakhNumberRow {
      if let capital = key.capital { row[capital] = Unicode.Scalar(UInt8(0x30 + key.digit)) }
    }
    return row
  }()

  /// Whether it has a Cyrillic letter.
  var isCyrillic: Bool { scalars.contains { (0x400...0x52F).contains($0.value) } }

  /// Whether it is a word in Latin letters and nothing else.
  var isLatinWord: Bool { letterCount >= 2 && !isCyrillic }

  private static let signs = Set(",.;:'\"".unicodeScalars)
  private static let pairs = Set("\"()«»“”„".unicodeScalars)
  private static let joints = Set(".,;-–—/\\№".unicodeScalars)
  private static let letterKeys = Set(",.;'[]`".unicodeScalars)

  private var letterCount: Int { scalars.count { $0.properties.isAlphabetic } }

  fileprivate static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether it looks like a house's number: digits, a slash or a hyphen, at most one letter, a sign at its end.
  var isHouse: Bool {
    guard let first = scalars.first, Self.isDigit(first), letterCount <= 1 else { return false }
    let body = scalars.last.map { Self.letterKeys.contains($0) } ?? false ? scalars.dropLast() : scalars[...]
    return body.allSatisfy { Self.isDigit($0) || $0.properties.isAlphabetic || "/|-".unicodeScalars.contains($0) }
  }

  /// Whether it is made of signs that may have been meant as digits; within a text a comma by itself is just that.
  func isUnclear(isLast: Bool) -> Bool {
    letterCount == 0 && !scalars.contains(where: Self.isDigit) && (isLast || scalars.count > 1 || scalars == ["\""])
      && scalars.contains { Self.numberRow[$0] != nil }
  }

  /// Whether its last sign stands on the key of a letter of the Cyrillic layouts.
  var endsInLetterKey: Bool { scalars.last.map { Self.letterKeys.contains($0) } ?? false }

  /// Whether digits stand at its end.
  var endsInDigit: Bool { scalars.last.map(Self.isDigit) ?? false }

  /// The chunk without commas and stops at its end.
  var withoutTrailingSigns: TypedChunk {
    let count = scalars.reversed().prefix { Self.signs.contains($0) }.count
    return TypedChunk(scalars: Array(scalars.dropLast(count)))
  }

  /// Whether letters and digits, or signs on whose keys Kazakh has letters, make up a word.
  var mixesDigits: Bool {
    !isHouse && letterCount >= 1 && scalars.count >= 3
      && scalars.contains { Self.isDigit($0) || $0 == "-" || $0 == "=" }
  }

  /// Whether digits stand by themselves between signs: a number, more likely than a letter that was typed so.
  var hasDigitsAlone: Bool { !digitsAlone.isEmpty }

  /// Where digits stand by themselves between signs.
  private var digitsAlone: [Range<Int>] {
    scalars.split { scalar in
      !Self.isDigit(scalar) && !scalar.properties.isAlphabetic && !Self.letterKeys.contains(scalar)
        && scalar != "-" && scalar != "="
    }.filter { $0.allSatisfy(Self.isDigit) }.map(\.indices)
  }

  /// Whether a sign that no address has within a word stands between two of its letters or digits: `С(4`, `Ст%2`.
  ///
  /// An apostrophe between letters is a soft sign; pairs of quotes and brackets may stand where letters meet digits, and
  /// a colon before digits: `5"а"`, `абая(5)`, `дом:5`.
  var isTorn: Bool {
    let isPaired =
      scalars.count { $0 == "\"" }.isMultiple(of: 2) && scalars.count { $0 == "(" } == scalars.count { $0 == ")" }
    var last: Unicode.Scalar?
    var signs: [Unicode.Scalar] = []
    for scalar in scalars {
      guard scalar.properties.isAlphabetic || Self.isDigit(scalar) else {
        signs.append(scalar)
        continue
      }
      defer { (last, signs) = (scalar, []) }
      guard let last, !signs.isEmpty else { continue }
      var usual = Self.joints
      switch (Self.isDigit(last), Self.isDigit(scalar)) {
      case (false, false): usual.formUnion(Transliteration.apostrophes)
      case (true, true): break
      case (let isBehindDigit, _):
        if isPaired { usual.formUnion(Self.pairs) }
        if !isBehindDigit { usual.insert(":") }
      }
      if !usual.isSuperset(of: signs) { return true }
    }
    return false
  }

  /// The chunk as another layout would have typed it.
  ///
  /// Of a house's number, and of a single letter before one, only letters and the slash are taken so.
  func retyped(by layout: Retyping) -> [Unicode.Scalar] {
    guard letterCount > 0 || endsInLetterKey || scalars.contains("|") else { return scalars }
    let keepsDigits = isHouse || (letterCount == 1 && scalars.dropFirst().allSatisfy(Self.isDigit))
    let alone = digitsAlone
    return scalars.enumerated().map { place, scalar in
      if alone.contains(where: { $0.contains(place) }) { return scalar }
      if keepsDigits, Self.isDigit(scalar) || "/-".unicodeScalars.contains(scalar) { return scalar }
      // Within a house's number a sign is a letter only at the end.
      if keepsDigits, !scalar.properties.isAlphabetic, scalar != "|", place + 1 < scalars.count { return scalar }
      return layout.table[scalar] ?? scalar
    }
  }

  /// The chunks with those that were typed on the Kazakh number row as digits; nil where there is none.
  ///
  /// - Parameter isSigned: whether a chunk of signs alone may be a number, as it may where nothing is typed in digits.
  /// - Returns: the chunks, and whether a letter behind such a number had to be guessed.
  static func decoded(
    _ chunks: [TypedChunk], isSigned: Bool
  ) -> (chunks: [[Unicode.Scalar]], isGuess: Bool)? {
    var isChanged = false
    var isGuess = false
    let decoded = chunks.map { chunk -> [Unicode.Scalar] in
      if isSigned || !chunk.isTown, let number = chunk.number(isSigned: isSigned) {
        isChanged = true
        isGuess = isGuess || number.hasLetter
        return number.scalars
      }
      // A block behind the number: «к"».
      let rest = TypedChunk(scalars: Array(chunk.scalars.dropFirst()))
      guard isChanged, chunk.scalars.first == "к", let digits = rest.digits(isSigned: true) else {
        return chunk.scalars
      }
      isGuess = true
      return ["к"] + digits
    }
    return isChanged ? (decoded, isGuess) : nil
  }

  /// Whether it is «қ.», which stands for a town.
  private var isTown: Bool { AddressWord.words(of: Fold.scalars(scalars)).map(\.letters) == [Self.town] }

  private static let town = "қ".unicodeScalars.compactMap(Letter.code)

  /// The number that it is on the Kazakh number row, with a letter behind it as it was typed; nil where it is none.
  ///
  /// «үй» says that a number is a house's, and is no 8Й.
  func number(isSigned: Bool) -> (scalars: [Unicode.Scalar], hasLetter: Bool)? {
    if let digits = digits(isSigned: isSigned) { return (digits, false) }
    guard let last = scalars.last, last.properties.isAlphabetic, Self.numberRow[last] == nil,
      !AddressWord.words(of: Fold.scalars(scalars)).contains(where: HouseReading.isMarker),
      let digits = TypedChunk(scalars: scalars.dropLast()).digits(isSigned: isSigned)
    else { return nil }
    return (digits + [last], true)
  }

  /// What it means where it is made only of the Kazakh number row's letters and signs; nil where it is not.
  private func digits(isSigned: Bool) -> [Unicode.Scalar]? {
    let digits = scalars.map { $0 == "/" ? $0 : Self.numberRow[$0] }
    guard letterCount > 0 || isSigned, digits.contains(where: { $0 != nil && $0 != "/" }),
      digits.allSatisfy({ $0 != nil })
    else { return nil }
    return digits.compactMap(\.self)
  }
}
