import ArgumentParser
import Polyclinic
import PolyclinicData
import TerminalProgress

/// What every command of the registry takes: the language of the answer, and where its words are.
struct RegistryOptions: ParsableArguments {
  @Option(help: "The language of the messages: kk, ru or en.")
  var language: Language = .ru

  @OptionGroup var assets: FolderOption

  /// The Assets folder.
  func folder() throws -> AssetsFolder { try assets.folder() }

  /// The words for staff, or a list of all that is wrong with them.
  func words() throws -> RegistryWords {
    try Problems.explained { try RegistryWords(language, from: try folder()) }
  }

  /// Reads the districts, or prints all that is wrong with them and ends.
  ///
  /// Newer generations that cannot be read are named.
  ///
  /// - Parameters:
  ///   - districts: the path of the districts; nil: the bundled example.
  ///   - today: the day whose absences are noted; nil: the list as it was imported.
  ///   - refused: the exit status where none can be read.
  func open(
    _ districts: String?, _ words: RegistryWords, today: CalendarDate? = nil, refused: ExitCode = DeskExit.cannotRun
  ) throws -> RegistrySource {
    let folder = try folder()
    let bar = ProgressBar(words(.reading))
    let source = try Problems.explained(status: refused) { () throws(any Error) in
      try RegistrySource.open(
        districts, assets: folder, glyphs: try folder.glyphs(), language: language, today: today,
        progress: bar.show)
    }
    bar.finish()
    for refusal in source.refusals { complain(refusal) }
    if !source.refusals.isEmpty, source.path != districts { print(words(.earlierServes, ["file": source.path])) }
    return source
  }

  /// Prints why the `override.csv` beside a list that has taken the place of another one does not serve with it, and
  /// ends where it does not.
  func expectFitting(_ registry: DistrictRegistry, at path: String, _ words: RegistryWords) throws {
    let today = try CalendarDate.knownToday()
    let faults = try Problems.explained { () throws(any Error) in
      let folder = try folder()
      return StandingAbsences(
        words: words, tables: try SpreadsheetWords.read(from: folder), glyphs: try folder.glyphs(), today: today
      ).faults(beside: path, for: registry)
    }
    for fault in faults { print(fault) }
    guard faults.isEmpty else { throw DeskExit.findings }
  }

  /// Does something that changes files; where it throws a problem, prints it and ends.
  func changing<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let problem as Problem {
      complain(problem)
      throw DeskExit.cannotRun
    }
  }
}
