/// One row of a spreadsheet, its cells one after another in one buffer that the next row uses again.
struct SheetRow {
  /// The number that a spreadsheet program shows: the header is 1, and a line break in a cell begins no row.
  fileprivate(set) var number = 1
  /// What is wrong with cells, whatever they mean: the cell, from 0, and why.
  fileprivate(set) var faults: [(cell: Int, fault: RegistryFault)] = []

  fileprivate var bytes: [UInt8] = []
  fileprivate var ends: [Int] = []

  /// How many cells it has.
  var count: Int { ends.count }

  /// The text of a cell in UTF-8, without spaces around it; empty for a cell that is not there.
  subscript(cell: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(cell) else { return [] }
    return bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]].trimmed
  }
}

/// Cuts text into rows and cells as RFC 4180 says: commas, semicolons or tabs, quotation marks, line breaks in cells.
///
/// Text comes in pieces and one row is held at a time. A reader that keeps a file as dictionaries, as SwiftCSV does,
/// would need gigabytes for what is allowed here.
struct SheetRows {
  private let delimiter: UInt8
  private let isSpecial: [Bool]
  private var row = SheetRow()
  private var state = State.cellStart
  private var followsReturn = false
  private var needsLook = false

  private enum State {
    case cellStart
    case plain
    case quoted
    case quoteInQuoted
  }

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    isSpecial = (UInt8.min...UInt8.max).map {
      $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0xC2 || $0 == 0xEF || $0 == delimiter
    }
  }

  /// The row that is being read and the cell in it, from 0, for a fault that ends the file.
  var place: (row: Int, cell: Int) { (row.number, row.ends.count) }

  /// Cuts the next piece, and gives each complete row that is not an empty line.
  ///
  /// - Throws: the limit that is passed; nothing more can be read then.
  mutating func read(_ piece: [UInt8], _ take: (SheetRow) -> Void) throws(RegistryFault) {
    var index = piece.startIndex
    while index < piece.endIndex {
      let start = index
      while index < piece.endIndex, !isSpecial[Int(piece[index])] { index += 1 }
      if start < index {
        addPlain(piece[start..<index])
        try checkLength()
      }
      guard index < piece.endIndex else { break }
      try add(piece[index], take)
      index += 1
    }
  }

  /// Gives the last row where the file does not end with a line break.
  ///
  /// - Throws: that a quotation mark was not closed.
  mutating func finish(_ take: (SheetRow) -> Void) throws(RegistryFault) {
    if state == .quoted { throw RegistryFault(.quoteOpen) }
    if state != .cellStart || !row.ends.isEmpty { try endRow(take) }
  }

  private mutating func addPlain(_ run: ArraySlice<UInt8>) {
    followsReturn = false
    if state == .quoteInQuoted { strayQuote() }
    if state == .cellStart { state = .plain }
    row.bytes += run
  }

  private mutating func add(_ byte: UInt8, _ take: (SheetRow) -> Void) throws(RegistryFault) {
    let follows = followsReturn
    followsReturn = byte == 0x0D
    if byte == 0x0A && follows { return }

    if state == .quoted {
      switch byte {
      case 0x22: state = .quoteInQuoted
      case 0x0A, 0x0D: row.bytes.append(0x0A)
      case delimiter: row.bytes.append(byte)
      default: addSuspicious(byte)
      }
      try checkLength()
      return
    }
    switch byte {
    case delimiter:
      endCell()
      guard row.ends.count < RegistryImport.Limit.columns else {
        throw RegistryFault(.tooManyColumns, ["limit": "\(RegistryImport.Limit.columns)"])
      }
    case 0x0A, 0x0D: try endRow(take)
    case 0x22 where state == .cellStart: state = .quoted
    case 0x22 where state == .quoteInQuoted:
      row.bytes.append(byte)
      state = .quoted
    case 0x22: strayQuote()
    default:
      if state == .quoteInQuoted { strayQuote() }
      if byte != 0x09 || state != .cellStart { state = .plain }
      addSuspicious(byte)
      try checkLength()
    }
  }

  private mutating func strayQuote() {
    note(RegistryFault(.quoteStray))
    state = .plain
  }

  /// Adds a byte that may not stand in a cell, or may begin a character that may not.
  private mutating func addSuspicious(_ byte: UInt8) {
    switch byte {
    case 0x09: row.bytes.append(0x20)
    case 0x00: note(RegistryFault(.nul))
    case 0xC2, 0xEF:
      needsLook = true
      row.bytes.append(byte)
    case ..<0x20, 0x7F: note(RegistryFault(.control, ["code": Unicode.Scalar(byte).codePoint]))
    default: row.bytes.append(byte)
    }
  }

  /// Notes what is wrong with the cell; one fault a cell is enough to mend it.
  private mutating func note(_ fault: RegistryFault) {
    guard row.faults.last?.cell != row.ends.count else { return }
    row.faults.append((row.ends.count, fault))
  }

  private func checkLength() throws(RegistryFault) {
    guard row.bytes.count - (row.ends.last ?? 0) <= RegistryImport.Limit.cellLength else {
      throw RegistryFault(.cellTooLong, ["limit": "\(RegistryImport.Limit.cellLength >> 10)"])
    }
  }

  private mutating func endCell() {
    if needsLook { look(at: row.bytes[(row.ends.last ?? 0)...]) }
    needsLook = false
    row.ends.append(row.bytes.count)
    state = .cellStart
  }

  private mutating func look(at cell: ArraySlice<UInt8>) {
    for index in cell.indices {
      let rest = cell[index...]
      if rest.starts(with: [0xEF, 0xBF, 0xBD]) { note(RegistryFault(.brokenText)) }
      if cell[index] == 0xC2, let next = rest.dropFirst().first, next < 0xA0 {
        note(RegistryFault(.control, ["code": Unicode.Scalar(next).codePoint]))
      }
    }
  }

  private mutating func endRow(_ take: (SheetRow) -> Void) throws(RegistryFault) {
    endCell()
    guard row.number <= RegistryImport.Limit.rows else {
      throw RegistryFault(.tooManyRows, ["limit": "\(RegistryImport.Limit.rows)"])
    }
    if row.count > 1 || !row.bytes.isEmpty || !row.faults.isEmpty { take(row) }
    row.bytes.removeAll(keepingCapacity: true)
    row.ends.removeAll(keepingCapacity: true)
    row.faults.removeAll(keepingCapacity: true)
    row.number += 1
  }
}

extension ArraySlice<UInt8> {
  /// The text without spaces, line breaks and no-break spaces around it.
  var trimmed: ArraySlice<UInt8> {
    var text = self
    while let first = text.first {
      if first == 0x20 || first == 0x0A {
        text = text.dropFirst()
      } else if text.starts(with: [0xC2, 0xA0]) {
        text = text.dropFirst(2)
      } else {
        break
      }
    }
    while let last = text.last {
      if last == 0x20 || last == 0x0A {
        text = text.dropLast()
      } else if last == 0xA0, text.suffix(2).elementsEqual([0xC2, 0xA0]) {
        text = text.dropLast(2)
      } else {
        break
      }
    }
    return text
  }
}
