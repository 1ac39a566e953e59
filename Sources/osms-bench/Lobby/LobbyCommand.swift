import ArgumentParser
import Foundation

/// Puts to the proof what the kiosk promises to those who are alone with it, and prints what was found as a table.
struct LobbyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lobby", abstract: "Proves that a kiosk alone in the lobby serves, forgets and cannot be left.",
    discussion: """
      Without --long it takes some minutes, with it hours. Exit status: 0 every promise was kept, 1 some were not.
      """)

  @Flag(help: "Takes as many cases as a night has room for.")
  var long = false

  @Option(help: .init("The number from which the cases are drawn.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: .init("The proofs to run, separated by commas; all without it.", valueName: "names"))
  var only: String?

  @Option(name: .customLong("case"), help: .init("The one case of a single proof to play again.", valueName: "number"))
  var number: Int?

  @Option(help: .init("How many cases, in place of what the proof takes by itself.", valueName: "count"))
  var count: Int?

  @Option(help: .init("How many proofs run at the same time; the figures are better with one.", valueName: "count"))
  var atOnce = 1

  @Option(help: .init("The folder of the built programs; without it that of this one.", valueName: "dir"))
  var programs: String?

  @Option(help: .init("The Assets folder.", valueName: "dir"))
  var assets = "Assets"

  @Option(help: .init("The folder for what plays a failure again.", valueName: "dir"))
  var failures = "lobby-failures"

  @Option(help: .init("How many failures of a proof are shown in full.", valueName: "count"))
  var shown = 5

  func validate() throws {
    let names = LobbyProof.all.map(\.key)
    if let unknown = wanted?.first(where: { !names.contains($0) }) {
      throw ValidationError("There is no proof '\(unknown)'; there are: \(names.joined(separator: ", ")).")
    }
    guard (count ?? 1) > 0, atOnce > 0, (number ?? 0) >= 0 else {
      throw ValidationError("--count and --at-once are at least 1, --case at least 0.")
    }
    guard number == nil || wanted?.count == 1 else { throw ValidationError("--case needs --only with one proof.") }
  }

  func run() throws {
    let machine = Machine()
    var rows = [
      ["proof", "promise", "cases", "broken", "figure", "goal", "holds", "s"],
      ["---", "---", "--:", "--:", "---", "---", "---", "--:"],
    ]
    let proofs = LobbyProof.all.filter { wanted?.contains($0.key) ?? true }.map { (name: $0.key, proof: $0.value) }
    let programs = programs ?? URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent().path
    let outcomes = ProofRun(
      proofs: proofs, count: count, isLong: long, seed: seed, only: number,
      place: ProofPlace(programs: programs, assets: assets, failures: failures)
    ).play(atOnce: atOnce)
    var broken: [(name: String, failures: [String])] = []
    for ((name, proof), outcome) in zip(proofs, outcomes) {
      rows.append(row(name, proof, outcome.finding) + [outcome.seconds.text(1)])
      if !outcome.finding.failures.isEmpty { broken.append((name, outcome.finding.failures)) }
    }
    print(machine.description(of: "osms-bench lobby\(long ? " --long" : "") --seed \(seed)"))
    print("\n" + markdownTable(rows))
    for (name, failures) in broken { print("\n" + (try report(of: failures, of: name))) }
    if !broken.isEmpty { throw ExitCode(1) }
  }

  private var wanted: [String]? {
    only?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private func row(_ name: String, _ proof: LobbyProof, _ finding: LobbyProof.Finding) -> [String] {
    if let reason = finding.skipped { return [name, proof.promise, "0", "", "left out: \(reason)", "0 broken", "–"] }
    let goal = Goal("0 broken", isMet: finding.failures.isEmpty)
    return [
      name, proof.promise, String(finding.cases), String(finding.failures.count), finding.figure, goal.text,
      goal.verdict,
    ]
  }

  /// Writes the failures of a proof into their folder.
  ///
  /// - Returns: the first of them, and where all stand.
  private func report(of failures: [String], of name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: self.failures, withIntermediateDirectories: true)
    let file = "\(self.failures)/\(name).txt"
    try Data((failures.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
    return "\(name), all in \(file):\n" + failures.prefix(shown).joined(separator: "\n")
  }
}
