import Polyclinic
import PolyclinicData

/// Publishes spreadsheets that came as a new list of districts, as `registry import` does.
struct SheetDelivery {
  let desk: IncomingDesk

  /// Looks at all spreadsheets, which are one import, and publishes the list where nothing is wrong, and none of them
  /// is refused for its name or form.
  ///
  /// - Throws: ``Problem``: the system refused something.
  func publish(_ files: IncomingFiles) throws(Problem) -> Delivery {
    guard !files.sheets.isEmpty else { return Delivery() }
    let words = desk.words
    let refused = files.refusedSheets
    let refusal = refused.isEmpty ? [] : [words(.partRefused, ["files": refused.joined(separator: ", ")])]
    let parcel = try files.takeSheets(to: desk.staging + "/sheets")
    guard parcel.problems.isEmpty else {
      return Delivery(findings: parcel.problems.map { words($0) } + refusal, isPassing: parcel.problems.arePassing)
    }

    let outcome = RegistryImport(
      files: parcel.paths, tables: desk.tables, glyphs: desk.glyphs, mayBeCut: true
    ).read(date: desk.today)
    let lines = outcome.problems.map { words($0) }
    let nothing = words(.nothingImported, outcome.counts)
    guard let registry = outcome.registry else {
      return Delivery(findings: lines + [nothing] + refusal, isPassing: outcome.problems.arePassing)
    }
    guard refusal.isEmpty else { return Delivery(findings: lines + refusal) }
    // What is gone of an invented list harms nobody.
    let earlier = desk.districts().flatMap { $0.isExample ? nil : $0 }
    let change = earlier.map { RegistryChange(from: $0, to: registry) }
    let missing =
      registry.missingHalves(words, files: files.sheets)
      + (change.map { $0.loss(words, as: .wouldBeLost, file: desk.registry) } ?? [])
    let hasWarnings = outcome.problems.warnings > 0
    guard desk.isAllowed(files) || missing.isEmpty && !hasWarnings else {
      let consent = words(hasWarnings ? .consent : .partialConsent, ["file": IncomingFolder.consent])
      let counts = change?.counts(words) ?? []
      return Delivery(findings: lines + counts + missing + (hasWarnings ? [nothing] : []) + [consent])
    }
    try RegistryFile.write(registry, to: desk.registry, created: desk.today, glyphs: desk.glyphs)

    let taken = words(.takenDistricts, ["files": files.sheets.joined(separator: ", ")])
    let loss = change.map { $0.loss(words, as: .lost, file: desk.registry) } ?? []
    var delivery = Delivery(
      taken: [taken] + (change?.counts(words) ?? RegistryStatistics(registry).summary(words)) + loss + lines,
      unshown: desk.unshown(.registry, desk.registry), names: files.sheets)
    delivery.findings = files.override == nil ? AbsenceDelivery(desk: desk).stale() : []
    return delivery
  }
}
