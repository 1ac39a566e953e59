import Polyclinic

/// Reads the rows of one spreadsheet into a draft.
final class SheetReader {
  private let sheet: Sheet
  private let words: SpreadsheetWords
  private let glyphs: Set<Unicode.Scalar>
  private let knowsDistricts: Bool
  private let draft: RegistryDraft
  private let findings: RegistryFindings
  private let walk: SheetWalk

  init(
    _ sheet: Sheet, words: SpreadsheetWords, glyphs: Set<Unicode.Scalar>, knowsDistricts: Bool, draft: RegistryDraft,
    findings: RegistryFindings
  ) {
    self.sheet = sheet
    self.words = words
    self.glyphs = glyphs
    self.knowsDistricts = knowsDistricts
    self.draft = draft
    self.findings = findings
    walk = SheetWalk(sheet, words: words, glyphs: glyphs, findings: findings)
  }

  /// How many rows with data were read.
  var rows: Int { walk.rows }

  /// Reads all rows; `progress` is told how many bytes have been read.
  func read(progress: (Int) -> Void) {
    walk.run(progress: progress, readData)
  }

  private var cells: CellReader { walk.cells }

  /// Reads the cells of a row.
  ///
  /// - Throws: the limit that is passed.
  private func readData() throws(RegistryFault) {
    if let column = cells.totalColumn() {
      cells.note(RegistryFault(.totals), column)
      return
    }
    let role = sheet.role
    let written: Catchment.Kind?
    do throws(RegistryFault) {
      written = try cells.kind()
    } catch {
      cells.note(error, .kind)
      // Whose houses they are is unknown, but they can be looked at.
      if let street = try cells.street(in: draft) { draft.claim(street) }
      HouseList.read(cells.bytes(.houses), words: words, note: { cells.note($0, .houses) }, { _, _ in })
      return
    }
    var district: Int?
    if let (number, named) = cells.district() {
      let defined = role == .addresses ? draft.onlyKind(of: number) : nil
      let kind = written ?? named ?? cells.doctorKind ?? defined ?? .adult
      let index = try draft.district(number, kind, at: cells.place)
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
      guard let text = text(column) else { continue }
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
        if column != .nurse {
          cells.note(RegistryFault(.disagreement, values), column)
        } else if !draft.districts[district].otherNurses.contains(text) {
          draft.change(district) { $0.otherNurses.insert(text) }
          cells.note(RegistryFault(.severalNurses, values), column)
        }
        continue
      }
      if column == .phone, !text.string.unicodeScalars.contains(where: \.isDigit) {
        cells.note(RegistryFault(.phoneWithoutNumber, ["text": text.string]), column)
      }
      let schedule = column == .hours ? schedule(text) : nil
      let place = cells.place
      draft.change(district) {
        $0.facts[column] = (text, place)
        $0.schedule = schedule ?? $0.schedule
      }
    }
  }

  /// The hours that a cell tells; nil where they are not understood, which is noted.
  private func schedule(_ text: SafeText) -> Schedule? {
    guard let (schedule, areDaysAssumed) = WorkingHours.read(text.string, words: words) else {
      cells.note(RegistryFault(.badHours, ["text": text.string]), .hours)
      return nil
    }
    if areDaysAssumed { cells.note(RegistryFault(.hoursWithoutDays, ["text": text.string]), .hours) }
    return schedule
  }

  private func text(_ column: SheetColumn) -> SafeText? {
    switch column {
    case .doctor, .nurse: cells.person(column)
    case .leave: cells.text(column, lineBreak: "; ")
    case .substitute: cells.person(column, lineBreak: "; ")
    case .room, .floor, .phone: cells.text(column).map { OwnWord(column, words: words).removed(from: $0, glyphs) }
    default: cells.text(column)
    }
  }

  private func readAddress(in district: Int?) throws(RegistryFault) {
    let houses = cells.bytes(.houses)
    if let district, !cells.bytes(.street).isEmpty || !cells.bytes(.locality).isEmpty {
      draft.change(district) { $0.hasPlaces = true }
    }
    let isEvery = cells.isEveryStreet()
    guard !isEvery, !cells.bytes(.street).isEmpty else {
      let isWhole = houses.isEmpty || words.mark(String(decoding: houses, as: UTF8.self)) == .all
      if isEvery, !isWhole || cells.bytes(.locality).isEmpty {
        let text = String(decoding: cells.bytes(.street), as: UTF8.self)
        cells.note(RegistryFault(.everyStreet, ["text": text]), .street)
      } else if !isWhole {
        cells.note(RegistryFault(.housesWithoutStreet), .houses)
      } else if let name = cells.localityName() {
        let locality = try draft.locality(name)
        guard let district else {
          cells.note(RegistryFault(.localityWithoutDistrict, ["locality": name.ru.string]), .district)
          return
        }
        try draft.add(LocalityCoverage(locality: locality, catchment: district), at: cells.place)
      } else if sheet.role == .addresses {
        cells.note(RegistryFault(.emptyPlace), .street)
      }
      return
    }
    guard let street = try cells.street(in: draft) else { return }
    guard let district else {
      if houses.isEmpty {
        draft.leave(street, at: cells.place)
      } else {
        cells.note(RegistryFault(.housesWithoutDistrict), .houses)
      }
      return
    }
    draft.claim(street)
    var limit: RegistryFault?
    HouseList.read(houses, words: words) { fault in
      cells.note(fault, .houses)
    } _: { span, writing in
      do throws(RegistryFault) {
        let segment = StreetSegment(street: street, catchment: district, span: span)
        try draft.add(segment, at: cells.place, writing)
      } catch {
        limit = limit ?? error
      }
    }
    if let limit { throw limit }
  }
}
