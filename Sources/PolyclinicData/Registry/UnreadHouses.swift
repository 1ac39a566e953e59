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
    /// How many of them are sides of a street.
    var sides = 0
    /// Whether there is a word for houses above them.
    let isCalledHouses: Bool
    /// Whether they may count rows: there is no word above them, and each is the next number from one on.
    var isSerial: Bool

    var hasHouses: Bool { !isSerial && houses > 0 && houses * 2 >= filled }
    var hasSides: Bool { sides > 0 && sides * 2 >= filled }
  }

  /// How many cells of a column are looked at.
  private static let enough = 500

  /// Nil where the sheet has no streets.
  init?(_ header: SheetHeader, words: SpreadsheetWords) {
    guard header.positions[.street] != nil else { return nil }
    self.words = words
    hasOthers = header.positions[.houses] != nil
    columns = header.strangers.map { cell in
      let text = header.texts[cell]
      let parts = text.split { !$0.isLetter }
      return Column(
        cell: cell, isCalledHouses: parts.contains { words.column(String($0)) == .houses },
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
      if isHouses(text) { columns[index].houses += 1 }
      if words.parity(string) != nil { columns[index].sides += 1 }
      if Int(string) != columns[index].filled { columns[index].isSerial = false }
    }
  }

  /// The places of the columns that hold houses.
  var found: [Int] {
    columns.filter { hasOthers ? $0.hasSides || ($0.isCalledHouses && $0.hasHouses) : $0.hasHouses }.map(\.cell)
  }

  private func isHouses(_ text: ArraySlice<UInt8>) -> Bool {
    var isHouses = false
    HouseList.read(text, words: words, note: { _ in }, { _, _ in isHouses = true })
    return isHouses
  }
}
