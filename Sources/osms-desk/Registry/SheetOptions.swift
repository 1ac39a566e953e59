import ArgumentParser
import Polyclinic
import PolyclinicData
import TerminalProgress

extension TextEncoding: ExpressibleByArgument {
  /// Reads an option such as `windows-1251`.
  public init?(argument: String) {
    self.init(name: argument)
  }
}

/// Which spreadsheets are read, and how.
struct SheetOptions: ParsableArguments {
  @Option(help: .init("The encoding of the files; without it told by the letters.", valueName: "encoding"))
  var encoding: TextEncoding?

  @Flag(help: "Take a list with warnings.")
  var allowWarnings = false

  @Flag(help: "Mark the list as an invented example; every screen that shows it will say so.")
  var example = false

  /// Reads and checks spreadsheets, and prints what was found in the order in which one wants to know it.
  func read(_ paths: [String], _ options: RegistryOptions, _ words: RegistryWords) throws -> RegistryImport.Outcome {
    let folder = try options.folder()
    let bar = ProgressBar(words(.reading))
    let outcome = try Problems.explained { () throws(any Error) in
      RegistryImport(
        files: RegistrySource.sheets(paths), encoding: encoding, tables: try SpreadsheetWords.read(from: folder),
        glyphs: try folder.glyphs()
      ).read(isExample: example, date: .today, progress: bar.show)
    }
    bar.finish()
    for (file, encoding) in outcome.encodings { print("\(file): \(encoding.rawValue)") }
    for problem in outcome.problems { print(words(problem)) }
    print("\(words(.rows)): \(outcome.rows)")
    if let registry = outcome.registry {
      RegistryStatistics(registry).summary(words).forEach { print($0) }
      registry.missingHalves(words, files: outcome.encodings.map(\.file)).forEach { print($0) }
    }
    return outcome
  }

  /// Whether a list with these problems is taken.
  func accepts(_ outcome: RegistryImport.Outcome) -> Bool {
    outcome.registry != nil && (allowWarnings || outcome.warnings == 0)
  }
}

extension RegistryImport.Outcome {
  /// How many problems prevent an import.
  var errors: Int { problems.errors }
  /// How much needs somebody's consent: problems, and a half of the list that is missing.
  var warnings: Int { problems.warnings + (registry?.missingHalves.count ?? 0) }
  /// Both as the values of a phrase.
  var counts: [String: String] { ["errors": "\(errors)", "warnings": "\(warnings)"] }
}

extension [RegistryProblem] {
  /// How many are errors.
  var errors: Int { count { $0.severity == .error } }
  /// How many are warnings.
  var warnings: Int { count { $0.severity == .warning } }
}
