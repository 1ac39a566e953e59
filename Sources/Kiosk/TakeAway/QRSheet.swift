import Terminal

/// How a QR code and its words share a screen: the words beside it, else below it, else without it.
struct QRSheet {
  /// The code; nil where none fits.
  let code: QRPicture?
  /// The row on which the code begins; it stands at the left edge, its quiet zone is its margin.
  let codeRow: Int
  /// The words.
  let words: [TextLine]
  /// Where the words begin.
  let place: Point
  /// Rows of words for which there is no room.
  let overflow: Int

  /// The first of several codes for the same text, the best first, that fits with its words.
  init(_ words: QRWords, symbols: some Sequence<QRSymbol>, size: Size) {
    // What to do with a code is left out before the code is.
    for words in [words, words.withoutHint] {
      for symbol in symbols {
        let code = QRPicture(symbol)
        for gap in Self.gaps {
          if let sheet = Self.beside(code, words, gap: gap, size) ?? Self.below(code, words, gap: gap, size) {
            self = sheet
            return
          }
        }
      }
    }
    self = Self.alone(words, size)
  }

  private init(_ code: QRPicture?, row: Int, _ words: [TextLine], at place: Point, size: Size) {
    self.code = code
    codeRow = row
    self.words = words
    self.place = place
    overflow = max(0, place.y + words.count - size.rows)
  }

  /// Blank rows between the parts of the words; they are given up where rows are few.
  private static let gaps = [1, 0]
  /// Rows from the edge of the code's quiet zone to the code.
  private static let quietRows = QRSymbol.quietZone / 2

  private static func beside(_ code: QRPicture, _ words: QRWords, gap: Int, _ size: Size) -> QRSheet? {
    let width = min(ScreenPlan.widestText, size.columns - code.width - 1)
    guard code.height <= size.rows, width >= words.narrowest else { return nil }
    let column = words.column(width: width, gap: gap)
    guard column.count <= size.rows else { return nil }
    let row = (size.rows - code.height) / 2
    let place = Point(x: code.width, y: min(row + quietRows, size.rows - column.count))
    return QRSheet(code, row: row, column, at: place, size: size)
  }

  private static func below(_ code: QRPicture, _ words: QRWords, gap: Int, _ size: Size) -> QRSheet? {
    let margin = ScreenPlan(size: size).margin
    let width = min(ScreenPlan.widestText, size.columns - 2 * margin)
    guard code.width <= size.columns, width >= words.narrowest else { return nil }
    let column = words.column(width: width, gap: gap)
    guard code.height + column.count <= size.rows else { return nil }
    return QRSheet(code, row: 0, column, at: Point(x: margin, y: code.height), size: size)
  }

  private static func alone(_ words: QRWords, _ size: Size) -> QRSheet {
    let margin = ScreenPlan(size: size).margin
    let width = min(ScreenPlan.widestText, size.columns - 2 * margin)
    let columns = gaps.map { words.alone(width: width, gap: $0) }
    let column = columns.first { $0.count + margin <= size.rows } ?? columns.last ?? []
    let row = max(0, min(margin, size.rows - column.count))
    return QRSheet(nil, row: 0, column, at: Point(x: margin, y: row), size: size)
  }
}
