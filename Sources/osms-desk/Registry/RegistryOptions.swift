import ArgumentParser
import Foundation
import Kiosk
import Polyclinic
import PolyclinicData
import TerminalProgress

/// What every command of the registry takes: where the districts are, and the language of the answer.
struct RegistryOptions: ParsableArguments {
  @Option(help: .init(Setting.registry.help, valueName: "file"))
  var registry: String?

  @Option(help: "The language of the messages: kk, ru or en.")
  var language: Language = .ru

  @Option(help: .init(Setting.assets.help, valueName: "dir"))
  var assets: String?

  /// The Assets folder.
  func folder() throws -> AssetsFolder { try .existing(given: assets) }

  /// The words for staff, or a list of all that is wrong with them.
  func words() throws -> RegistryWords {
    try explaining { () throws(any Error) in try RegistryWords(language, from: try folder()) }
  }

  /// What is read: what the option names, else the environment; nil: the bundled example.
  var districts: String? { registry ?? Setting.registry.value(in: ProcessInfo.processInfo.environment) }

  /// The path of the registry file that the command changes, which must be named on the command line.
  func requiredRegistry(_ command: String) throws -> String {
    guard let registry else { throw ValidationError("'registry \(command)' needs --registry FILE") }
    return registry
  }

  /// Reads the districts, or prints all that is wrong with them and ends.
  ///
  /// Newer generations that cannot be read are named.
  func open(_ words: RegistryWords) throws -> RegistrySource {
    let folder = try folder()
    let bar = ProgressBar(words(.reading))
    let source = try explaining { () throws(any Error) in
      try RegistrySource.open(districts, assets: folder, glyphs: try folder.glyphs(), progress: bar.show)
    }
    bar.finish()
    for refusal in source.refusals { Self.complain(refusal) }
    if !source.refusals.isEmpty { print(words(.earlierServes, ["file": source.path])) }
    return source
  }

  /// Does something; where it throws problems, prints them and ends with findings.
  func explaining<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let problems as Problems {
      for problem in problems.list { Self.complain(problem) }
      throw DeskExit.findings
    }
  }

  /// Does something that changes files; where it throws a problem, prints it and ends.
  func changing<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let problem as Problem {
      Self.complain(problem)
      throw DeskExit.cannotRun
    }
  }

  private static func complain(_ problem: Problem) {
    FileHandle.standardError.write(Data("osms-desk: \(problem)\n".utf8))
  }
}
