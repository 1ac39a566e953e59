import CNcurses
import Terminal

/// The colour pairs of the terminal, and the attributes for a look.
struct Palette {
  private let hasColours: Bool

  /// Declares the pairs, where the terminal has colours.
  init() {
    hasColours = has_colors() && start_color() == OK
    guard hasColours else { return }
    for colours in Colours.allCases {
      let (letters, ground) = colours.numbers
      init_pair(colours.pair, letters, ground)
    }
  }

  /// The attributes and the pair for a style under a theme.
  ///
  /// A terminal without colours is always mono; what is black on white whatever the theme has its two colours swapped.
  func attributes(of style: Style, theme: Theme) -> (attributes: attr_t, pair: Int16) {
    let look = (hasColours ? theme : .mono).look(of: style)
    var attributes: attr_t = 0
    if look.bold { attributes |= cncurses_bold() }
    if look.reversed || (!hasColours && look.colours == .blackOnWhite) { attributes |= cncurses_reverse() }
    return (attributes, hasColours ? look.colours?.pair ?? 0 : 0)
  }
}

extension Colours {
  /// The number of the pair.
  fileprivate var pair: Int16 {
    switch self {
    case .whiteOnBlack: 1
    case .blackOnWhite: 2
    case .cyanOnBlack: 3
    case .blackOnCyan: 4
    }
  }

  /// The numbers of the two colours.
  fileprivate var numbers: (letters: Int16, ground: Int16) {
    let (black, cyan, white) = (Int16(COLOR_BLACK), Int16(COLOR_CYAN), Int16(COLOR_WHITE))
    return switch self {
    case .whiteOnBlack: (white, black)
    case .blackOnWhite: (black, white)
    case .cyanOnBlack: (cyan, black)
    case .blackOnCyan: (black, cyan)
    }
  }
}
