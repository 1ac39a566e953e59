/// Tells which cells have a word in the place of a name or a number: «все улицы», «Итого».
struct WordCells {
  private let words: SpreadsheetWords
  /// The cell of the street that was looked at last: sheets are sorted, and most say what the one above says.
  private var recent: (cell: ArraySlice<UInt8>, isEvery: Bool, isTotal: Bool) = ([], false, false)

  init(words: SpreadsheetWords) {
    self.words = words
  }

  /// Whether the cell of a street means all streets of the locality.
  mutating func isEveryStreet(_ cell: ArraySlice<UInt8>) -> Bool {
    look(at: cell)
    return recent.isEvery
  }

  /// The column in which a row of sums says that it is one; nil for a row of data.
  mutating func totalColumn(district: ArraySlice<UInt8>, street: ArraySlice<UInt8>) -> SheetColumn? {
    if let first = district.first, !(0x30...0x39).contains(first), isTotal(district) { return .district }
    look(at: street)
    return recent.isTotal ? .street : nil
  }

  private mutating func look(at cell: ArraySlice<UInt8>) {
    guard recent.cell != cell else { return }
    let text = String(decoding: cell, as: UTF8.self)
    let isName = cell.isEmpty || text.contains { $0.isLetter || $0.isNumber }
    let isEvery = !isName || [.all, .everyStreet, .vacant].contains(words.mark(text))
    recent = (ArraySlice(Array(cell)), isEvery, isTotal(cell))
  }

  private func isTotal(_ cell: ArraySlice<UInt8>) -> Bool {
    words.mark(String(decoding: cell.prefix { $0 != 0x20 && $0 != 0x3A }, as: UTF8.self)) == .total
  }
}
