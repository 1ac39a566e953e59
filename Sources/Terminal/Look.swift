/// The attributes of a cell on the terminal.
public struct Look: Hashable, Sendable {
  /// The two colours; nil leaves the terminal its own.
  ///
  /// A terminal without colours swaps its own two for black on white.
  public let colours: Colours?
  /// Whether the letters are bold.
  public let bold: Bool
  /// Whether the colours are swapped.
  public let reversed: Bool

  /// Describes a look.
  public init(_ colours: Colours?, bold: Bool, reversed: Bool) {
    self.colours = colours
    self.bold = bold
    self.reversed = reversed
  }
}

/// The pairs of colours whose contrast is at least 7:1 with the console's palette and with xterm's.
public enum Colours: CaseIterable, Sendable {
  /// White letters on black.
  case whiteOnBlack
  /// Black letters on white.
  case blackOnWhite
  /// Cyan letters on black.
  case cyanOnBlack
  /// Black letters on cyan.
  case blackOnCyan
}
