extension LobbyProof {
  /// Lets the system refuse any call of the programs that change the list of districts.
  static let importErrors = LobbyProof(
    promise: "an import whose disk is full, broken or write-protected at any call is refused in words, or succeeds",
    short: 200, long: 20_000
  ) { task in
    guard Program(installed: "strace", arguments: []) != nil else {
      return Finding(cases: 0, failures: [], skipped: "strace is not installed")
    }
    let scenes = ImportScenes(seed: task.seed, place: task.place)
    let failures = task.play { number, _ in scenes.play(number, faults: ImportFault.events) }
    return Finding(cases: task.cases.count, failures: failures)
  }
}
