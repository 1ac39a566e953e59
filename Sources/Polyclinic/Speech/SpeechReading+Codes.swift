/// How codes of diseases and Roman numbers are said.
extension SpeechReading {
  /// `E11.9`, `I20–I25`: a code of a disease.
  mutating func readCode() -> Bool {
    guard let letter = token(at), letter.text.utf8.count == 1, let capital = letter.text.unicodeScalars.first,
      ("A"..."Z").contains(capital), let digits = digits(at + 1), digits.utf8.count <= 3,
      token(at + 2)?.kind != .word
    else { return false }
    readLetter()
    say(codeNumber(digits), for: 1)
    if isSign(at, "."), let more = self.digits(at + 1) {
      line.say(words.word(.point))
      pass(1)
      say(codeNumber(more), for: 1)
    }
    if isDash(at), token(at + 1)?.text.utf8.count == 1, self.digits(at + 2) != nil {
      say(words.word(.through), for: 1)
    }
    return true
  }

  /// `II`, `VIII`, in Kazakh and Russian `I` and `V` too: a number, and an ordinal before "group" or "degree".
  mutating func readRoman() -> Bool {
    guard let token = token(at), let value = Self.roman(token.text) else { return false }
    let isAlone = token.text.unicodeScalars.count == 1
    if isAlone, !isRomanAlone(token) { return false }
    guard groupFollows else {
      say(numerals.words(value), for: 1)
      return true
    }
    say(numerals.ordinal(value, ending: "ой"), for: 1)
    return true
  }

  func codeNumber(_ digits: String) -> String {
    guard !digits.hasPrefix("0"), let value = Int(digits) else { return numerals.digits(digits) }
    return numerals.words(value)
  }

  /// Whether one letter is a number: a Latin one outside English, and any that is named with a group, a degree or
  /// another number.
  func isRomanAlone(_ token: SpeechToken) -> Bool {
    if words.language != .en, token.text.utf8.count == 1 { return true }
    if words.begins(previous, with: .group) { return true }
    let place = behindSpace(at + 1)
    guard let next = word(place) else {
      return isDash(place) && self.token(place + 1).map { Self.roman($0.text) } != nil
    }
    if words.begins(next, with: .group) { return true }
    return words.has(.or, next) && self.token(behindSpace(place + 1)).flatMap { Self.roman($0.text) } != nil
  }

  /// Whether "group" or "degree" stands behind one Roman number or two.
  var groupFollows: Bool {
    for index in [at + 1, at + 2, at + 3, at + 4, at + 5, at + 6] {
      guard let token = token(index) else { return false }
      if token.kind == .word, Self.roman(token.text) == nil, !words.has(.or, token.lower) {
        return words.begins(token.lower, with: .group)
      }
    }
    return false
  }

  /// The value of a Roman number of Latin letters, or of Cyrillic ones that look like them.
  static func roman(_ text: String) -> Int? {
    guard text.unicodeScalars.count <= 6 else { return nil }
    var total = 0
    var former = 0
    for scalar in text.unicodeScalars.reversed() {
      let value: Int
      switch scalar {
      case "I", "І": value = 1
      case "V": value = 5
      case "X": value = 10
      default: return nil
      }
      total += value < former ? -value : value
      former = max(former, value)
    }
    return total > 0 ? total : nil
  }
}
