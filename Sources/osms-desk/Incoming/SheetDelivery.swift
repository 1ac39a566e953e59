import Polyclinic
import PolyclinicData

/// Publishes spreadsheets that came as a new list of districts, as `registry import` does.
struct SheetDelivery {
  let desk: IncomingDesk

  /// Looks at all spreadsheets, which are one import, and publishes the list where nothing is wrong.
  ///
  /// - Throws: ``Problem``: the system refused something.
  func publish(_ files: IncomingFiles) throws(Problem) -> Delivery {
    guard !files.sheets.isEmpty else { return Delivery() }
    let words = desk.words
    let parcel = try files.takeSheets(to: desk.staging + "/sheets")
    guard parcel.problems.isEmpty else {
      return Delivery(findings: parcel.problems.map { words($0) }, isPassing: parcel.problems.arePassing)
    }

    let outcome = RegistryImport(files: parcel.paths, tables: desk.tables, glyphs: desk.glyphs).read(date: desk.today)
    let lines = outcome.problems.map { words($0) }
    let isAllowed = desk.allowWarnings || files.hasConsent
    guard let registry = outcome.registry, isAllowed || outcome.warnings == 0 else {
      let consent = outcome.errors == 0 ? [words(.consent, ["file": IncomingFolder.consent])] : []
      return Delivery(
        findings: lines + [words(.nothingImported, outcome.counts)] + consent, isPassing: outcome.problems.arePassing)
    }
    let names = files.sheets.joined(separator: ", ")
    let missing = registry.missingHalves.map { words($0, ["files": names]) }
    guard isAllowed || missing.isEmpty else {
      let consent = words(.partialConsent, ["file": IncomingFolder.consent])
      return Delivery(findings: lines + missing + [consent])
    }
    try RegistryFile.write(registry, to: desk.registry, created: desk.today, glyphs: desk.glyphs)

    let taken = words(.takenDistricts, ["files": names])
    var delivery = Delivery(
      taken: [taken] + RegistryStatistics(registry).summary(words) + lines, names: files.sheets)
    delivery.findings = files.override == nil ? AbsenceDelivery(desk: desk).stale() : []
    return delivery
  }
}

extension DistrictRegistry {
  /// That it names no houses, or no doctors: a sheet that has come without its fellow gives only one of them.
  fileprivate var missingHalves: [RegistryPhrase] {
    (segments.isEmpty && wholeLocalities.isEmpty ? [.noHouses] : [])
      + (catchments.contains { $0.doctor != nil } ? [] : [.noDoctors])
  }
}
