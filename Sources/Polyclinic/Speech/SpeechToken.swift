/// The smallest part of a text that is said: a word, a number, a sign or a gap.
struct SpeechToken: Sendable {
  /// What it is.
  enum Kind: Sendable {
    case word
    case number
    case sign
    case space
  }

  let kind: Kind
  /// As it stands in the text.
  let text: String
  /// In small letters.
  let lower: String

  /// The parts of a text in order.
  ///
  /// Each sign stands alone; spaces that follow one another are one part.
  static func all(of text: String) -> [SpeechToken] {
    var tokens: [SpeechToken] = []
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      let kind = kind(of: first)
      let part = kind == .sign ? rest.prefix(1) : rest.prefix { self.kind(of: $0) == kind }
      rest = rest[part.endIndex...]
      let string = String(part)
      tokens.append(SpeechToken(kind: kind, text: string, lower: kind == .word ? string.lowercased() : string))
    }
    return tokens
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "0"..."9": .number
    case "a"..."z", "A"..."Z": .word
    case " ": .space
    case _ where scalar.properties.isWhitespace: .space
    case _ where scalar.properties.isAlphabetic: .word
    default: .sign
    }
  }
}
