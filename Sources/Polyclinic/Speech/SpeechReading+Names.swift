/// How names, abbreviations, codes and addresses on the internet are said.
extension SpeechReading {
  /// A text that the table of words says otherwise.
  mutating func readEntry() -> Bool {
    guard let entry = entry(at) else { return false }
    line.say(entry.spoken)
    pass(entry.tokens.count)
    readCaseEnding()
    return true
  }

  /// `https://msqory.kz/ru/…`, `eGov.kz`: the host in words, the path never.
  mutating func readAddress() -> Bool {
    var start = at
    if let scheme = word(at), scheme == "https" || scheme == "http", isSign(at + 1, ":"), isSign(at + 2, "/"),
      isSign(at + 3, "/")
    {
      start = at + 4
    }
    let hasScheme = start > at
    if hasScheme, let entry = entry(start) {
      let end = start + entry.tokens.count
      // An entry that is only a part of a host is said with it.
      if !isSign(end, ".") {
        pass(start - at)
        line.say(entry.spoken)
        pass(end - start)
        passPath()
        return true
      }
    }
    guard let host = host(start), hasScheme || words.has(.domains, host.labels.last ?? "") else { return false }
    pass(start - at)
    for (index, label) in host.labels.enumerated() {
      if index > 0 { line.say(words.word(.dot)) }
      line.say(said(label))
    }
    pass(host.end - at)
    passPath()
    readCaseEnding()
    return true
  }

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

  /// `II`, `VIII`, in Kazakh and Russian `I` and `V` too: a number, and an ordinal before "group".
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

  // MARK: - Words

  /// A word in letters that the voice can read.
  func said(_ token: SpeechToken) -> String {
    LetterReading(words: words).read(token.text, lower: token.lower)
  }

  /// The names of letters, one after another.
  private func spelled(_ letters: String) -> String {
    letters.unicodeScalars.compactMap { words.letterNames[$0] }.joined(separator: "-")
  }

  /// Whether an abbreviation is named letter by letter: as the table has it, or since it has no vowel.
  private func isSpelled(_ token: SpeechToken) -> Bool {
    guard token.text != token.lower else { return false }
    if words.has(.spelled, token.text) { return true }
    let scalars = token.text.unicodeScalars
    return (2...5).contains(scalars.count)
      && scalars.allSatisfy { $0.properties.isUppercase && !Self.vowels.contains($0) }
  }

  private static let vowels = Set("AEIOUYАӘЕЁИОӨУҰҮЫІЭЮЯ".unicodeScalars)

  /// A capital that stands for a first name, or alone: `Ахметова Г. С.`, `категория Д`.
  private mutating func readInitial(_ token: SpeechToken) -> Bool {
    let isDotted = isSign(at + 1, ".")
    guard isDotted || !words.has(.oneLetterWords, token.lower) else { return false }
    let isInList = words.has(.or, previous)
    readLetter()
    guard isDotted else { return true }
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

  private mutating func readApostrophe() {
    guard words.language == .en, ["'", "’"].contains(where: { isSign(at, $0) }), let next = token(at + 1),
      next.kind == .word
    else { return }
    line.glue()
    line.say("'")
    line.glue()
    pass(1)
  }

  // MARK: - The table of words

  private func entry(_ index: Int) -> SpeechWords.Entry? {
    guard let first = token(index), let entries = words.entries[first.lower] else { return nil }
    return entries.first { matches($0, at: index) }
  }

  private func matches(_ entry: SpeechWords.Entry, at index: Int) -> Bool {
    for (offset, part) in entry.tokens.enumerated() {
      guard let token = token(index + offset), token.kind == part.kind else { return false }
      let isSame = entry.isExact ? token.text == part.text : token.lower == part.lower
      guard isSame || part.kind == .space else { return false }
    }
    return true
  }

  // MARK: - Addresses

  private func host(_ start: Int) -> (labels: [String], end: Int)? {
    var labels: [String] = []
    var label = ""
    var index = start
    // No host of ours has more than eight parts.
    while index - start < 24, let token = token(index) {
      switch token.kind {
      case .word where token.text.utf8.allSatisfy { $0 < 0x80 }, .number:
        label += token.lower
      case .sign
      where token.text == "-" && !label.isEmpty && self.token(index + 1)?.text.utf8.first.map(Self.isLatin) == true:
        label += "-"
      case .sign where token.text == "." && !label.isEmpty:
        guard let next = self.token(index + 1), next.text.utf8.first.map(Self.isLatin) == true else {
          return finished(labels, label, index)
        }
        labels.append(label)
        label = ""
      default: return finished(labels, label, index)
      }
      index += 1
    }
    return finished(labels, label, index)
  }

  private func finished(_ labels: [String], _ label: String, _ end: Int) -> (labels: [String], end: Int)? {
    labels.isEmpty || label.isEmpty ? nil : (labels + [label], end)
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// A part of a host: as the table of words has it, else in letters, its numbers in words.
  private func said(_ label: String) -> String {
    SpeechToken.all(of: label).compactMap { token in
      switch token.kind {
      case .word: words.entries[token.lower]?.first { $0.tokens.count == 1 }?.spoken ?? said(token)
      case .number: Int(token.text).map { numerals.words($0) } ?? numerals.digits(token.text)
      case .sign, .space: nil
      }
    }.joined(separator: " ")
  }

  /// Passes over the path of an address.
  private mutating func passPath() {
    guard isSign(at, "/") || isSign(at, "?") && token(at + 1)?.kind == .word else { return }
    while let token = token(at), token.kind != .space {
      let isLast = self.token(at + 1).map { $0.kind == .space } ?? true
      if isLast, token.kind == .sign, [".", ",", "?", "!", ")", ":", ";", "»", "”"].contains(token.text) { return }
      at += 1
    }
  }

  // MARK: - Codes and Roman numbers

  private func codeNumber(_ digits: String) -> String {
    guard !digits.hasPrefix("0"), let value = Int(digits) else { return numerals.digits(digits) }
    return numerals.words(value)
  }

  /// Whether one letter is a number: a Latin one outside English, and any that is named with a group or another number.
  private func isRomanAlone(_ token: SpeechToken) -> Bool {
    if words.language != .en, token.text.utf8.count == 1 { return true }
    if words.begins(previous, with: .group) { return true }
    let place = behindSpace(at + 1)
    guard let next = word(place) else {
      return isDash(place) && self.token(place + 1).map { Self.roman($0.text) } != nil
    }
    if words.begins(next, with: .group) { return true }
    return words.has(.or, next) && self.token(behindSpace(place + 1)).flatMap { Self.roman($0.text) } != nil
  }

  /// Whether "group" stands behind one Roman number or two.
  private var groupFollows: Bool {
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
