import Polyclinic

/// A line of text that the patient types.
struct TextField: Hashable, Sendable {
  /// What is typed into it.
  let kind: Kind
  private var typed: [Unicode.Scalar] = []
  /// Whether the patient has come back into the field from what this very text leads to.
  var isRevisited = false

  /// What a field is for.
  enum Kind: Hashable, Sendable {
    /// Words: every key is what it types.
    case words
    /// The number of a house: the number row of every layout means digits.
    case number
    /// A day: digits as in a number, but what separates them stays.
    case day
  }

  /// The most characters that a field takes; the rest is passed over, so that a key that is stuck does no harm.
  static let longest = 100

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// The characters that were typed, as the field understands them.
  var scalars: [Unicode.Scalar] {
    // What a key of the Kazakh number row means shows only beside the others.
    switch kind {
    case .words: typed
    case .number: HouseNumber.readingDigits(typed)
    case .day: KeyboardLayout.readingDigits(typed)
    }
  }

  /// What was typed.
  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// Whether nothing was typed.
  var isEmpty: Bool { typed.isEmpty }

  /// Whether nothing but space was typed.
  var isBlank: Bool { typed.allSatisfy(\.properties.isWhitespace) }

  /// Takes a character.
  mutating func type(_ scalar: Unicode.Scalar) {
    guard typed.count < Self.longest else { return }
    isRevisited = false
    typed.append(scalar)
  }

  /// Takes the last character away.
  mutating func erase() {
    isRevisited = false
    _ = typed.popLast()
  }

  /// The text as it is read aloud: a day that is typed without a gap is no number, but day, month and year.
  func aloud(glyphs: Set<Unicode.Scalar>) -> String {
    let text = echo(width: Self.longest, glyphs: glyphs)
    guard kind == .day, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return text
    }
    let parts = [text.prefix(2), text.dropFirst(2).prefix(2), text.dropFirst(4)]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The end of the text in so many cells; what the font does not have is a dot.
  func echo(width: Int, glyphs: Set<Unicode.Scalar>) -> String {
    let shown = scalars.map { (" "..."~").contains($0) || glyphs.contains($0) ? $0 : "·" }
    guard shown.count > width else { return String(String.UnicodeScalarView(shown)) }
    return "…" + String(String.UnicodeScalarView(shown.suffix(max(0, width - 1))))
  }
}
