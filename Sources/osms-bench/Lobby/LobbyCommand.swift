import ArgumentParser
import PolyclinicData

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

  @Option(help: .init("Plays the broken cases in a file of the folder for failures again.", valueName: "file"))
  var replay: String?

  @Option(help: .init("How many cases, in place of what the proof takes by itself.", valueName: "count"))
  var count: Int?

  @Option(help: .init("How many proofs run at the same time; the figures are better with one.", valueName: "count"))
  var atOnce = 1

  @Option(help: .init("The folder of the built programs; without it that of this one.", valueName: "dir"))
  var programs: String?

  @Option(help: .init("The Assets folder.", valueName: "dir"))
  var assets = "Assets"

  @Option(help: .init("The folder for files that play failures again.", valueName: "dir"))
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
    guard replay == nil || (only == nil && number == nil && count == nil && !long) else {
      throw ValidationError("--replay says by itself what is played: not with --only, --case, --count and --long.")
    }
  }

  func run() throws {
    let machine = Machine()
    var rows = [
      ["proof", "promise", "cases", "broken", "figure", "goal", "holds", "s"],
      ["---", "---", "--:", "--:", "---", "---", "---", "--:"],
    ]
    let run = try asked()
    let outcomes = run.play(atOnce: atOnce)
    var broken: [ProofFailures] = []
    for (part, outcome) in zip(run.parts, outcomes) {
      rows.append(row(part, outcome.finding) + [outcome.seconds.text(1)])
      if !outcome.finding.failures.isEmpty {
        broken.append(
          .init(proof: part.name, seed: run.seed, count: part.count, failures: outcome.finding.failures))
      }
    }
    print(machine.description(of: "osms-bench lobby\(long ? " --long" : "") --seed \(run.seed)"))
    print("\n" + markdownTable(rows))
    for failures in broken { print("\n" + (try report(of: failures))) }
    if !broken.isEmpty { throw ExitCode(1) }
  }

  /// What is asked for.
  private func asked() throws -> ProofRun {
    let programs = programs ?? OwnProgram.folder
    let place = ProofPlace(programs: programs, assets: assets)
    guard let replay else {
      let parts = LobbyProof.all.filter { wanted?.contains($0.key) ?? true }.map { name, proof in
        ProofRun.Part(name: name, proof: proof, count: count ?? (long ? proof.long : proof.short), only: number)
      }
      return ProofRun(parts: parts, seed: seed, place: place)
    }
    let file = try ProofFailures(file: replay)
    guard let proof = LobbyProof.all.first(where: { $0.key == file.proof })?.value else {
      throw Problem(description: "\(replay): there is no proof '\(file.proof)'")
    }
    let parts = file.failures.map { ProofRun.Part(name: file.proof, proof: proof, count: file.count, only: $0.number) }
    return ProofRun(parts: parts, seed: file.seed, place: place)
  }

  private var wanted: [String]? {
    only?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private func row(_ part: ProofRun.Part, _ finding: LobbyProof.Finding) -> [String] {
    let name = part.name + (part.only.map { " \($0)" } ?? "")
    let promise = part.proof.promise
    if let reason = finding.skipped { return [name, promise, "0", "", "left out: \(reason)", "0 broken", "–"] }
    let goal = Goal("0 broken", isMet: finding.failures.isEmpty)
    return [
      name, promise, String(finding.cases), String(finding.failures.count), finding.figure, goal.text, goal.verdict,
    ]
  }

  /// The first failures of a proof, and the file that plays all of them again.
  private func report(of broken: ProofFailures) throws -> String {
    let first = broken.failures.prefix(shown).map(\.description).joined(separator: "\n")
    // What is played from a file stands there already, with those that are whole by now.
    let file = try replay ?? broken.write(into: failures)
    return "\(broken.proof), played again by `osms-bench lobby --replay \(file)`:\n\(first)"
  }
}
