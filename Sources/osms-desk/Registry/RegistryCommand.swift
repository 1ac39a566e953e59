import ArgumentParser

/// What staff do with the list of districts.
struct RegistryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry",
    abstract: "Imports, checks and shows the list of districts.",
    discussion: """
      Spreadsheets are CSV files as clinics save them: commas, semicolons or tabs, UTF-8, UTF-16, Windows-1251, \
      KZ-1048 or CP866, one sheet or several. Nothing is imported while anything is wrong, and the three latest lists \
      are kept.
      """,
    subcommands: [
      RegistryImportCommand.self, RegistryCheckCommand.self, RegistryStatsCommand.self, RegistryExportCommand.self,
      RegistryUndoCommand.self, RegistryFindCommand.self, RegistryGenerateCommand.self,
    ])
}
