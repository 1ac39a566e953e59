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
      stage.pty.forget()
      let start = ContinuousClock.now
      if let before { kill(before, signal) }
      var fault: String?
      if dies(before, on: stage, since: start) {
        let isThere = (try? stage.pty.readUntil(Peers.words, limit: .seconds(2))) != nil
        let time = (ContinuousClock.now - start).milliseconds
        times.append(time)
        if !isThere || time > 1_000 { fault = "no welcome screen within a second" }
      }
      if stage.finish(limit: .seconds(1)) == nil { fault = "no answer within a second" }
      if stage.kiosk == before { survived += 1 } else { ends += 1 }
      if let fault {
        failures.append(task.leave("signal \(signal) after '\(way)': \(fault)", "signal", number))
        ends = 2
      }
    }
    let figure = "\(survived) went on; \(Samples(times)?.inMilliseconds ?? "")"
    return .init(cases: task.cases.count, failures: failures, figure: figure)
  }

  /// Whether another kiosk, or none, is there soon after a signal.
  private static func dies(_ kiosk: pid_t?, on stage: LobbyStage, since start: ContinuousClock.Instant) -> Bool {
    while ContinuousClock.now - start < .milliseconds(150) {
      if stage.kiosk != kiosk { return true }
      if stage.pty.wait(.milliseconds(2)) { stage.pty.read() }
    }
    return false
  }
}

extension LobbyProof {
  /// See ``Signals``.
  static let signals = LobbyProof(
    promise: "Every signal 1–64: the kiosk goes on, or welcome ≤ 1 s",
    short: 64, long: 64 * LobbyStage.ways.count,
    run: Signals.run)
}
