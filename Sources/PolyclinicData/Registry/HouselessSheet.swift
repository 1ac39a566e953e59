/// Looks for houses in the columns that are not read, where a sheet of streets has no column of houses.
///
/// Every street would then belong to one district as a whole, which is right only where nothing else tells its houses.
struct HouselessSheet {
  private let words: SpreadsheetWords
  private var columns: [Column]

  /// What a column that is not read holds.
  private struct Column {
    let cell: Int
    /// How many cells were looked at.
    var filled = 0
    /// How many of them are houses.
    var houses = 0
    /// Whether they may count rows: there is no word above them, and each is the next number from one on.
    var isSerial: Bool

    var hasHouses: Bool { !isSerial && houses > 0 && houses * 2 >= filled }
  }

  /// How many cells of a column are looked at.
  private static let enough = 500

  /// Nil where the sheet has houses, or no streets.
  init?(_ header: SheetHeader, words: SpreadsheetWords) {
    guard header.positions[.street] != nil, header.positions[.houses] == nil else { return nil }
    self.words = words
    columns = header.strangers.map { cell in
      Column(cell: cell, isSerial: !header.texts[cell].contains(where: \.isLetter))
    }
  }

  /// Looks at the next row.
  mutating func look(at row: SheetRow) {
    for index in columns.indices where columns[index].filled < Self.enough {
      let text = row[columns[index].cell]
      guard !text.isEmpty else { continue }
      columns[index].filled += 1
      if isHouses(text) { columns[index].houses += 1 }
      if Int(String(decoding: text, as: UTF8.self)) != columns[index].filled { columns[index].isSerial = false }
    }
  }

  /// The places of the columns that hold houses.
  var found: [Int] { columns.filter(\.hasHouses).map(\.cell) }

  private func isHouses(_ text: ArraySlice<UInt8>) -> Bool {
    var isHouses = false
    HouseList.read(text, words: words, note: { _ in }, { _, _ in isHouses = true })
    return isHouses
  }
}
