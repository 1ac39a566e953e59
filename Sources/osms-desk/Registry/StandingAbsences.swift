import Polyclinic
import PolyclinicData

/// Whether the `override.csv` that lies beside a list of districts fits that list, which may be another than before.
struct StandingAbsences {
  let words: RegistryWords
  let tables: SpreadsheetWords
  let glyphs: Set<Unicode.Scalar>
  let today: CalendarDate

  /// Why the file does not serve with the list, in lines for staff; nothing where it does, or where there is none.
  ///
  /// - Parameters:
  ///   - path: the list's own path.
  ///   - registry: what the list says.
  func faults(beside path: String, for registry: DistrictRegistry) -> [String] {
    let file = OverrideFile.path(beside: path)
    guard OverrideFile.isThere(file) else { return [] }
    let outcome = OverrideFile(path: file, tables: tables, glyphs: glyphs).read(for: registry, today: today)
    guard outcome.notices == nil else { return [] }
    return [words(.staleOverride, ["file": OverrideFile.name])] + outcome.problems.map { words($0) }
  }
}
