import Terminal

/// Where the parts of a screen stand on a terminal of a given size.
struct ScreenPlan {
  /// The size of the terminal.
  let size: Size

  /// The grids that every screen is made for: home, and those that other panels and fonts give.
  static let grids = [
    Size(columns: 80, rows: 24), Size(columns: 64, rows: 24), Size(columns: 120, rows: 33),
    Size(columns: 50, rows: 18), Size(columns: 40, rows: 20),
  ]

  /// Whether the terminal has less room than every grid; it shows a notice then.
  var isTooSmall: Bool {
    !Self.grids.contains { $0.columns <= size.columns && $0.rows <= size.rows }
  }

  /// The widest column of running text.
  static let widestText = 66

  /// Rows that the keys take.
  static let barHeight = 2

  /// Whether there is a row to spare for lines between the parts.
  var isRuled: Bool { size.rows >= 24 }

  /// Blank columns at either side of the text.
  var margin: Int { size.columns >= 60 ? 2 : 1 }

  var headerRow: Int { 0 }
  var crumbRow: Int { 1 }
  var sourceRow: Int { size.rows - Self.barHeight - 1 }
  var barRow: Int { size.rows - Self.barHeight }

  /// The rows on which a line separates the parts.
  var rules: [Int] { isRuled ? [2, sourceRow - 1] : [] }

  /// The part that belongs to the screen itself.
  var body: Rect {
    let top = isRuled ? 3 : 2
    let bottom = isRuled ? sourceRow - 1 : sourceRow
    return Rect(x: margin, y: top, width: min(Self.widestText, size.columns - 2 * margin), height: bottom - top)
  }
}
