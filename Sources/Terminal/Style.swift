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

/// How the styles look on the terminal.
public enum Theme: String, CaseIterable, Sendable {
  /// White on black.
  case standard
  /// Black on white.
  case inverse
  /// The terminal's own two colours, bold and reverse only.
  case mono

  /// The theme that follows when the patient asks for another.
  public var next: Theme {
    switch self {
    case .standard: .inverse
    case .inverse: .mono
    case .mono: .standard
    }
  }

  /// The look of a style under the theme.
  public func look(of style: Style) -> Look {
    switch (self, style) {
    case (.mono, .plain): Look(nil, bold: false, reversed: false)
    case (.mono, .heading), (.mono, .strong): Look(nil, bold: true, reversed: false)
    case (.mono, .selected): Look(nil, bold: false, reversed: true)
    case (.mono, .notice): Look(nil, bold: true, reversed: true)
    case (.standard, .plain): Look(.whiteOnBlack, bold: false, reversed: false)
    case (.standard, .heading): Look(.cyanOnBlack, bold: true, reversed: false)
    case (.standard, .strong): Look(.whiteOnBlack, bold: true, reversed: false)
    case (.standard, .selected): Look(.blackOnWhite, bold: false, reversed: false)
    case (.standard, .notice): Look(.blackOnCyan, bold: false, reversed: false)
    case (.inverse, .plain): Look(.blackOnWhite, bold: false, reversed: false)
    case (.inverse, .heading), (.inverse, .strong): Look(.blackOnWhite, bold: true, reversed: false)
    case (.inverse, .selected): Look(.whiteOnBlack, bold: false, reversed: false)
    case (.inverse, .notice): Look(.cyanOnBlack, bold: true, reversed: false)
    }
  }
}

/// The attributes of a cell on the terminal.
public struct Look: Hashable, Sendable {
  /// The two colours; nil leaves the terminal its own.
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
