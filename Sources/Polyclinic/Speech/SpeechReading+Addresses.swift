/// How addresses on the internet are said: the host in words, the path never.
extension SpeechReading {
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

  func host(_ start: Int) -> (labels: [String], end: Int)? {
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

  func finished(_ labels: [String], _ label: String, _ end: Int) -> (labels: [String], end: Int)? {
    labels.isEmpty || label.isEmpty ? nil : (labels + [label], end)
  }

  static func isLatin(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// A part of a host: as the table of words has it, else in letters, its numbers in words.
  func said(_ label: String) -> String {
    SpeechToken.all(of: label).compactMap { token in
      switch token.kind {
      case .word: words.entries[token.lower]?.first { $0.tokens.count == 1 }?.spoken ?? said(token)
      case .number: Int(token.text).map { numerals.words($0) } ?? numerals.digits(token.text)
      case .sign, .space: nil
      }
    }.joined(separator: " ")
  }

  /// Passes over the path of an address.
  mutating func passPath() {
    guard isSign(at, "/") || isSign(at, "?") && token(at + 1)?.kind == .word else { return }
    while let token = token(at), token.kind != .space {
      let isLast = self.token(at + 1).map { $0.kind == .space } ?? true
      if isLast, token.kind == .sign, [".", ",", "?", "!", ")", ":", ";", "»", "”"].contains(token.text) { return }
      at += 1
    }
  }
}
