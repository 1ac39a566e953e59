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
    case (_, .paper): Look(.blackOnWhite, bold: false, reversed: false)
    case (_, .ink): Look(.whiteOnBlack, bold: false, reversed: false)
    case (_, .inkStrong): Look(.whiteOnBlack, bold: true, reversed: false)
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
    // Terminals draw bold black as a grey that is hard to read on white.
    case (.inverse, .heading), (.inverse, .strong): Look(.blackOnCyan, bold: false, reversed: false)
    case (.inverse, .selected): Look(.whiteOnBlack, bold: false, reversed: false)
    case (.inverse, .notice): Look(.cyanOnBlack, bold: true, reversed: false)
    }
  }
}
