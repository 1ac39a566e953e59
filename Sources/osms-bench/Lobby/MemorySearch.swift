import Foundation
import RegistryGenerator

/// What was typed is nowhere in the memory of the kiosk once the visit is over.
enum MemorySearch {
  /// Puts it to the proof.
  static func run(_ task: LobbyProof.Task) throws -> LobbyProof.Finding {
    // One visit ends by itself while the others are looked at.
    let idle = try LobbyStage(task.place, options: ["--voice", "off", "--idle", "60", "--warn", "20"])
    let forgotten = word(task.numbers(ofCase: -1))
    idle.go("24" + forgotten)
    guard ProcessMemory(process: idle.pty.process).copies(of: forgotten) != nil else {
      return .init(cases: 0, failures: [], skipped: "this system does not show the memory of a process")
    }
    let idleBegan = ContinuousClock.now
    let idleKiosk = idle.kiosk
    let idleBefore = copies(of: forgotten, on: idle)

    var failures: [ProofFailure] = []
    var least = Int.max
    let stage = try LobbyStage(task.place)
    for number in task.cases {
      task.progress(Double(number - task.cases.lowerBound) / Double(task.cases.count) / 2)
      let typed = word(task.numbers(ofCase: number))
      stage.go(number.isMultiple(of: 2) ? "24" + typed : "24" + typed + "\r" + LobbyStage.help)
      guard let kiosk = stage.kiosk, let before = copies(of: typed, on: stage) else {
        failures.append(.init("no kiosk runs behind these keys", case: number, input: Array(("24" + typed).utf8)))
        continue
      }
      least = min(least, before)
      var fault: String?
      if before == 0 { fault = "the search finds nothing during the visit" }
      if stage.finish() == nil { fault = "the visit is not ended" }
      let after = ProcessMemory(process: kiosk).copies(of: typed)
      if after != 0 { fault = "\(after.map(String.init) ?? "an unknown number of") copies after the visit" }
      if let fault {
        failures.append(.init(fault, case: number, input: Array(("24" + typed).utf8)))
      }
    }

    idle.pty.forget()
    while ContinuousClock.now - idleBegan < .seconds(110), !idle.isBegunAnew {
      task.progress(0.5 + (ContinuousClock.now - idleBegan) / .seconds(170))
      if idle.pty.wait(.milliseconds(200)) { idle.pty.read() }
    }
    let idleAfter = idle.kiosk.flatMap { ProcessMemory(process: $0).copies(of: forgotten) }
    var idleFault: String?
    if (idleBefore ?? 0) == 0 || idleAfter != 0 {
      idleFault = "\(idleBefore ?? -1) copies before, \(idleAfter ?? -1) after"
    }
    if idle.kiosk != idleKiosk { idleFault = "another process has taken the place of the kiosk" }
    if idle.pty.output.firstRange(of: Array(LobbyStage.question.utf8)) == nil {
      idleFault = "nobody was asked whether they are there"
    }
    if let idleFault {
      failures.append(.init("idle visit: " + idleFault, input: Array(("24" + forgotten).utf8)))
    }
    return .init(
      cases: task.cases.count + 1, failures: failures, figure: "0 copies; at least \(least) during the visit")
  }

  /// How often a word is in the memory of the kiosk once it has taken it in; nil where the memory is not shown.
  private static func copies(of word: String, on stage: LobbyStage) -> Int? {
    let limit = ContinuousClock.now + .seconds(5)
    while true {
      guard let kiosk = stage.kiosk, let count = ProcessMemory(process: kiosk).copies(of: word) else { return nil }
      if count > 0 || ContinuousClock.now > limit { return count }
      if stage.pty.wait(.milliseconds(50)) { stage.pty.read() }
    }
  }

  /// A word that stands in no file.
  private static func word(_ seed: SeededNumbers) -> String {
    var numbers = seed
    return String((0..<12).compactMap { _ in numbers.pick(Array("бвгджзклмнпрстфхцчшщ")) })
  }
}

extension LobbyProof {
  /// See ``MemorySearch``.
  static let memory = LobbyProof(
    promise: "After a visit nothing typed is left in memory, by F10 and by idle time",
    short: 20, long: 200, run: MemorySearch.run)
}
