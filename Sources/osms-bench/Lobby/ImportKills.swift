extension LobbyProof {
  /// Kills the programs that change the list of districts at every call by which they change something.
  static let importKills = LobbyProof(
    promise: "an import that is killed at any call leaves the old list or the new one, and the next one succeeds",
    short: 100, long: 2_000
  ) { task in
    guard Program(installed: "strace", arguments: []) != nil else {
      return Finding(cases: 0, failures: [], skipped: "strace is not installed")
    }
    let scenes = ImportScenes(seed: task.seed, place: task.place)
    let failures = task.play { number, _ in
      scenes.play(number) { call in ImportFault.changing.contains(call.name) ? [.killed] : [] }
    }
    return Finding(cases: task.cases.count, failures: failures)
  }
}
