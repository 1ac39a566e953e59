import ArgumentParser
import Polyclinic
import PolyclinicData
import TerminalProgress

/// Imports spreadsheets into a registry file.
struct RegistryImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Imports spreadsheets into a registry file; the previous list is kept.",
    discussion: """
      Nothing is imported while there is an error, or a warning without --allow-warnings. Exit status 1 where the \
      override.csv beside the list does not fit the new one.
      """)

  @Argument(help: .init("CSV files, or folders of them.", valueName: "files"))
  var files: [String]

  @OptionGroup var target: ChangedRegistryOption
  @OptionGroup var options: RegistryOptions
  @OptionGroup var sheets: SheetOptions

  func run() throws {
    let path = target.registry
    let words = try options.words()
    let today = try CalendarDate.knownToday()
    let outcome = try sheets.read(files, options, words)
    guard let registry = outcome.registry, sheets.accepts(outcome) else {
      print(words(.nothingImported, outcome.counts))
      if outcome.errors == 0 { print(words(.allowWarnings)) }
      throw DeskExit.findings
    }
    let folder = try options.folder()
    let glyphs = try folder.glyphs()
    let isThere = RegistrySource.isRegistryFile(path)
    let earlier = isThere ? try? RegistrySource.open(path, assets: folder, glyphs: glyphs).registry : nil
    let bar = ProgressBar(words(.writing))
    try options.changing { () throws(any Error) in
      try RegistryFile.write(registry, to: path, created: today, glyphs: glyphs, progress: bar.show)
    }
    bar.finish()
    print(words(.imported, ["file": path]))
    if let earlier {
      let change = RegistryChange(from: earlier, to: registry)
      for line in change.counts(words) + change.loss(words, as: .lost, file: path) { print(line) }
    }
    try options.expectFitting(registry, at: path, words)
  }
}
