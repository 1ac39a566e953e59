import Foundation
import Glibc

/// The terminal dies: both programs go with it, at once and without work.
enum DeadTerminal {
  /// Puts it to the proof.
  static func run(_ task: LobbyProof.Task) throws -> LobbyProof.Finding {
    var failures: [ProofFailure] = []
    var times: [Double] = []
    var works: [Double] = []
    var repeats = Repeats(cases: task.cases.count)
    for number in task.cases {
      task.begin(number)
      let way = LobbyStage.ways[number % LobbyStage.ways.count]
      var fault: String?
      repeat {
        guard let (time, work) = try hangUp(task.place, after: way) else {
          fault = "a program is left"
          break
        }
        times.append(time)
        works.append(work)
        fault = time > 100 ? "gone after \(time.text(0)) ms" : work > 10 ? "\(work.text(1)) ms of work" : nil
      } while fault != nil && repeats.take()
      if let fault {
        failures.append(.init("hang-up after '\(way)': \(fault)", case: number))
      }
    }
    let work = Samples(works).map { ", work max \($0.greatest.text(1)) ms" } ?? ""
    return .init(
      cases: task.cases.count, failures: failures,
      figure: (Samples(times)?.inMilliseconds ?? "") + work + repeats.words)
  }

  /// The milliseconds until both are gone, and those of their work; nil where one is left.
  private static func hangUp(_ place: ProofPlace, after way: String) throws -> (time: Double, work: Double)? {
    let stage = try LobbyStage(place)
    stage.go(way)
    guard let kiosk = stage.kiosk else { return nil }
    let before = [stage.pty.process, kiosk].compactMap(work).reduce(0, +)
    let start = ContinuousClock.now
    stage.pty.hangUp()
    guard let ending = stage.pty.ending(within: .seconds(10)) else { return nil }
    let limit = ContinuousClock.now + .seconds(10)
    while kill(kiosk, 0) == 0 {
      guard ContinuousClock.now < limit else { return nil }
      usleep(200)
    }
    return ((ContinuousClock.now - start).milliseconds, ending.work.milliseconds - before)
  }

  /// The milliseconds that a process has run on a processor so far.
  private static func work(of process: pid_t) -> Double? {
    kernelFile("/proc/\(process)/schedstat")?.split(separator: " ").first.flatMap { Double($0) }.map { $0 / 1e6 }
  }
}

extension LobbyProof {
  /// See ``DeadTerminal``.
  static let deadTerminal = LobbyProof(
    promise: "Dead terminal: both programs gone ≤ 100 ms, ≤ 10 ms of processor time",
    short: 28, long: 1_000, run: DeadTerminal.run)
}
