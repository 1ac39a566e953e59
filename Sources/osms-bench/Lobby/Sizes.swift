import Foundation
import Glibc
import RegistryGenerator

/// Windows of every size, one after the other: nothing traps, and back at its size the screen is the same.
enum Sizes {
  /// How many sizes follow one another before the first one is there again.
  private static let storm = 100

  /// Puts it to the proof.
  static func run(_ task: LobbyProof.Task) throws -> LobbyProof.Finding {
    var failures: [ProofFailure] = []
    var times: [Double] = []
    var stage: LobbyStage?
    for number in task.cases {
      task.begin(number)
      let current = try stage ?? LobbyStage(task.place)
      stage = current
      let way = LobbyStage.ways[number % LobbyStage.ways.count]
      current.go(way)
      let kiosk = current.kiosk
      let before = picture(current)
      var numbers = task.numbers(ofCase: number)
      for _ in 0..<storm {
        let isOdd = numbers.chance(100)
        current.pty.resize(
          columns: UInt16(isOdd ? numbers.below(3) : numbers.below(401)),
          rows: UInt16(isOdd ? numbers.below(3) : numbers.below(201)))
        // Some are taken in by themselves, some are overtaken by the next.
        if numbers.chance(300), current.pty.wait(.milliseconds(5)) { current.pty.read() }
        current.pty.forget()
      }
      let start = ContinuousClock.now
      let after = picture(current)
      times.append((ContinuousClock.now - start).milliseconds - quiet.milliseconds)
      var fault: String?
      if current.kiosk != kiosk || kiosk == nil { fault = "the kiosk was started again" }
      if after.text != before.text { fault = "another screen:\n\(before.text)\n---\n\(after.text)" }
      if let sequence = (before.foreign + after.foreign).first { fault = "sent \(sequence)" }
      if current.finish() == nil { fault = "not answered" }
      guard let fault else { continue }
      failures.append(.init("after '\(way)': \(fault)", case: number))
      stage = nil
    }
    return .init(
      cases: task.cases.count, failures: failures,
      figure: "\(task.cases.count * storm) sizes"
        + (Samples(times).map { "; whole again after \($0.inMilliseconds)" } ?? ""))
  }

  /// How long nothing must come before a picture counts as complete.
  private static let quiet = Duration.milliseconds(80)

  /// What stands on the screen at its own size, painted anew.
  private static func picture(_ stage: LobbyStage) -> ScreenCells {
    stage.pty.resize(columns: 80, rows: 25)
    stage.pty.drain(quiet: quiet)
    stage.pty.forget()
    stage.pty.resize(columns: 80, rows: 24)
    _ = stage.pty.wait(.seconds(5))
    stage.pty.drain(quiet: quiet)
    var screen = ScreenCells(columns: 80, rows: 24)
    screen.take(stage.pty.output)
    return screen
  }
}

extension LobbyProof {
  /// See ``Sizes``.
  static let sizes = LobbyProof(
    promise: "Storms of sizes 0×0 to 400×200: no end, the same screen after",
    short: 50, long: 5_000, run: Sizes.run)
}
