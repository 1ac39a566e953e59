import Foundation
import Polyclinic
import PolyclinicData

/// Publishes an `override.csv` that came beside the list of districts, which the kiosk reads with it.
struct AbsenceDelivery {
  let desk: IncomingDesk

  /// Looks at the file as the kiosk will, and publishes it where nothing is wrong.
  ///
  /// - Throws: ``Problem``: the system refused something.
  func publish(_ files: IncomingFiles) throws(Problem) -> Delivery {
    guard let name = files.override else { return Delivery() }
    let words = desk.words
    let parcel = try files.takeOverride(to: desk.staging + "/override")
    guard parcel.problems.isEmpty, let path = parcel.paths.first else {
      return Delivery(findings: parcel.problems.map { words($0) }, isPassing: parcel.problems.arePassing)
    }
    guard let outcome = read(path) else {
      // A list that is there and cannot be read now may be read later.
      return Delivery(findings: [noList(name)], isPassing: RegistrySource.isRegistryFile(desk.registry))
    }
    let lines = outcome.problems.map { words($0) }
    guard let notices = outcome.notices, desk.isAllowed(files) || outcome.problems.warnings == 0 else {
      let consent = outcome.problems.errors == 0 ? [words(.consent, ["file": IncomingFolder.consent])] : []
      return Delivery(findings: lines + consent, isPassing: outcome.problems.arePassing)
    }

    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    guard let bytes = FileManager.default.contents(atPath: path), bytes.count == size else {
      throw Problem(file: path, reason: "the file cannot be read to its end")
    }
    try SettledFile.write(bytes, to: desk.override)
    return Delivery(
      taken: [words(.takenAbsences, ["file": name, "count": "\(notices.count)"])] + lines,
      unshown: desk.unshown(.registry, desk.registry), names: [name])
  }

  /// Why the file that was published earlier does not serve with the present list; nothing where it does.
  func stale() -> [String] {
    guard let registry = desk.districts() else { return [] }
    return StandingAbsences(words: desk.words, tables: desk.tables, glyphs: desk.glyphs, today: desk.today)
      .faults(beside: desk.registry, for: registry)
  }

  private func read(_ path: String) -> OverrideFile.Outcome? {
    guard let registry = desk.districts() else { return nil }
    return OverrideFile(path: path, tables: desk.tables, glyphs: desk.glyphs, mayBeCut: true)
      .read(for: registry, today: desk.today)
  }

  private func noList(_ name: String) -> String { desk.words(.noList, ["file": name]) }
}
