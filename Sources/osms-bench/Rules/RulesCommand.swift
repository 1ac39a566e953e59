import ArgumentParser
import Kiosk
import Polyclinic
import PolyclinicData
import RulesProof

/// Measures how fast the rules decide, and compares them with the tables that say the same law a second time.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Measures how fast the rules decide, and looks for a decision that is wrong.",
    discussion: "Exit status: 0 rules and tables agree, 1 they do not.")

  @Option(help: .init("How often every decision is measured.", valueName: "count"))
  var rounds = 5

  @Option(help: .init("The days on which rules and tables are compared, separated by commas.", valueName: "days"))
  var days = "2025-12-31,2026-01-01,2026-12-31,2027-01-01,2028-02-29"

  @Option(help: .init("How many differences are shown in full.", valueName: "count"))
  var shown = 20

  @Option(help: .init("The Assets folder.", valueName: "dir"))
  var assets = "Assets"

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds is at least 1") }
    _ = try dates()
  }

  func run() throws {
    let machine = Machine()
    let folder = AssetsFolder(path: assets)
    let pack = try AssetsReader(folder: folder, polyclinic: nil, phrases: Phrase.declarations)
      .readPack(glyphs: folder.glyphs())
    announce("deciding")
    let latency = DecisionLatency(of: pack, rounds: rounds)
    announce("comparing with the tables")
    let comparisons = try ([pack.date] + dates()).map { Comparison(of: pack.rules, asOf: $0) }
    print(machine.description(of: "osms-bench rules"))
    print("\n" + latency.table + "\n\n" + Comparison.table(of: comparisons))
    let differences = comparisons.flatMap(\.differences)
    guard !differences.isEmpty else { return }
    print("\n" + differences.prefix(shown).joined(separator: "\n"))
    throw ExitCode(1)
  }

  private func dates() throws -> [CalendarDate] {
    try days.split(separator: ",").map { text in
      guard let date = CalendarDate(String(text)) else { throw ValidationError("\(text) is no day like 2026-01-31") }
      return date
    }
  }
}
