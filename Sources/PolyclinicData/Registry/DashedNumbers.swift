/// Two things with one dash between them, such as `7–25`, `5-1` or `7 – 25а`.
struct DashedNumbers {
  /// As it was written, without spaces.
  let text: String
  /// The first number; nil where something stands behind it.
  let start: Int?
  /// The last number; nil where it is no plain number.
  let end: Int?
  /// Whether the dash is a hyphen without spaces around it.
  let isHyphen: Bool

  /// Whether it is a range also with a hyphen: the numbers grow.
  ///
  /// `7-25а` and `7а-25` are neither houses nor ranges that anybody could rely on, and are told as ranges with a wrong
  /// end.
  var isRange: Bool {
    let halves = text.split(separator: "-").map { half in Int(half.prefix { $0.isASCII && $0.isNumber }) }
    guard halves.count == 2, let first = halves[0], let last = halves[1] else { return false }
    return first < last
  }

  /// Nil where there is not one dash with a number on each side.
  init?(_ text: String) {
    let dashes: Set<Character> = ["-", "–", "—", "‑", "−"]
    let parts = text.split(omittingEmptySubsequences: false) { dashes.contains($0) }
    guard parts.count == 2, let dash = text.first(where: dashes.contains) else { return nil }
    let left = parts[0].filter { !$0.isWhitespace }
    let right = parts[1].filter { !$0.isWhitespace }
    guard left.hasDigit, right.hasDigit, let first = left.unicodeScalars.first, first.isDigit else { return nil }
    self.text = left + String(dash) + right
    start = Self.number(left)
    end = Self.number(right)
    isHyphen = dash == "-" && parts[0].last?.isWhitespace != true && parts[1].first?.isWhitespace != true
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.utf8.count <= 6 ? Int(text) : nil
  }
}

extension StringProtocol {
  /// Whether it has one of 0 to 9.
  var hasDigit: Bool { unicodeScalars.contains(where: \.isDigit) }

  /// Whether only spaces stand between two of its numbers.
  var hasNumbersSideBySide: Bool {
    let words = split(whereSeparator: \.isWhitespace)
    return zip(words, words.dropFirst()).contains { left, right in
      left.unicodeScalars.last?.isDigit == true && right.unicodeScalars.first?.isDigit == true
    }
  }
}
