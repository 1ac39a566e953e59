import Polyclinic

/// A line of text that the patient types.
struct TextField: Hashable, Sendable {
  /// What is typed into it.
  let kind: Kind
  private(set) var scalars: [Unicode.Scalar] = []

  /// What a field is for.
  enum Kind: Hashable, Sendable {
    /// Words: every key is what it types.
    case words
    /// A number: the number row of every layout means digits.
    case number
  }

  /// The most characters that a field takes; the rest is passed over, so that a key that is stuck does no harm.
  static let longest = 100

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// What was typed.
  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// Whether nothing was typed.
  var isEmpty: Bool { scalars.isEmpty }

  /// Takes a character.
  mutating func type(_ scalar: Unicode.Scalar) {
    guard scalars.count < Self.longest else { return }
    if kind == .number, let digit = KeyboardLayout.digit(of: scalar) {
      scalars.append(Unicode.Scalar(UInt8(0x30 + digit)))
    } else {
      scalars.append(scalar)
    }
  }

  /// Takes the last character away.
  mutating func erase() {
    _ = scalars.popLast()
  }

  /// The end of the text in so many cells; what the font does not have is a dot.
  func echo(width: Int, glyphs: Set<Unicode.Scalar>) -> String {
    let shown = scalars.map { $0.isASCII || glyphs.contains($0) ? $0 : "·" }
    guard shown.count > width else { return String(String.UnicodeScalarView(shown)) }
    return "…" + String(String.UnicodeScalarView(shown.suffix(max(0, width - 1))))
  }
}
