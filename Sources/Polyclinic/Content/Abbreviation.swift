/// An abbreviation that patients meet on paper and on other sites, and what it means.
public struct Abbreviation: Hashable, Sendable {
  /// The letters.
  public let letters: LocalizedText
  /// The words behind them.
  public let meaning: LocalizedText

  /// Ties letters to their meaning.
  public init(letters: LocalizedText, meaning: LocalizedText) {
    self.letters = letters
    self.meaning = meaning
  }

  /// The letters and their meaning as one line of text.
  public func opened(in language: Language) -> SafeText {
    letters[language] + .space + .dash + .space + meaning[language]
  }

  /// The abbreviations in the order of the language's alphabet.
  public static func sorted(_ abbreviations: [Abbreviation], in language: Language) -> [Abbreviation] {
    abbreviations.map { (abbreviation: $0, key: Alphabet.key(of: $0.letters[language])) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.abbreviation)
  }

  /// Those that stand in one of the texts.
  ///
  /// The texts are cut into words once, instead of being read once for each abbreviation.
  public static func standing(
    in texts: [SafeText], of abbreviations: [Abbreviation], language: Language
  ) -> [Abbreviation] {
    // Few words begin as an abbreviation does; only these are made to strings.
    let beginnings = Set(abbreviations.compactMap { $0.letters[language].string.unicodeScalars.first })
    var words: Set<String> = []
    for text in texts {
      for word in text.string.unicodeScalars.split(whereSeparator: { !$0.isLetter }) {
        if let first = word.first, beginnings.contains(first) { words.insert(String(word)) }
      }
    }
    return abbreviations.filter { abbreviation in
      let letters = abbreviation.letters[language].string
      if words.contains(letters) { return true }
      let isOneWord = letters.unicodeScalars.allSatisfy(\.isLetter)
      return !isOneWord && texts.contains { abbreviation.stands(in: $0, language: language) }
    }
  }

  /// Whether the letters stand in a text as a word, with or without a suffix after a hyphen.
  public func stands(in text: SafeText, language: Language) -> Bool {
    let letters = letters[language].string.utf8
    guard let first = letters.first else { return false }
    var rest = text.string.utf8[...]
    // Byte by byte, since nearly every text has none: letters are looked at only around a find.
    while let start = rest.firstIndex(of: first) {
      let found = rest[start...]
      if found.starts(with: letters) {
        let end = found.index(start, offsetBy: letters.count)
        let before = text.string[..<start].unicodeScalars.last
        let after = text.string[end...].unicodeScalars.first
        if before?.isLetter != true, after?.isLetter != true { return true }
      }
      rest = found.dropFirst()
    }
    return false
  }
}
