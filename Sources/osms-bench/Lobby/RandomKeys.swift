import LobbySimulation

extension LobbyProof {
  /// Keys without sense into the session in memory.
  static let randomKeys = LobbyProof(
    promise: "behind \(RandomKeys.keys) random keys every state is drawn and leads home by F10",
    short: 1_000_000 / RandomKeys.keys, long: 100_000_000 / RandomKeys.keys
  ) { task in
    let keys = RandomKeys(content: try task.place.content())
    let failures = task.play { _, seed in [keys.play(seed: seed)].compactMap(\.self) }
    return Finding(
      cases: task.cases.count, failures: failures, figure: "\(task.cases.count * RandomKeys.keys) keys")
  }
}
