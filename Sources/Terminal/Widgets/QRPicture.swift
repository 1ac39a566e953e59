/// A widget: a QR code in its quiet zone, two modules a cell, one above the other.
///
/// Two equal modules are a space on black or on white, never a full block: a font may leave a seam between two rows
/// of blocks, and through a seam no phone reads the code. Only where the two differ is the upper one a half block.
public struct QRPicture: Sendable {
  private let symbol: QRSymbol

  /// The picture of a code.
  public init(_ symbol: QRSymbol) {
    self.symbol = symbol
  }

  /// Columns that the picture takes.
  public var width: Int { symbol.side + 2 * QRSymbol.quietZone }

  /// Rows that the picture takes.
  public var height: Int { (width + 1) / 2 }

  /// The rows from top to bottom.
  public var lines: [TextLine] {
    (0..<height).map { row in
      TextLine(cells: (0..<width).map { cell(column: $0, row: row) })
    }
  }

  private func cell(column: Int, row: Int) -> Cell {
    let (x, y) = (column - QRSymbol.quietZone, 2 * row - QRSymbol.quietZone)
    switch (symbol.isDark(x, y), symbol.isDark(x, y + 1)) {
    case (false, false): return Cell(scalar: " ", style: .paper)
    case (true, true): return Cell(scalar: " ", style: .ink)
    case (true, false): return Cell(scalar: "▀", style: .paper)
    case (false, true): return Cell(scalar: "▀", style: .ink)
    }
  }
}
