import Foundation
import Glibc

/// While nobody is there, nothing wakes; and the lobby itself is small.
enum LobbyRest {
  /// Puts it to the proof.
  static func run(_ task: LobbyProof.Task) throws -> LobbyProof.Finding {
    let stage = try LobbyStage(task.place)
    guard stage.finish() != nil, let kiosk = stage.kiosk else {
      throw Problem(description: "the kiosk does not come to rest")
    }
    // After a key the lobby looks once more whether it was read.
    stage.pty.drain(quiet: .seconds(3))
    let lobby = stage.pty.process
    let before = [lobby, kiosk].map(Idle.sleeps)
    for second in 0..<task.count {
      task.progress(Double(second) / Double(task.count))
      Thread.sleep(forTimeInterval: 1)
    }
    let after = [lobby, kiosk].map(Idle.sleeps)
    let wakeups = zip(before, after).map { before, after in after.flatMap { after in before.map { after - $0 } } }
    var failures: [ProofFailure] = []
    if wakeups != [0, 0] {
      let text = wakeups.map { $0.map(String.init) ?? "gone" }.joined(separator: " and ")
      failures.append(.init("\(text) wakeups of lobby and kiosk"))
    }
    let isStatic = kernelFile("/proc/\(lobby)/maps")?.contains("libswiftCore") == false
    let own = Self.own(lobby)
    if own.map({ $0 > 4 }) ?? true { failures.append(.init("the lobby has \(Self.text(own)) MB")) }
    let kind = isStatic ? "static" : "not a static build"
    return .init(
      cases: 1, failures: failures,
      figure: "\(task.count) s: \(wakeups.compactMap(\.self).reduce(0, +)) wakeups; "
        + "osms-lobby \(Self.text(own)) MB (\(kind)), kiosk \(Self.text(Self.own(kiosk))) MB")
  }

  /// The private memory of a process in MB of a million bytes; nil where the system does not tell it.
  private static func own(_ process: pid_t) -> Double? {
    let lines = kernelFile("/proc/\(process)/smaps_rollup")?.split(separator: "\n") ?? []
    let kilobytes = lines.filter { $0.hasPrefix("Private_") }.compactMap { line in
      line.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }
    return kilobytes.isEmpty ? nil : Double(kilobytes.reduce(0, +)) * 1024 / 1e6
  }

  private static func text(_ megabytes: Double?) -> String { megabytes?.text(1) ?? "an unknown number of" }
}

extension LobbyProof {
  /// See ``LobbyRest``.
  static let rest = LobbyProof(
    promise: "At rest: 0 wakeups of both programs; osms-lobby ≤ 4 MB of its own",
    short: 20, long: 60,
    run: LobbyRest.run)
}
