/// Sentences and words of a text, as the rules for plain language count them.
enum Sentences {
  /// The number of words of each sentence.
  ///
  /// A sentence ends with `.`, `!`, `?` or `…` where nothing or a capital follows.
  /// What stands between quotation marks is a name and counts as one word.
  static func lengths(in text: String) -> [Int] {
    var lengths: [Int] = []
    var words = 0
    var tokens = text.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" }[...]
    var quoted = false
    while let token = tokens.popFirst() {
      let isWord = token.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      if isWord && !quoted { words += 1 }
      for scalar in token {
        if scalar == "«" || scalar == "“" { quoted = true }
        if scalar == "»" || scalar == "”" { quoted = false }
      }
      let startsSentence =
        tokens.first?.first { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        .map { $0.properties.isUppercase || $0.properties.numericType != nil } ?? true
      if endsSentence(token), startsSentence, !quoted, words > 0 {
        lengths.append(words)
        words = 0
      }
    }
    return words > 0 ? lengths + [words] : lengths
  }

  private static func endsSentence(_ token: Substring.UnicodeScalarView) -> Bool {
    let closing: Set<Unicode.Scalar> = ["»", "”", ")"]
    return token.last { !closing.contains($0) }.map { ".!?…".unicodeScalars.contains($0) } ?? false
  }
}
