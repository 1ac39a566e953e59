/// Looks for houses in the columns of a sheet of streets that are not read.
///
/// Without a column of houses every street would belong to one district as a whole, which is right only where nothing
/// else tells its houses; beside such a column only what the header calls houses, and sides of streets, are meant.
struct UnreadHouses {
  private let words: SpreadsheetWords
  private let hasOthers: Bool
  private var columns: [Column]

  /// What a column that is not read holds.
  private struct Column {
    let cell: Int
    /// How many cells were looked at.
    var filled = 0
    /// How many of them are houses.
    var houses = 0
    /// How many of them are words for the whole street or a side of it.
    var wholes = 0
    /// How many of them are sides of a street.
    var sides = 0
    /// Whether there is a word for houses above them.
    let isCalledHouses: Bool
    /// Whether the word above them means a part of a house's number, and the number stands in the column before.
    let isPart: Bool
    /// Whether they may count rows: there is no word above them, and each is the next number from one on.
    var isSerial: Bool

    var hasHouses: Bool { !isSerial && houses > 0 && (houses + wholes) * 2 >= filled }
    var hasSides: Bool { sides > 0 && sides * 2 >= filled }
  }

  /// How many cells of a column are looked at.
  private static let enough = 500

  /// Nil where the sheet has no streets.
  init?(_ header: SheetHeader, words: SpreadsheetWords) {
    guard header.positions[.street] != nil else { return nil }
    self.words = words
    let houses = header.positions[.houses]
    hasOthers = houses != nil
    columns = header.strangers.map { cell in
      let text = header.texts[cell]
      let parts = text.split { !$0.isLetter }
      return Column(
        cell: cell, isCalledHouses: parts.contains { words.column(String($0)) == .houses },
        isPart: words.ignored(text) == .part && Self.isBehind(houses, cell),
        isSerial: !text.contains(where: \.isLetter))
    }
  }

  /// Looks at the next row.
  mutating func look(at row: SheetRow) {
    for index in columns.indices where columns[index].filled < Self.enough {
      let text = row[columns[index].cell]
      guard !text.isEmpty else { continue }
      columns[index].filled += 1
      let string = String(decoding: text, as: UTF8.self)
      if isHouses(text) {
        if string.hasDigit { columns[index].houses += 1 } else { columns[index].wholes += 1 }
      }
      if words.parity(string) != nil { columns[index].sides += 1 }
      if Int(string) != columns[index].filled { columns[index].isSerial = false }
    }
  }

  /// The places of the columns that hold houses.
  var found: [Int] {
    columns.filter { column in
      guard hasOthers else { return column.hasHouses || column.hasSides }
      return !column.isPart && (column.hasSides || (column.isCalledHouses && column.hasHouses))
    }.map(\.cell)
  }

  /// The places of the columns that hold the blocks or letters of the houses in another one.
  var parts: [Int] { hasOthers ? columns.filter { $0.isPart && $0.filled > 0 }.map(\.cell) : [] }

  /// Whether a column is one of two behind that of houses; elsewhere it may tell in which block a room is.
  private static func isBehind(_ houses: Int?, _ cell: Int) -> Bool {
    houses.map { (1...2).contains(cell - $0) } ?? false
  }

  private func isHouses(_ text: ArraySlice<UInt8>) -> Bool {
    var isHouses = false
    HouseList.read(text, words: words, note: { _ in }, { _, _ in isHouses = true })
    return isHouses
  }
}
