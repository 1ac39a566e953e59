/// How words and abbreviations are said.
extension SpeechReading {
  /// A text that the table of words says otherwise.
  mutating func readEntry() -> Bool {
    guard let entry = entry(at) else { return false }
    line.say(entry.spoken)
    pass(entry.tokens.count)
    readCaseEnding()
    return true
  }

  /// Any other word.
  mutating func readWord() {
    guard let token = token(at) else { return }
    if isSpelled(token) {
      say(spelled(token.lower), for: 1)
      return readCaseEnding()
    }
    if token.text.unicodeScalars.count == 1, token.text != token.lower, readInitial(token) { return }
    let said = said(token)
    say(said, for: 1)
    readApostrophe()
  }

  /// A word in letters that the voice can read.
  func said(_ token: SpeechToken) -> String {
    LetterReading(words: words).read(token.text, lower: token.lower)
  }

  /// The names of letters, one after another.
  func spelled(_ letters: String) -> String {
    letters.unicodeScalars.compactMap { words.letterNames[$0] }.joined(separator: "-")
  }

  /// Whether an abbreviation is named letter by letter: as the table has it, or since it has no vowel.
  func isSpelled(_ token: SpeechToken) -> Bool {
    guard token.text != token.lower else { return false }
    if words.has(.spelled, token.text) { return true }
    let scalars = token.text.unicodeScalars
    return (2...5).contains(scalars.count)
      && scalars.allSatisfy { $0.properties.isUppercase && !Self.vowels.contains($0) }
  }

  static let vowels = Set("AEIOUYАӘЕЁИОӨУҰҮЫІЭЮЯ".unicodeScalars)

  /// A capital that stands for a first name, or alone: `Ахметова Г. С.`, `категория Д`.
  mutating func readInitial(_ token: SpeechToken) -> Bool {
    let isDotted = isSign(at + 1, ".")
    guard isDotted || !words.has(.oneLetterWords, token.lower) else { return false }
    let isInList = words.has(.or, previous)
    // The initial И. is no "and": it stands between pauses.
    let isLikeAnd = isDotted && words.has(.or, token.lower)
    if isLikeAnd { line.pause(",") }
    readLetter()
    guard isDotted else { return true }
    if isLikeAnd {
      line.pause(",")
      previous = ""
    }
    let place = behindSpace(at + 1)
    // The full stop of an initial ends no sentence, unless nothing but a sentence can follow.
    if !isInList, self.token(place) != nil { at += 1 }
    return true
  }

  /// Says an ending that stands after a hyphen as a part of the word before it.
  mutating func readCaseEnding() {
    guard let ending = caseEnding(at) else { return }
    line.glue()
    say(ending, for: 2)
  }

  mutating func readApostrophe() {
    guard words.language == .en, ["'", "’"].contains(where: { isSign(at, $0) }), let next = token(at + 1),
      next.kind == .word
    else { return }
    line.glue()
    line.say("'")
    line.glue()
    pass(1)
  }

  func entry(_ index: Int) -> SpeechWords.Entry? {
    guard let first = token(index), let entries = words.entries[first.lower] else { return nil }
    return entries.first { matches($0, at: index) }
  }

  func matches(_ entry: SpeechWords.Entry, at index: Int) -> Bool {
    for (offset, part) in entry.tokens.enumerated() {
      guard let token = token(index + offset), token.kind == part.kind else { return false }
      let isSame = entry.isExact ? token.text == part.text : token.lower == part.lower
      guard isSame || part.kind == .space else { return false }
    }
    return true
  }
}
