import Foundation
import Glibc

/// Every signal on every kind of screen: the kiosk goes on, or the next one stands there.
enum Signals {
  /// Puts it to the proof.
  static func run(_ task: LobbyProof.Task) throws -> LobbyProof.Finding {
    var failures: [String] = []
    var survived = 0
    var times: [Double] = []
    var stage = try LobbyStage(task.place)
    var ends = 0
    for number in task.cases {
      task.begin(number)
      let signal = Int32(number % 64 + 1)
      // Every signal meets every screen; a short run spreads the screens over the signals.
      let way = LobbyStage.ways[(number / 64 + number) % LobbyStage.ways.count]
      if ends > 1 {
        stage = try LobbyStage(task.place)
        ends = 0
      }
      stage.go(way)
      let before = stage.kiosk
      let start = ContinuousClock.now
      if let before { kill(before, signal) }
      var fault: String?
      if stage.finish(limit: .milliseconds(700)) == nil {
        // The key was meant for the one that has died.
        if stage.kiosk == before || stage.finish(limit: .seconds(1)) == nil { fault = "no answer within a second" }
      }
      let time = (ContinuousClock.now - start).milliseconds
      if stage.kiosk != before { times.append(time) }
      if stage.kiosk == before { survived += 1 } else { ends += 1 }
      if let fault {
        failures.append(task.leave("signal \(signal) after '\(way)': \(fault)", "signal", number))
        ends = 2
      }
    }
    let figure = "\(survived) went on; \(Samples(times)?.inMilliseconds ?? "")"
    return .init(cases: task.cases.count, failures: failures, figure: figure)
  }
}

extension LobbyProof {
  /// See ``Signals``.
  static let signals = LobbyProof(
    promise: "Every signal 1–64: the kiosk goes on, or welcome ≤ 1 s",
    short: 64, long: 64 * LobbyStage.ways.count,
    run: Signals.run)
}
