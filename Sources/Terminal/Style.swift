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
  /// What stands on white whatever the theme: the light part of a QR code, and the words beside it.
  case paper = "P"
  /// What is drawn in white on black whatever the theme: the dark part of a QR code.
  case ink = "I"
  /// What stands out on white, such as the host of an address.
  ///
  /// Bold black letters would turn grey on the console and in xterm, so these are white on black.
  case inkStrong = "B"
}
