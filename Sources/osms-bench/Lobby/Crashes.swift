import CLinux
import Foundation
import Glibc
import RegistryGenerator

/// However the kiosk dies: the next one stands there, on a terminal that is as before.
enum Crashes {
  private static let signals = [SIGKILL, SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGSTOP, SIGSYS, SIGTRAP]
  /// `__WALL`: a process that is held is waited for although it is no child.
  private static let anyChild: Int32 = 0x4000_0000
  /// Every so many cases the kiosk hangs: it is held back from reading.
  private static let hangs = 10

  /// Puts it to the proof.
  static func run(_ task: LobbyProof.Task) throws -> LobbyProof.Finding {
    var failures: [ProofFailure] = []
    var crashes: [Double] = []
    var hangTimes: [Double] = []
    var mayHold = true
    var number = task.cases.lowerBound
    while number < task.cases.upperBound {
      let stage = try LobbyStage(task.place)
      let sane = stage.pty.settings
      // The third end within a minute would show the text for patients.
      for _ in 0..<2 where number < task.cases.upperBound {
        task.begin(number)
        var numbers = task.numbers(ofCase: number)
        let way = numbers.pick(LobbyStage.ways) ?? ""
        let signal = numbers.pick(signals) ?? SIGKILL
        stage.go(way)
        stage.pty.disturb()
        let held = mayHold && number % hangs == hangs - 1 ? stage.attentiveKiosk.flatMap(hold) : nil
        let isHang = held != nil
        if number % hangs == hangs - 1, !isHang { mayHold = false }
        let time = held.map { hang(stage, $0) } ?? crash(stage, by: signal)
        let name = isHang ? "hang" : "signal \(signal)"
        var fault: String?
        if let time {
          if isHang { hangTimes.append(time.milliseconds) } else { crashes.append(time.milliseconds) }
          if time > .seconds(isHang ? 3 : 1) { fault = "welcome after \(time.milliseconds.text(0)) ms" }
        } else {
          fault = "no welcome screen"
        }
        if let sane, stage.pty.settings?.isLike(sane) != true { fault = "the terminal is not as before" }
        if stage.showsBacktrace { fault = "a backtrace on the screen" }
        if let fault {
          failures.append(.init("\(name) after '\(way)': \(fault)", case: number))
        }
        number += 1
      }
    }
    let figures = [("crash", crashes), ("hang", hangTimes)].compactMap { name, times in
      Samples(times).map { "\(name) \($0.inMilliseconds)" }
    }
    let left = mayHold ? [] : ["no hangs: this system lets no process be held"]
    return .init(cases: task.cases.count, failures: failures, figure: (figures + left).joined(separator: "; "))
  }

  /// The time from a signal to the next welcome screen; nil where none comes.
  private static func crash(_ stage: LobbyStage, by signal: Int32) -> Duration? {
    guard let kiosk = stage.kiosk else { return nil }
    stage.pty.forget()
    let start = ContinuousClock.now
    kill(kiosk, signal)
    guard stage.welcomesAgain(limit: .seconds(5)) else { return nil }
    return ContinuousClock.now - start
  }

  /// Holds a kiosk, which then reads nothing; nil where that is not allowed.
  private static func hold(_ kiosk: pid_t) -> pid_t? {
    guard clinux_hold(kiosk) == 0 else { return nil }
    return waitpid(kiosk, nil, anyChild) == kiosk ? kiosk : nil
  }

  /// The time from a key that a held kiosk never comes to read to the next welcome screen; nil where none comes.
  private static func hang(_ stage: LobbyStage, _ held: pid_t) -> Duration? {
    stage.pty.forget()
    let start = ContinuousClock.now
    stage.pty.press("1")
    // Its end is told first to who holds it.
    while waitpid(held, nil, WNOHANG | anyChild) == 0 {
      guard ContinuousClock.now - start < .seconds(8) else { return nil }
      if stage.pty.wait(.milliseconds(2)) { stage.pty.read() }
    }
    guard stage.welcomesAgain(limit: .seconds(5)) else { return nil }
    return ContinuousClock.now - start
  }
}

extension LobbyStage {
  /// Whether the runtime has told on the screen where it crashed.
  var showsBacktrace: Bool {
    ["Crash", "backtrac", "Fatal error", "Thread 0"].contains { pty.output.firstRange(of: Array($0.utf8)) != nil }
  }
}

extension LobbyProof {
  /// See ``Crashes``.
  static let crashes = LobbyProof(
    promise: "Crash, kill or stop: welcome ≤ 1 s; hang: ≤ 3 s; the terminal as before",
    short: 50, long: 1_000,
    run: Crashes.run)
}
