import LobbySimulation
import Synchronization

extension LobbyProof {
  /// All sequences of keys from every screen; the count is their length, a case a screen in a language.
  static let keySequences = LobbyProof(
    promise: "every state behind all sequences of 2 keys (long: 3) from every screen is drawn and leads home",
    short: 2, long: 3
  ) { task in
    let sequences = KeySequences(content: try task.place.content())
    let length = task.count
    let counts = Mutex<(keys: Int, states: Int)>((0, 0))
    var screens = task
    screens.count = sequences.starts.count
    let failures = screens.play { number, _ in
      let finding = sequences.play(from: number, length: length)
      counts.withLock { $0 = ($0.keys + finding.keys, $0.states + finding.states) }
      return Array(finding.flaws.prefix(3))
    }
    let (keys, states) = counts.withLock(\.self)
    return Finding(cases: screens.cases.count, failures: failures, figure: "\(keys) keys, \(states) pictures")
  }
}
