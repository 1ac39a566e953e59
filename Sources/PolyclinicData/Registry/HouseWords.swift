/// Cuts the text of a house or a range into its words, the endings and signs of one way to write it taken away.
struct HouseWords {
  let words: SpreadsheetWords

  /// The words of a text: «№», «дом», `7–25`, «нечётные».
  func parts(of text: String) -> [Substring] {
    withoutEndings(
      text.withPlainSigns.split { $0.isWhitespace || ".()№#:".contains($0) }.flatMap { withSideApart($0) })
  }

  /// The parts «2-20» and «чет» of «2-20чет».
  private func withSideApart(_ part: Substring) -> [Substring] {
    guard let digit = part.lastIndex(where: { !$0.isLetter }), part[digit...].hasDigit else { return [part] }
    let word = part[part.index(after: digit)...]
    return word.count > 1 && words.parity(String(word)) != nil ? [part[...digit], word] : [part]
  }

  /// The parts of a range with Kazakh endings, «1-ден (бастап) 25-ке дейін», as those of «1–25».
  private func withoutEndings(_ parts: [Substring]) -> [Substring] {
    func number(_ part: Substring?, _ ending: SpreadsheetWords.Mark) -> Substring? {
      let halves = part?.split(separator: "-") ?? []
      guard halves.count == 2, let number = halves.first, number.unicodeScalars.allSatisfy(\.isDigit),
        words.mark(String(halves[1])) == ending
      else { return nil }
      return number
    }
    let rest = parts.dropFirst().drop { words.mark(String($0)) == .from }
    guard let first = number(parts.first, .from), let last = number(rest.first, .to) else { return parts }
    return [first + "–" + last] + rest.dropFirst().drop { words.mark(String($0)) == .to }
  }
}

extension String {
  /// The text without spaces around a slash and with № for a Latin N before a number: `12/ 1`, `N 1`.
  fileprivate var withPlainSigns: String {
    var text = self
    if text.first == "N", text.dropFirst().first(where: { $0 != " " && $0 != "." })?.isNumber == true {
      text.replaceSubrange(...text.startIndex, with: "№")
    }
    guard text.contains("/") else { return text }
    return text.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(separator: "/")
  }
}
