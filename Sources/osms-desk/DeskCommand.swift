import ArgumentParser
import Foundation
import Kiosk

/// The program for staff and IT.
@main
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "osms-desk",
    abstract: "Checks and shows the content and the rules of the patient assistant, and keeps its list of districts.",
    discussion: "Exit status: 0 all is well, 1 there are findings, 2 the command could not run.",
    version: Version.text,
    subcommands: [
      CheckCommand.self, ShowCommand.self, PagesCommand.self, FactsCommand.self, ExplainCommand.self,
      PersonasCommand.self, DiffCommand.self, MapCommand.self, SayCommand.self, RegistryCommand.self,
      IncomingCommand.self, SelfcheckCommand.self,
    ])

  static func main() {
    // The system gives even the program's name; where it gives nothing, the command is not known.
    guard !CommandLine.arguments.isEmpty else {
      complain("the arguments cannot be read")
      exit(withError: DeskExit.cannotRun)
    }
    do {
      var command = try parseAsRoot()
      try command.run()
      end(.success)
    } catch {
      let isWellDone = exitCode(for: error) == .success
      let message = isWellDone ? fullMessage(for: error) : message(for: error)
      switch error {
      case let status as ExitCode: end(status)
      case _ where isWellDone:
        print(message)
        end(.success)
      default:
        complain(message)
        exit(withError: DeskExit.cannotRun)
      }
    }
  }
}

/// The exit status beside 0.
enum DeskExit {
  /// There are findings.
  static let findings = ExitCode(1)
  /// The command could not run.
  static let cannotRun = ExitCode(2)
}
