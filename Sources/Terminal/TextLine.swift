/// A line of styled text, one cell a scalar.
public struct TextLine: Hashable, Sendable {
  /// Its cells from left to right.
  public private(set) var cells: [Cell]

  /// A line of those cells.
  public init(cells: [Cell] = []) {
    self.cells = cells
  }

  /// A line of one style.
  public init(_ text: String, _ style: Style = .plain) {
    cells = text.unicodeScalars.map { Cell(scalar: $0, style: style) }
  }

  /// An empty line.
  public static let blank = TextLine()

  /// Columns that the line takes.
  public var width: Int { cells.count }

  /// Adds text at the end.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    cells += text.unicodeScalars.map { Cell(scalar: $0, style: style) }
  }

  /// One line after another.
  public static func + (left: TextLine, right: TextLine) -> TextLine {
    TextLine(cells: left.cells + right.cells)
  }

  /// The line, moved to the right by so many blank cells.
  public func indented(by columns: Int) -> TextLine {
    TextLine(cells: Array(repeating: .blank, count: max(0, columns)) + cells)
  }

  /// The line with every cell in one style.
  public func styled(_ style: Style) -> TextLine {
    TextLine(cells: cells.map { Cell(scalar: $0.scalar, style: style) })
  }

  /// The line where it fits, else its beginning with an ellipsis.
  public func shortened(to width: Int) -> TextLine {
    guard cells.count > width else { return self }
    guard width > 0, let last = cells.last else { return .blank }
    return TextLine(cells: cells.prefix(width - 1) + [Cell(scalar: "…", style: last.style)])
  }
}
