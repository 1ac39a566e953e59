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

  @Argument(help: .init("CSV files, or folders of them.", valueName: "files"))
  var files: [String] = []

  @OptionGroup var options: RegistryOptions
  @OptionGroup var sheets: SheetOptions

  func run() throws {
    let words = try options.words()
    let path = try options.districts ?? RegistrySource.example(in: options.folder())
    guard files.isEmpty, RegistrySource.isRegistryFile(path) else {
      try check(files.isEmpty ? [path] : files, words)
      return
    }
    let source = try options.open(words)
    RegistryStatistics(source.registry).summary(words).forEach { print($0) }
    guard source.refusals.isEmpty else { throw DeskExit.findings }
    print(words(.allIsWell, ["file": path]))
  }

  private func check(_ paths: [String], _ words: RegistryWords) throws {
    let outcome = try sheets.read(paths, options, words)
    print(words(.findings, outcome.counts))
    guard sheets.accepts(outcome) else { throw DeskExit.findings }
  }
}
