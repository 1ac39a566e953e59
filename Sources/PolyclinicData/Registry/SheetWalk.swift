import Polyclinic

/// Walks over the rows of one spreadsheet: the header, then every row whose cells are sound.
final class SheetWalk {
  /// How many rows with data were met.
  private(set) var rows = 0
  /// The cells of the present row.
  let cells: CellReader

  private let sheet: Sheet
  private let words: SpreadsheetWords
  private let findings: RegistryFindings
  private var header: SheetHeader?
  private var headerPlace = SheetPlace(file: 0, row: 0)
  private var unreadHouses: UnreadHouses?
  /// How many rows above the header were met.
  private var titleRows = 0
  /// The columns without a header in which nothing was met so far.
  private var nameless: [Int] = []
  /// The columns with remarks beside addresses in which nothing was met so far that may tell of houses.
  private var remarks: [Int] = []
  private var isUsable = true
  private var isFull = false

  init(_ sheet: Sheet, words: SpreadsheetWords, glyphs: Set<Unicode.Scalar>, findings: RegistryFindings) {
    self.sheet = sheet
    self.words = words
    self.findings = findings
    cells = CellReader(words: words, glyphs: glyphs, findings: findings)
  }

  /// Reads the whole sheet.
  ///
  /// - Parameters:
  ///   - progress: is told how many bytes have been read.
  ///   - use: reads the present row from ``cells``; what it throws is noted and ends the walk.
  func run(progress: (Int) -> Void, _ use: () throws(RegistryFault) -> Void) {
    var decoder = TextDecoder(sheet.encoding)
    var rows = SheetRows(delimiter: sheet.delimiter)
    var text: [UInt8] = []
    var done = 0
    var limit: RegistryFault?

    func cut() -> Bool {
      do throws(RegistryFault) {
        try rows.read(text) { take($0, use) }
      } catch {
        limit = error
      }
      text.removeAll(keepingCapacity: true)
      return limit == nil && !isFull && isUsable
    }

    do throws(RegistryFault) {
      try sheet.file.read { piece in
        decoder.decode(done == 0 ? piece.dropFirst(sheet.markLength) : piece, into: &text)
        done += piece.count
        let goesOn = cut()
        progress(done)
        return goesOn
      }
      decoder.finish(into: &text)
      if limit == nil, !isFull, isUsable, cut() { try rows.finish { takeUnended($0, use) } }
      if let limit { throw limit }
    } catch {
      let cell = rows.place.cell
      let column = header.flatMap { $0.texts.indices.contains(cell) ? $0.texts[cell] : nil }
      findings.add(error, at: place(rows.place.row), header: column)
    }
    if header == nil, isUsable, limit == nil { findings.add(RegistryFault(.headerNone), at: place(0)) }
    noteHouses()
    cells.finish(at: place(0))
  }

  /// Notes the columns that are not read and hold houses, or what stands behind their numbers.
  private func noteHouses() {
    guard let unreadHouses else { return }
    let found = unreadHouses.found
    if header?.positions[.houses] != nil {
      note(.moreHousesUnread, under: found)
      note(.partsUnread, under: unreadHouses.parts)
    } else if found.count > 1 {
      let names = found.map { "«\(name(of: $0))»" }.joined(separator: ", ")
      let values = ["header": names, "column": SheetColumn.houses.rawValue]
      findings.add(RegistryFault(.housesSplit, values), at: headerPlace)
    } else {
      note(.housesUnread, under: found)
    }
  }

  private func note(_ message: RegistryMessage, under cells: [Int]) {
    for cell in cells {
      let values = ["header": name(of: cell), "column": SheetColumn.houses.rawValue]
      findings.add(RegistryFault(message, values), at: headerPlace, header: name(of: cell))
    }
  }

  /// The header of a column; where it has none, the letter by which programs name it.
  private func name(of cell: Int) -> String {
    if let header, header.texts.indices.contains(cell), !header.texts[cell].isEmpty { return header.texts[cell] }
    return (cell < 26 ? Unicode.Scalar(UInt32(0x41 + cell)).map { String($0) } : nil) ?? "\(cell + 1)"
  }

  private func place(_ row: Int) -> SheetPlace {
    SheetPlace(file: sheet.index, row: max(0, sheet.hasDelimiterLine ? row - 1 : row))
  }

