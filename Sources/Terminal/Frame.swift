/// A picture of the whole screen as a value: what screens draw into and what a terminal shows.
///
/// It is the second gate for text: a scalar that the console font does not have becomes `?`,
/// and nothing is written outside the frame.
public struct Frame: Sendable {
  /// The size in cells.
  public let size: Size
  /// The look of its styles.
  public let theme: Theme
  /// Where the cursor stands: on what is selected, for braille displays and screen readers.
  public var cursor = Point(x: 0, y: 0)
  /// How many scalars were written outside the frame or were not in the font.
  ///
  /// Zero in a frame that is right.
  public private(set) var lost = 0

  private var cells: [Cell]
  private let glyphs: Set<Unicode.Scalar>

  /// An empty frame.
  ///
  /// - Parameter glyphs: the characters of the console font; printable ASCII always belongs to it.
  public init(size: Size, theme: Theme, glyphs: Set<Unicode.Scalar>) {
    self.size = size
    self.theme = theme
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cells of one row; empty for a row that is not there.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(y) else { return [] }
    return cells[y * size.columns..<(y + 1) * size.columns]
  }

  /// Writes cells from a place to the right, clipped at the edges.
  public mutating func write(_ line: TextLine, at place: Point) {
    for (offset, cell) in line.cells.enumerated() {
      let x = place.x + offset
      guard (0..<size.columns).contains(x), (0..<size.rows).contains(place.y) else {
        lost += 1
        continue
      }
      cells[place.y * size.columns + x] = admitted(cell)
    }
  }

  /// Writes text of one style from a place to the right, clipped at the edges.
  public mutating func write(_ text: String, _ style: Style = .plain, at place: Point) {
    write(TextLine(text, style), at: place)
  }

  private mutating func admitted(_ cell: Cell) -> Cell {
    let value = cell.scalar.value
    if (value >= 0x20 && value < 0x7F) || glyphs.contains(cell.scalar) { return cell }
    lost += 1
    return Cell(scalar: "?", style: cell.style)
  }

  /// The text of the frame, a string a row, without the spaces at its end.
  public var text: [String] {
    rows { Character($0.scalar) }
  }

  /// The styles of the frame, a string a row, a letter a cell, without the plain cells at its end.
  public var styles: [String] {
    rows { $0.style == .plain ? " " : $0.style.rawValue }
  }

  private func rows(_ character: (Cell) -> Character) -> [String] {
    (0..<size.rows).map { y in
      var line = row(y).map(character)
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }
}

/// One character cell.
public struct Cell: Hashable, Sendable {
  /// The character.
  public let scalar: Unicode.Scalar
  /// What it is.
  public let style: Style

  /// A cell.
  public init(scalar: Unicode.Scalar, style: Style) {
    self.scalar = scalar
    self.style = style
  }

  /// An empty cell.
  public static let blank = Cell(scalar: " ", style: .plain)
}
