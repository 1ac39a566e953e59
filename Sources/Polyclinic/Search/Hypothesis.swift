/// One way to understand what was typed: as it stands, or as typed on a keyboard that was switched to another layout.
struct Hypothesis {
  /// How the letters came about.
  let origin: Origin
  /// The words, folded.
  let words: [AddressWord]
  /// The words behind those, which are not looked at.
  private let others: ArraySlice<AddressWord>
  /// Whether Latin letters were replaced.
  let isLatin: Bool
  /// Whether the last word may go on.
  let isUnfinished: Bool
  /// Whether a sign was taken for a letter or a letter for a digit where it might have been itself, or a character was
  /// passed over that may have meant something or tears a word.
  let isGuess: Bool

  /// How the letters of a query came about, the likeliest first; of equal hits that of the likelier one is shown.
  enum Origin: UInt8, Sendable {
    /// Digits typed on the Kazakh number row: it explains signs that others pass over.
    case kazakhDigits
    case asTyped
    /// Russian typed on the us layout.
    case russianOnLatin
    /// Kazakh typed on the us layout.
    case kazakhOnLatin
    /// Kazakh typed on the Russian layout: digits stand for its own letters.
    case kazakhOnRussian
  }

  /// What is looked at of a query; the rest of a longer one is passed over, but not without asking.
  static let longest = 160
  /// The most words of a query that are looked at.
  private static let mostWords = 12

  /// All ways to understand a query that could mean anything.
  static func all(of text: String) -> [Hypothesis] {
    let typed = Array(text.unicodeScalars.prefix(longest))
    let isCut = text.unicodeScalars.count > longest
    let chunks = typed.split { $0.properties.isWhitespace }.map { TypedChunk(scalars: Array($0)) }
    let isMixed = chunks.contains(where: \.isLatinWord) && chunks.contains(where: \.isCyrillic)
    let isUnclear = isMixed || chunks.enumerated().contains { $1.isUnclear(isLast: $0 == chunks.count - 1) }
    let isOpen = typed.last.map { !$0.properties.isWhitespace } ?? false
    var all: [Hypothesis] = []
    func add(_ origin: Origin, _ chunks: [[Unicode.Scalar]], isGuess: Bool) {
      let folded = Fold.scalars(chunks.joined(separator: [" "]))
      let isTorn = folded.split(separator: " ").contains { TypedChunk(scalars: Array($0)).isTorn }
      let found = AddressWord.words(of: Transliteration.cyrillic(folded))
      let words = Array(found.prefix(mostWords))
      guard !words.isEmpty, !all.contains(where: { $0.words == words }) else { return }
      let isLatin = folded.contains(where: Transliteration.hasMeaning)
      let isUnfinished = isOpen && folded.last?.isLetter ?? false
      all.append(
        Hypothesis(
          origin: origin, words: words, others: found.dropFirst(words.count), isLatin: isLatin,
          isUnfinished: isUnfinished,
          isGuess: isGuess || isTorn || isCut || found.count > words.count || folded.contains(where: isForeign)))
    }
    let isLatin = typed.contains { $0.isASCII && $0.isLetter }
    func addRetyped(_ origin: Origin, _ layout: TypedChunk.Retyping, stripped: Bool = false) {
      let retyped = chunks.map { (stripped && !$0.isHouse ? $0.withoutTrailingSigns : $0).retyped(by: layout) }
      // Whether a sign behind a house's number is a letter of another layout, or digits behind a name or between signs
      // are a house's, nobody knows.
      let isDoubtful = chunks.contains { chunk in
        (chunk.isHouse && chunk.endsInLetterKey) || (isLatin && chunk.isCyrillic)
          || (origin != .russianOnLatin && chunk.mixesDigits && (chunk.endsInDigit || chunk.hasDigitsAlone))
      }
      add(origin, retyped, isGuess: isUnclear || isDoubtful)
    }

    let hasDigits = typed.contains { ("0"..."9").contains($0) }
    let decoded = TypedChunk.decoded(chunks, isSigned: !hasDigits)
    // What may be a number is not certain to be anything else.
    add(.asTyped, chunks.map(\.scalars), isGuess: isUnclear || decoded != nil)
    if let decoded { add(.kazakhDigits, decoded.chunks, isGuess: decoded.isGuess) }
    if isLatin {
      addRetyped(.russianOnLatin, .russianOnLatin)
      // A comma behind a name is a comma, although its key is that of б.
      addRetyped(.russianOnLatin, .russianOnLatin, stripped: true)
      if chunks.contains(where: \.mixesDigits) {
        addRetyped(.kazakhOnLatin, .kazakhOnLatin, stripped: true)
        addRetyped(.kazakhOnLatin, .hyphenatedKazakhOnLatin, stripped: true)
      }
    } else if chunks.contains(where: \.mixesDigits) {
      addRetyped(.kazakhOnRussian, .kazakhOnRussian)
    }
    return all
  }

  /// The ways to part a word into two of which both are words; a guess each.
  func parted(at place: Int, areWords: ([UInt8]) -> Bool) -> [Hypothesis] {
    let word = words[place]
    guard words.count < Self.mostWords, word.letters.count >= 5 else { return [] }
    return (2...word.letters.count - 2).compactMap { cut in
      let parts = [
        AddressWord(letters: Array(word.letters[..<cut]), glue: word.glue),
        AddressWord(letters: Array(word.letters[cut...]), glue: .space),
      ]
      guard parts.allSatisfy({ areWords(Letter.skeleton($0.letters)) }) else { return nil }
      return Hypothesis(
        origin: origin, words: words[..<place] + parts + words[(place + 1)...], others: others, isLatin: isLatin,
        isUnfinished: isUnfinished, isGuess: true)
    }
  }

  /// The way to join two words that are one word of a name: «сары арка»; a guess.
  func joined(at place: Int, isWord: ([UInt8]) -> Bool) -> Hypothesis? {
    guard words.indices.contains(place + 1), !words[place].isNumber, !words[place + 1].isNumber else { return nil }
    let whole = AddressWord(letters: words[place].letters + words[place + 1].letters, glue: words[place].glue)
    guard isWord(Letter.skeleton(whole.letters)) else { return nil }
    return Hypothesis(
      origin: origin, words: words[..<place] + [whole] + words[(place + 2)...], others: others, isLatin: isLatin,
      isUnfinished: isUnfinished, isGuess: true)
  }

  /// The ways to understand it without the region that its words name; a guess each, since no list says in which region
  /// its streets are.
  func withoutRegion() -> [Hypothesis] {
    let all = words + others
    return RegionWords.left(of: all).compactMap { left in
      guard !left.isEmpty else { return nil }
      let kept = left.map { all[$0] }
      return Hypothesis(
        origin: origin, words: Array(kept.prefix(Self.mostWords)), others: kept.dropFirst(Self.mostWords),
        isLatin: isLatin,
        isUnfinished: isUnfinished && left.last == all.count - 1 && left.count <= Self.mostWords, isGuess: true)
    }
  }

  /// Whether the scalar is passed over although it may have meant something: a letter or a number of another alphabet, a
  /// character that no key types, or what stands for one that was broken.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isLetter { return !scalar.isLatinLetter && Letter.code(of: scalar) == nil }
    if !scalar.isASCII, scalar.properties.numericType != nil { return true }
    return scalar == "\u{FFFD}" || (scalar.properties.generalCategory == .control && !scalar.properties.isWhitespace)
  }
}
