/// A run of letters or a run of digits in a name or a query, and what stands between it and the one before.
///
/// `Аксай-2` is two of them, and so is `Е103`, so that `Е 103` and `Е-103` are the same words.
struct AddressWord: Hashable {
  /// The letters or digits, as ``Letter`` numbers them.
  let letters: [UInt8]
  /// What stands before it.
  let glue: Glue
  /// Whether it is a number that had the ending of an ordinal, and so belongs to a name and not to a house.
  private(set) var isOrdinal = false

  /// What can stand between two words.
  enum Glue: Hashable {
    /// A space, any other sign, or the beginning.
    case space
    /// A comma or a semicolon.
    case comma
    /// A hyphen.
    case hyphen
    /// A slash.
    case slash
    /// Nothing: letters against digits.
    case none
  }

  /// Whether nothing joins it to the word before.
  var isApart: Bool { glue == .space || glue == .comma }

  /// Whether it is a run of digits.
  var isNumber: Bool { letters.first.map(Letter.isDigit) ?? false }

  /// The value of a run of digits; nil for letters, for ordinals and for more digits than a house has.
  var number: Int? {
    guard isNumber, !isOrdinal, letters.count <= 6 else { return nil }
    return letters.reduce(0) { $0 * 10 + Int($1 - Letter.zero) }
  }

  /// The words of a text that has been folded; what is neither letter nor digit only separates them.
  static func words(of scalars: some Sequence<Unicode.Scalar>) -> [AddressWord] {
    var words: [AddressWord] = []
    var letters: [UInt8] = []
    var glue = Glue.space

    func close() {
      if !letters.isEmpty { words.append(AddressWord(letters: letters, glue: glue)) }
      letters = []
    }

    for scalar in scalars {
      guard let code = Letter.code(of: scalar) else {
        if !letters.isEmpty {
          close()
          glue = .space
        }
        switch scalar {
        case "-", "–", "—": glue = .hyphen
        case "/", "\\": glue = .slash
        case ",", ";": glue = .comma
        default: glue = glue == .comma ? .comma : .space
        }
        continue
      }
      if let last = letters.last, Letter.isDigit(last) != Letter.isDigit(code) {
        close()
        glue = .none
      }
      if letters.isEmpty, words.isEmpty { glue = .space }
      letters.append(code)
    }
    close()
    return withoutOrdinals(words)
  }

  /// The endings that make a number an ordinal: `5-я линия`, `2-ші`.
  private static let ordinals = Set(
    ["я", "й", "ая", "ый", "ой", "ий", "ое", "ую", "го", "ого", "ші", "шы", "інші", "ыншы"].map {
      $0.unicodeScalars.compactMap(Letter.code)
    })
  /// Those that are an ordinal's only before a name, and else a house's letter: `8-е Марта`.
  private static let ordinalsBeforeNames = Set(["е", "ю"].map { $0.unicodeScalars.compactMap(Letter.code) })

  /// The words without the endings of ordinals; without a hyphen the same letter may belong to a house.
  private static func withoutOrdinals(_ words: [AddressWord]) -> [AddressWord] {
    var result: [AddressWord] = []
    for (index, word) in words.enumerated() {
      // A single letter is the building in `11Я к12`, and no name.
      let isBeforeName = index + 1 < words.count && !words[index + 1].isNumber && words[index + 1].letters.count > 1
      let isGlued = word.glue == .hyphen || (word.glue == .none && isBeforeName)
      let isOrdinal =
        ordinals.contains(word.letters)
        || (word.glue == .hyphen && isBeforeName && ordinalsBeforeNames.contains(word.letters))
      if index > 0, words[index - 1].isNumber, isGlued, isOrdinal {
        result[result.count - 1].isOrdinal = true
      } else {
        result.append(word)
      }
    }
    return result
  }
}
