/// One way to understand what was typed: as it stands, or as typed on a keyboard that was switched to another layout.
struct Hypothesis {
  /// How the letters came about.
  let origin: Origin
  /// The words, folded.
  let words: [AddressWord]
  /// Whether Latin letters were replaced.
  let isLatin: Bool
  /// Whether the last word may go on.
  let isUnfinished: Bool

  /// How the letters of a query came about, the likeliest first; of equal hits that of the likelier one is shown.
  enum Origin: UInt8, Sendable {
    case asTyped
    /// Digits typed on the Kazakh number row.
    case kazakhDigits
    /// Russian typed on the us layout.
    case russianOnLatin
    /// Kazakh typed on the us layout.
    case kazakhOnLatin
    /// Kazakh typed on the Russian layout: digits stand for its own letters.
    case kazakhOnRussian
  }

  /// What is looked at of a query; the rest of a longer one is passed over.
  static let longest = 160

  /// All ways to understand a query that could mean anything.
  static func all(of text: String) -> [Hypothesis] {
    let typed = Array(text.unicodeScalars.prefix(longest))
    let chunks = typed.split { $0.properties.isWhitespace }.map(Array.init)
    let isOpen = typed.last.map { !$0.properties.isWhitespace } ?? false
    var all: [Hypothesis] = []
    func add(_ origin: Origin, _ chunks: [[Unicode.Scalar]]) {
      let folded = Fold.scalars(chunks.joined(separator: [" "]))
      let words = AddressWord.words(of: Transliteration.cyrillic(folded))
      guard !words.isEmpty, !all.contains(where: { $0.words == words }) else { return }
      let isLatin = folded.contains(where: Transliteration.hasMeaning)
      let isUnfinished = isOpen && folded.last.map { $0.properties.isAlphabetic } ?? false
      all.append(Hypothesis(origin: origin, words: words, isLatin: isLatin, isUnfinished: isUnfinished))
    }

    add(.asTyped, chunks)
    if let decoded = withDigits(chunks) { add(.kazakhDigits, decoded) }
    if typed.contains(where: { $0.isASCIILetter }) {
      add(.russianOnLatin, chunks.map { retyped($0, by: Tables.russian) })
      // A comma behind a name is a comma, although its key is that of б.
      let bare = chunks.map { chunk in Array(chunk.reversed().drop { ",.;:'\"".unicodeScalars.contains($0) }.reversed())
      }
      if bare != chunks { add(.russianOnLatin, bare.map { retyped($0, by: Tables.russian) }) }
      if bare.contains(where: mixesDigits) { add(.kazakhOnLatin, bare.map { retyped($0, by: Tables.kazakh) }) }
    } else if chunks.contains(where: mixesDigits) {
      add(.kazakhOnRussian, chunks.map { retyped($0, by: Tables.kazakhOnRussian) })
    }
    return all
  }

  private enum Tables {
    static let russian = KeyboardLayout.us.retyping(as: .ru)
    static let kazakh = KeyboardLayout.us.retyping(as: .kz)
    static let kazakhOnRussian = KeyboardLayout.ru.retyping(as: .kz)
    /// What the Kazakh number row means where the Russian one has digits and signs.
    static let numberRow: [Unicode.Scalar: Unicode.Scalar] = {
      var row = KeyboardLayout.kz.retyping(as: .ru).filter { "0123456789-=".unicodeScalars.contains($0.value) }
      for key in KeyboardLayout.kazakhNumberRow {
        if let capital = key.capital { row[capital] = Unicode.Scalar(UInt8(0x30 + key.digit)) }
      }
      return row
    }()
  }

  /// Whether a chunk has letters and, among or before them, digits or signs on whose keys Kazakh has letters.
  private static func mixesDigits(_ chunk: [Unicode.Scalar]) -> Bool {
    chunk.count { $0.properties.isAlphabetic } >= 2
      && chunk.contains { ("0"..."9").contains($0) || $0 == "-" || $0 == "=" }
  }

  /// A chunk as another layout would have typed it; of one that is a number only the letters are taken so.
  private static func retyped(
    _ chunk: [Unicode.Scalar], by table: [Unicode.Scalar: Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    let isNumber = chunk.first.map { ("0"..."9").contains($0) } ?? false
    if isNumber, !mixesDigits(chunk) || table["2"] == "2" {
      return chunk.map { $0.isASCIILetter || $0 == "|" ? table[$0] ?? $0 : $0 }
    }
    let isPlain = chunk.allSatisfy { !$0.properties.isAlphabetic }
    return isPlain ? chunk : chunk.map { table[$0] ?? $0 }
  }

  /// The chunks with those that are made only of the Kazakh number row's letters and signs as digits; nil for none.
  ///
  /// A chunk of signs alone is not taken so where digits are typed as digits.
  private static func withDigits(_ chunks: [[Unicode.Scalar]]) -> [[Unicode.Scalar]]? {
    let hasDigits = chunks.joined().contains { ("0"..."9").contains($0) }
    var isChanged = false
    let decoded = chunks.map { chunk -> [Unicode.Scalar] in
      let digits = chunk.map { $0 == "/" ? $0 : Tables.numberRow[$0] }
      let hasLetter = chunk.contains { $0.properties.isAlphabetic }
      guard digits.allSatisfy({ $0 != nil }), chunk != ["/"], hasLetter || !hasDigits else { return chunk }
      isChanged = true
      return digits.compactMap(\.self)
    }
    return isChanged ? decoded : nil
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
}
