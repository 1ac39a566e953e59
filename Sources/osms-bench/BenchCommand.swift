import ArgumentParser

/// Measures what the kiosk promises, and prints the results as Markdown tables.
@main
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "osms-bench", abstract: "Measures what the kiosk promises, beside other programs.",
    discussion: "Run it in the package's folder after 'swift build -c release', on a machine that does nothing else.",
    subcommands: [
      ScreensCommand.self, SearchCommand.self, ProofCommand.self, LoadingCommand.self, RulesCommand.self,
      SlipsCommand.self,
      TakeAwayCommand.self, LobbyCommand.self, DamageCommand.self,
    ],
    defaultSubcommand: ScreensCommand.self)
}