  /// Takes the last row where no line break follows it: one that is shorter than the header is half of a row, and what
  /// stood behind it, such as the houses, must not count as left empty.
  private func takeUnended(_ row: SheetRow, _ use: () throws(RegistryFault) -> Void) {
    if let header, row.count < header.count, row.count > 1 || !row[0].isEmpty {
      let values = ["count": "\(row.count)", "limit": "\(header.count)"]
      findings.add(RegistryFault(.cutOff, values), at: place(row.number))
      return
    }
    if sheet.mayBeCut { findings.add(RegistryFault(.lineOpen), at: place(row.number)) }
    take(row, use)
  }

  private func take(_ row: SheetRow, _ use: () throws(RegistryFault) -> Void) {
    guard isUsable, !isFull else { return }
    if sheet.hasDelimiterLine, row.number == 1 { return }
    guard let header else {
      if titleRows == sheet.titleRows { readHeader(row) } else { titleRows += 1 }
      return
    }
    if let columns = columns(named: row, header) {
      findings.add(RegistryFault(.headerAgain), at: place(row.number))
      // What follows under other columns would be read for what it is not.
      isFull = columns != header.positions.filter { columns[$0.key] != nil }
      return
    }
    rows += 1
    cells.begin(row, header: header, at: place(row.number))
    defer { cells.end() }
    noteFaults(of: row, header)
    guard row.faults.isEmpty else { return }
    if row.count > header.count, (header.count..<row.count).contains(where: { !row[$0].isEmpty }) {
      let values = ["count": "\(row.count)", "limit": "\(header.count)"]
      findings.add(RegistryFault(.tooManyCells, values), at: cells.place)
      return
    }
    guard (0..<row.count).contains(where: { !row[$0].isEmpty }) else {
      rows -= 1
      return
    }
    for cell in nameless where !row[cell].isEmpty {
      let name = name(of: cell)
      findings.add(RegistryFault(.headerEmpty, ["header": name]), at: cells.place, header: name)
    }
    nameless.removeAll { !row[$0].isEmpty }
    noteHouses(inRemarksOf: row)
    unreadHouses?.look(at: row)
    do throws(RegistryFault) {
      try use()
    } catch {
      findings.add(error, at: cells.place)
      isFull = true
    }
  }

  /// Notes a remark that may tell of houses, such as one that is excepted: once for each column.
  private func noteHouses(inRemarksOf row: SheetRow) {
    for cell in remarks where !row[cell].isEmpty {
      let text = String(decoding: row[cell], as: UTF8.self)
      guard words.mayTellOfHouses(text) else { continue }
      let name = name(of: cell)
      findings.add(RegistryFault(.housesInRemark, ["header": name, "text": text]), at: cells.place, header: name)
      remarks.removeAll { $0 == cell }
    }
  }

  /// The columns that a row names, where it is one more header; nil where it is data.
  private func columns(named row: SheetRow, _ header: SheetHeader) -> [SheetColumn: Int]? {
    guard let district = header.positions[.district], !row[district].contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    var columns: [SheetColumn: Int] = [:]
    // Their words may be headers too.
    let typed = [SheetColumn.streetType, .kind].map { header.positions[$0] }
    for cell in 0..<row.count where !row[cell].isEmpty && !typed.contains(cell) {
      guard let column = words.column(String(decoding: row[cell], as: UTF8.self)) else { continue }
      columns[column] = columns[column] ?? cell
    }
    return columns.count > 1 ? columns : nil
  }

  /// Notes what is wrong with the bytes of a row, under the header's names where it has been read.
  private func noteFaults(of row: SheetRow, _ header: SheetHeader?) {
    for (cell, fault) in row.faults {
      var fault = fault
      if fault.message == .brokenText { fault = RegistryFault(.brokenText, ["encoding": sheet.encoding.rawValue]) }
      let text = header.flatMap { $0.texts.indices.contains(cell) ? $0.texts[cell] : nil }
      findings.add(fault, at: place(row.number), header: text)
    }
  }

  private func readHeader(_ row: SheetRow) {
    let place = place(row.number)
    noteFaults(of: row, nil)
    let header = SheetHeader(row, words: words, purpose: sheet.purpose) { fault, text in
      findings.add(fault, at: place, header: text)
      if [.headerNone, .headerMissing, .addressTogether].contains(fault.message) { isUsable = false }
    }
    for (column, cell) in header.positions { findings.headers[sheet.index][column] = header.texts[cell] }
    self.header = header
    headerPlace = place
    nameless = header.texts.indices.filter { header.texts[$0].isEmpty }
    remarks = header.role == .districts ? [] : header.remarks
    if sheet.purpose == .districts { unreadHouses = UnreadHouses(header, words: words) }
  }
}
