import ArgumentParser
import Polyclinic
import PolyclinicData
import RegistryGenerator
import RegistryOracle

/// Looks for an answer that is shown as certain and wrong, with a brute force that shares no code with the search.
struct ProofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof", abstract: "Counts wrong districts that are shown as certain; 0 is the goal.",
    discussion: "Exit status: 0 none was found, 1 some were.")

  @Option(help: .init("How many texts are typed, shared among the regions.", valueName: "count"))
  var probes = 1_000_000

  @Option(help: .init("The number from which regions and texts are drawn.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: .init("The regions, separated by commas: clinic, city, country.", valueName: "sizes"))
  var sizes = "clinic,city"

  @Option(help: .init("How many wrong answers are shown in full.", valueName: "count"))
  var shown = 20

  @Option(help: .init("The Assets folder.", valueName: "dir"))
  var assets = "Assets"

  func validate() throws {
    guard probes > 0 else { throw ValidationError("--probes is at least 1") }
    _ = try RegionSize.list(sizes)
  }

  func run() throws {
    let machine = Machine()
    let glyphs = try AssetsFolder(path: assets).glyphs()
    let regions = try RegionSize.list(sizes)
    var rows = [
      ["region", "probes", "not certain", "right", "another address typed exactly", "wrong", "goal", "holds"],
      ["---"] + Array(repeating: "--:", count: 5) + ["---", "---"],
    ]
    var wrong: [String] = []
    for region in regions {
      let registry = RegistryGenerator(houses: region.houses, seed: seed, glyphs: glyphs).make()
      let proof = Proof(of: registry, name: region.rawValue, probes: probes / regions.count, seed: seed)
      let goal = Goal("0", Double(proof.wrong.count), atMost: 0)
      let counts = [CertaintyJudge.Verdict.open, .right, .asTyped, .wrong].map { String(proof.counts[$0] ?? 0) }
      rows.append([region.rawValue, String(probes / regions.count)] + counts + [goal.text, goal.verdict])
      wrong += proof.wrong
    }
    print(machine.description(of: "osms-bench proof --seed \(seed)") + "\n\n" + markdownTable(rows))
    guard !wrong.isEmpty else { return }
    print("\n" + wrong.prefix(shown).joined(separator: "\n\n"))
    throw ExitCode(1)
  }
}
