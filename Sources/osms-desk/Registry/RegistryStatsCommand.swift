import ArgumentParser
import PolyclinicData

/// Counts what a list of districts has.
struct RegistryStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Counts what the list has: streets, houses, districts by kind, doctors.")

  @OptionGroup var list: RegistryOption
  @OptionGroup var options: RegistryOptions

  func run() throws {
    let words = try options.words()
    let source = try options.open(list.districts, words)
    RegistryStatistics(source.registry).all(words).forEach { print($0) }
    guard source.refusals.isEmpty else { throw DeskExit.findings }
  }
}
