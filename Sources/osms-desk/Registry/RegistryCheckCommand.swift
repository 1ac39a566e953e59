import ArgumentParser
import Polyclinic
import PolyclinicData

/// Checks spreadsheets as an import would, or a registry file as the kiosk does.
struct RegistryCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks spreadsheets as an import does, or a registry file as the kiosk does.",
    discussion: """
      Without files it checks what --registry names, else the bundled example. Warnings are findings too, unless \
      --allow-warnings is given.
      """)

  @Argument(help: .init("CSV files, or folders of them, or one registry file.", valueName: "files"))
  var files: [String] = []

  @OptionGroup var list: RegistryOption
  @OptionGroup var options: RegistryOptions
  @OptionGroup var sheets: SheetOptions

  func run() throws {
    let words = try options.words()
    let paths = try files.isEmpty ? [list.districts ?? RegistrySource.example(in: options.folder())] : files
    guard paths.count == 1, let path = paths.first, RegistrySource.isRegistryFile(path) else {
      try check(paths, words)
      return
    }
    let source = try options.open(path, words, today: .today, refused: DeskExit.findings)
    RegistryStatistics(source.registry).summary(words).forEach { print($0) }
    guard source.refusals.isEmpty else { throw DeskExit.findings }
    print(words(.allIsWell, ["file": path]))
  }

  private func check(_ paths: [String], _ words: RegistryWords) throws {
    let outcome = try sheets.read(paths, options, words)
    let others = try Set(paths.map { OverrideFile.path(beside: $0) }).sorted().flatMap {
      try absences($0, outcome.registry)
    }
    for problem in others { print(words(problem)) }
    let counts = ["errors": "\(outcome.errors + others.errors)", "warnings": "\(outcome.warnings + others.warnings)"]
    print(words(.findings, counts))
    guard sheets.accepts(outcome), others.errors == 0, sheets.allowWarnings || others.warnings == 0 else {
      throw DeskExit.findings
    }
  }

  /// What is wrong with the `override.csv` that the kiosk would read with these spreadsheets.
  private func absences(_ path: String, _ registry: DistrictRegistry?) throws -> [RegistryProblem] {
    guard let registry, OverrideFile.isThere(path) else { return [] }
    let today = try CalendarDate.knownToday()
    return try Problems.explained {
      let folder = try options.folder()
      return OverrideFile(
        path: path, tables: try SpreadsheetWords.read(from: folder), glyphs: try folder.glyphs()
      ).read(for: registry, today: today).problems
    }
  }
}
