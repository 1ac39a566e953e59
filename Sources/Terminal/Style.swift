/// What a piece of text is, from which a theme decides how it looks.
///
/// The raw value is its letter in the style map of a recorded frame.
public enum Style: Character, CaseIterable, Sendable {
  /// Running text.
  case plain = "."
  /// The heading of a page.
  case heading = "H"
  /// What stands out within text: a key, a host, a number.
  case strong = "S"
  /// The line that Enter opens.
  case selected = ">"
  /// A mark that must not be overlooked.
  case notice = "!"
}
