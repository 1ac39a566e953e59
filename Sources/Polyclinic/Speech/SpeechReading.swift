/// Reads a text part by part and says each part by the first rule that knows it.
///
/// Every rule looks only a few parts ahead, so that the time grows with the length of the text and with nothing else.
struct SpeechReading {
  let words: SpeechWords
  let numerals: Numerals
  let tokens: [SpeechToken]
  /// The part that is to be said next.
  var at = 0
  /// The word before it in small letters, where only spaces and commas stand between.
  var previous = ""
  var line = SpeechLine()

  /// Begins to read a text.
  init(_ text: SafeText, words: SpeechWords) {
    self.words = words
    numerals = Numerals(words: words)
    tokens = SpeechToken.all(of: text.string)
  }

  /// The whole text as it is said.
  mutating func spoken() -> String {
    while at < tokens.count, !line.isFull { readNext() }
    line.end()
    return line.text
  }

  private mutating func readNext() {
    guard let token = token(at) else { return }
    if token.kind == .space {
      // A wide gap stands between columns.
      if token.text.unicodeScalars.count > 1 { line.pause(",") }
      at += 1
      return
    }
    // Days and sums before the table of words, since a number may stand in it: 1414.
    if token.kind == .number || token.kind == .word, readDay() || readMonth() || readYear() { return }
    if readPhone() { return }
    if token.kind == .number, readHours() || readAmount() { return }
    if readAddress() || readNumberMark() || readEntry() { return }
    switch token.kind {
    case .number: readNumber()
    case .word: if !readCode() && !readRoman() { readWord() }
    case .sign, .space: readSign()
    }
  }

  /// Says words in place of so many parts.
  mutating func say(_ said: String, for count: Int) {
    line.say(said)
    pass(count)
  }

  /// Goes on by so many parts, of which the last word is remembered.
  mutating func pass(_ count: Int) {
    let end = min(tokens.count, at + count)
    if let last = tokens[at..<end].last { previous = last.kind == .word ? last.lower : "" }
    at = end
  }

  func token(_ index: Int) -> SpeechToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// The word at that place, in small letters.
  func word(_ index: Int) -> String? {
    token(index).flatMap { $0.kind == .word ? $0.lower : nil }
  }

  /// The digits at that place.
  func digits(_ index: Int) -> String? {
    token(index).flatMap { $0.kind == .number ? $0.text : nil }
  }

  /// The number at that place, if it is not too long to be one.
  func number(_ index: Int) -> Int? {
    digits(index).flatMap { $0.utf8.count <= 12 ? Int($0) : nil }
  }

  /// A year of four digits.
  func year(_ index: Int) -> Int? {
    guard digits(index)?.utf8.count == 4, let year = number(index), (1_000...2_999).contains(year) else { return nil }
    return year
  }

  /// Whether that sign stands there.
  func isSign(_ index: Int, _ sign: String) -> Bool {
    token(index).map { $0.kind == .sign && $0.text == sign } ?? false
  }

  /// Whether a dash of any length stands there.
  func isDash(_ index: Int) -> Bool {
    ["-", "–", "—", "‑", "−"].contains { isSign(index, $0) }
  }

  /// The place behind spaces.
  func behindSpace(_ index: Int) -> Int {
    token(index)?.kind == .space ? index + 1 : index
  }

  /// The ending after a hyphen at that place, if it belongs to the word before it.
  func caseEnding(_ index: Int) -> String? {
    guard isDash(index), let ending = word(index + 1), words.has(.caseEndings, ending) else { return nil }
    return ending
  }
}
