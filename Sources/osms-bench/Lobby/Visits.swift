import LobbySimulation

extension LobbyProof {
  /// Simulated visits with faults of patients, clock, printer and voice.
  static let visits = LobbyProof(
    promise: "a visit of whatever keys and faults ends at the first screen, without a trace",
    short: 20_000, long: 1_000_000
  ) { task in
    let content = try task.place.content()
    if let number = task.only { print(Visit.story(seed: task.seed(of: number), content: content)) }
    let failures = task.play { _, seed in
      Visit.play(seed: seed, content: content).violations.prefix(1).map(\.description)
    }
    return Finding(cases: task.cases.count, failures: failures)
  }
}
