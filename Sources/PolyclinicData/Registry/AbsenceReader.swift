import Polyclinic

/// Reads the rows of `override.csv` as days on which the doctors of a registry's districts are away.
final class AbsenceReader {
  private let registry: DistrictRegistry
  private let today: CalendarDate
  private let cells: CellReader
  private let findings: RegistryFindings
  private let districts: [String: [Int]]
  /// How far a day may be from the present one before it is asked about, in days: a year and a month.
  private static let farthest = 396

  private var rows: [(notice: AbsenceNotice, place: SheetPlace)] = []

  init(registry: DistrictRegistry, today: CalendarDate, cells: CellReader, findings: RegistryFindings) {
    self.registry = registry
    self.today = today
    self.cells = cells
    self.findings = findings
    districts = Dictionary(grouping: registry.catchments.indices) { registry.catchments[$0].number.string }
  }

  /// Reads the present row, and notes all that is wrong with it.
  func readRow() {
    let (from, to) = days()
    for (day, column) in [(from, SheetColumn.from), (cells.bytes(.to).isEmpty ? nil : to, .to)] {
      // A slip in the year would make somebody present who is away, or away for good.
      guard let day, abs(day.days(since: today)) > Self.farthest else { continue }
      cells.note(RegistryFault(.farDay, ["day": "\(day)"]), column)
    }
    if let from, let to, from > to {
      cells.note(RegistryFault(.absenceEnds, ["from": "\(from)", "to": "\(to)"]), .to)
    }
    // What is over harms nobody, even where the district has gone since.
    if let to, to < today, from.map({ $0 <= to }) ?? true { return }
    let substitute = cells.person(.substitute)
    guard let district = district(), let from, let to,
      let absence = Absence(from: from, to: to, substitute: substitute)
    else { return }
    rows.append((AbsenceNotice(catchment: district, absence: absence), cells.place))
  }

  /// What all rows say, by district and day; rows of one district that meet are noted.
  func finish() -> [AbsenceNotice] {
    let sorted = rows.sorted { left, right in
      (left.notice.catchment, left.notice.absence.first, left.place)
        < (right.notice.catchment, right.notice.absence.first, right.place)
    }
    var latest: (notice: AbsenceNotice, place: SheetPlace)?
    for row in sorted {
      defer {
        let goesOn = latest?.notice.catchment == row.notice.catchment
        if !goesOn || latest.map({ $0.notice.absence.last < row.notice.absence.last }) ?? true { latest = row }
      }
      guard let earlier = latest, earlier.notice.catchment == row.notice.catchment,
        row.notice.absence.first <= earlier.notice.absence.last
      else { continue }
      let catchment = registry.catchments[row.notice.catchment]
      let (above, below) = (min(earlier.place, row.place), max(earlier.place, row.place))
      let values = [
        "district": catchment.number.string, "kind": catchment.kind.rawValue, "place": findings.name(of: above),
      ]
      findings.add(RegistryFault(.absenceOverlap, values), at: below, column: .from)
    }
    return sorted.map(\.notice)
  }

  private func days() -> (from: CalendarDate?, to: CalendarDate?) {
    guard !cells.bytes(.from).isEmpty else {
      cells.note(RegistryFault(.noDay), .from)
      return (nil, day(.to))
    }
    let from = day(.from)
    return (from, cells.bytes(.to).isEmpty ? from : day(.to))
  }

  private func day(_ column: SheetColumn) -> CalendarDate? {
    guard let text = cells.text(column) else { return nil }
    let day = LeaveDays.day(text.string)
    if day == nil { cells.note(RegistryFault(.badDay, ["text": text.string]), column) }
    return day
  }

  /// The district that the row names, and that has a doctor.
  private func district() -> Int? {
    guard !cells.bytes(.district).isEmpty else {
      cells.note(RegistryFault(.absenceWithoutDistrict), .district)
      return nil
    }
    guard let (number, named) = cells.district() else { return nil }
    var found = districts[number.string] ?? []
    do throws(RegistryFault) {
      if let kind = try cells.kind() ?? named { found = found.filter { registry.catchments[$0].kind == kind } }
    } catch {
      cells.note(error, .kind)
      return nil
    }
    guard let district = found.first else {
      cells.note(RegistryFault(.districtNotListed, ["district": number.string]), .district)
      return nil
    }
    guard found.count == 1 else {
      cells.note(RegistryFault(.severalDistricts, ["district": number.string]), .district)
      return nil
    }
    let catchment = registry.catchments[district]
    guard catchment.doctor != nil else {
      let values = ["district": number.string, "kind": catchment.kind.rawValue]
      cells.note(RegistryFault(.absenceWithoutDoctor, values), .district)
      return nil
    }
    return district
  }
}
