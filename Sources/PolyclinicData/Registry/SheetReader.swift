import Polyclinic

/// Reads the rows of one spreadsheet into a draft.
final class SheetReader {
  /// How many rows with data were read.
  private(set) var rows = 0

  private let sheet: Sheet
  private let words: SpreadsheetWords
  private let knowsDistricts: Bool
  private let draft: RegistryDraft
  private let findings: RegistryFindings
  private let cells: CellReader
  private var header: SheetHeader?
  private var isUsable = true
  private var isFull = false

  init(
    _ sheet: Sheet, words: SpreadsheetWords, glyphs: Set<Unicode.Scalar>, knowsDistricts: Bool, draft: RegistryDraft,
    findings: RegistryFindings
  ) {
    self.sheet = sheet
    self.words = words
    self.knowsDistricts = knowsDistricts
    self.draft = draft
    self.findings = findings
    cells = CellReader(glyphs: glyphs, findings: findings)
  }

  /// Reads all rows; `progress` is told how many bytes have been read.
  func read(progress: (Int) -> Void) {
    var decoder = TextDecoder(sheet.encoding)
    var rows = SheetRows(delimiter: sheet.delimiter)
    var text: [UInt8] = []
    var done = 0
    var limit: RegistryFault?

    func cut() -> Bool {
      do throws(RegistryFault) {
        try rows.read(text, take)
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
      if limit == nil, !isFull, isUsable, cut() { try rows.finish(take) }
      if let limit { throw limit }
    } catch {
      let cell = rows.place.cell
      let column = header.flatMap { $0.texts.indices.contains(cell) ? $0.texts[cell] : nil }
      findings.add(error, at: place(rows.place.row), header: column)
    }
    if header == nil, isUsable, limit == nil { findings.add(RegistryFault(.headerNone), at: place(0)) }
    cells.finish(at: place(0))
  }

  private func place(_ row: Int) -> SheetPlace {
    SheetPlace(file: sheet.index, row: max(0, sheet.hasDelimiterLine ? row - 1 : row))
  }

  private func take(_ row: SheetRow) {
    guard isUsable, !isFull else { return }
    if sheet.hasDelimiterLine, row.number == 1 { return }
    guard let header else {
      readHeader(row)
      return
    }
    rows += 1
    cells.begin(row, header: header, at: place(row.number))
    defer { cells.end() }
    for (cell, fault) in row.faults {
      var fault = fault
      if fault.message == .brokenText { fault = RegistryFault(.brokenText, ["encoding": sheet.encoding.rawValue]) }
      let text = header.texts.indices.contains(cell) ? header.texts[cell] : nil
      findings.add(fault, at: cells.place, header: text)
    }
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
    do throws(RegistryFault) {
      try readData()
    } catch {
      findings.add(error, at: cells.place)
      isFull = true
    }
  }

  private func readHeader(_ row: SheetRow) {
    let place = place(row.number)
    for (_, fault) in row.faults { findings.add(fault, at: place) }
    let header = SheetHeader(row, words: words) { fault, text in
      findings.add(fault, at: place, header: text)
      if fault.message == .headerNone || fault.message == .headerMissing { isUsable = false }
    }
    for (column, cell) in header.positions { findings.headers[sheet.index][column] = header.texts[cell] }
    self.header = header
  }

  /// Reads the cells of a row.
  ///
  /// - Throws: the limit that is passed.
  private func readData() throws(RegistryFault) {
    let role = sheet.role
    guard let kind = cells.kind(words: words) else {
      // Whose houses they are is unknown, but they can be looked at.
      if let street = try cells.street(in: draft) { draft.claim(street) }
      HouseList.read(cells.bytes(.houses), words: words, note: { cells.note($0, .houses) }, { _ in })
      return
    }
    var district: Int?
    if let number = cells.district() {
      let index = try draft.district(number, kind)
      district = index
      if role != .addresses { draft.change(index) { $0.isDefined = true } }
      if role == .addresses, knowsDistricts, !draft.districts[index].isDefined {
        if !draft.districts[index].isReported {
          cells.note(RegistryFault(.unknownDistrict, ["district": number.string, "kind": kind.rawValue]), .district)
        }
        draft.change(index) { $0.isReported = true }
      }
    }
    if role != .addresses { readStaff(of: district) }
    if role != .districts { try readAddress(in: district) }
  }

  private func readStaff(of district: Int?) {
    for column in SheetColumn.staff {
      guard let text = cells.text(column) else { continue }
      guard let district else {
        cells.note(RegistryFault(.doctorWithoutDistrict), .district)
        return
      }
      if let known = draft.districts[district].facts[column] {
        guard known.text != text else { continue }
        let values = [
          "district": draft.districts[district].number.string, "kind": draft.districts[district].kind.rawValue,
          "here": text.string, "there": known.text.string, "place": findings.name(of: known.place),
        ]
        cells.note(RegistryFault(.disagreement, values), column)
        continue
      }
      let schedule = column == .hours ? WorkingHours.read(text.string, words: words) : nil
      if column == .hours, schedule == nil { cells.note(RegistryFault(.badHours, ["text": text.string]), column) }
      let place = cells.place
      draft.change(district) {
        $0.facts[column] = (text, place)
        $0.schedule = schedule ?? $0.schedule
      }
    }
  }

  private func readAddress(in district: Int?) throws(RegistryFault) {
    let houses = cells.bytes(.houses)
    guard !cells.bytes(.street).isEmpty else {
      let isWhole = houses.isEmpty || words.mark(String(decoding: houses, as: UTF8.self)) == .all
      if !isWhole {
        cells.note(RegistryFault(.housesWithoutStreet), .houses)
      } else if let name = cells.localityName() {
        let locality = try draft.locality(name)
        if let district { draft.add(LocalityCoverage(locality: locality, catchment: district), at: cells.place) }
      } else if sheet.role == .addresses {
        cells.note(RegistryFault(.emptyPlace), .street)
      }
      return
    }
    guard let street = try cells.street(in: draft) else { return }
    guard let district else {
      if !houses.isEmpty { cells.note(RegistryFault(.housesWithoutDistrict), .houses) }
      return
    }
    draft.claim(street)
    var limit: RegistryFault?
    HouseList.read(houses, words: words) { fault in
      cells.note(fault, .houses)
    } _: { span in
      do throws(RegistryFault) {
        try draft.add(StreetSegment(street: street, catchment: district, span: span), at: cells.place)
      } catch {
        limit = limit ?? error
      }
    }
    if let limit { throw limit }
  }
}
