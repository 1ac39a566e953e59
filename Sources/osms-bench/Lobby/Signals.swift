import Foundation
import Glibc

/// Every signal on every kind of screen: the kiosk goes on, or the next one stands there.
enum Signals {
  /// Puts it to the proof.
  static func run(_ task: LobbyProof.Task) throws -> LobbyProof.Finding {
    var failures: [ProofFailure] = []
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
      guard let before = stage.kiosk else {
        failures.append(.init("no kiosk after '\(way)'", case: number))
        ends = 2
        continue
      }
      stage.pty.forget()
      let start = ContinuousClock.now
      kill(before, signal)
      var fault: String?
      if dies(before, of: signal, on: stage, since: start) {
        let isThere = stage.welcomesAgain(limit: .seconds(2))
        let time = (ContinuousClock.now - start).milliseconds
        times.append(time)
        if !isThere || time > 1_000 { fault = "no welcome screen within a second" }
      }
      if stage.finish(limit: .seconds(1)) == nil { fault = "no answer within a second" }
      if stage.kiosk == before { survived += 1 } else { ends += 1 }
      if let fault {
        failures.append(.init("signal \(signal) after '\(way)': \(fault)", case: number))
        ends = 2
      }
    }
    let figure = "\(survived) went on; \(Samples(times)?.inMilliseconds ?? "")"
    return .init(cases: task.cases.count, failures: failures, figure: figure)
  }

  /// Whether another kiosk, or none, is there soon after one has taken a signal in.
  ///
  /// It may be slow to take it in, and slow to end, while a proof beside this one has the cores.
  private static func dies(
    _ kiosk: pid_t, of signal: Int32, on stage: LobbyStage, since start: ContinuousClock.Instant
  ) -> Bool {
    var taken = start
    while ContinuousClock.now - taken < .milliseconds(150) {
      if stage.kiosk != kiosk { return true }
      if isUnderWay(signal, to: kiosk), ContinuousClock.now - start < .seconds(3) { taken = .now }
      if stage.pty.wait(.milliseconds(2)) { stage.pty.read() }
    }
    return false
  }

  /// Whether a process has not taken a signal in yet, or is dead of it and still to be buried.
  private static func isUnderWay(_ signal: Int32, to process: pid_t) -> Bool {
    let lines = kernelFile("/proc/\(process)/status")?.split(separator: "\n").map { $0.split(separator: "\t") } ?? []
    return lines.contains { line in
      switch line.first {
      case "State:": line.last?.hasPrefix("Z") == true
      case "SigPnd:", "ShdPnd:": UInt64(line.last ?? "", radix: 16).map { $0 >> UInt64(signal - 1) & 1 == 1 } ?? false
      default: false
      }
    }
  }
}

extension LobbyProof {
  /// See ``Signals``.
  static let signals = LobbyProof(
    promise: "Every signal 1–64: the kiosk goes on, or welcome ≤ 1 s",
    short: 64, long: 64 * LobbyStage.ways.count,
    run: Signals.run)
}
