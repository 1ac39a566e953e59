import Foundation
import Glibc
import RegistryGenerator

/// What the programs ask of the system over many visits: no file is written, no socket opened, no other program run.
enum Traces {
  private static let typed = ["абая 25", "f,fz 25", "сатпаева", "қабанбай 3", "әғ", "zzz", "пенсия", "нет"]
  private static let keys = [
    "\r", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "\u{1B}OA", "\u{1B}OB", "\u{1B}[6~", "\u{7F}",
    LobbyStage.help, LobbyStage.language, "\u{1B}OR", LobbyStage.aloud, LobbyStage.print, LobbyStage.qrCode,
    "\u{1B}[18~",
  ]

  /// Puts it to the proof.
  static func run(_ task: LobbyProof.Task) throws -> LobbyProof.Finding {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("osms-trace-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    guard
      let strace = Program(
        installed: "strace",
        arguments: [
          "-f", "-qq", "--seccomp-bpf", "-s", "4096", "-e", "signal=none", "-o", file, "-e",
          "trace=%file,%network,%process,fchmod,fchown,ftruncate,fallocate,memfd_create,mq_open,io_uring_setup",
        ])
    else { return .init(cases: 0, failures: [], skipped: "strace is not installed") }
    var failures: [ProofFailure] = []
    let options = ["--printer", "front-desk"]
    let stage = try LobbyStage(task.place, options: options, watcher: strace)
    for number in task.cases {
      task.begin(number)
      let visit = visit(task.numbers(ofCase: number))
      stage.pty.press(visit)
      stage.pty.drain(quiet: .milliseconds(20))
      // A slip on its way is brought to its end before the visit is.
      if stage.finish(limit: .seconds(20)) == nil {
        failures.append(.init("not ended", case: number, input: Array(visit.utf8)))
        break
      }
    }
    stage.end()
    let trace = try Trace(of: file)
    if !trace.breaches.isEmpty {
      failures.append(.init("\(trace.breaches.count) breaches:\n" + trace.breaches.joined(separator: "\n")))
    }
    return .init(
      cases: task.cases.count, failures: failures,
      figure: "\(trace.calls) calls; run: \(trace.programs.sorted().joined(separator: ", "))")
  }

  /// The keys of a visit, one of which is an address that is typed.
  private static func visit(_ seed: SeededNumbers) -> String {
    var numbers = seed
    var keys = String(numbers.number(in: 1...3))
    if numbers.chance(500) {
      keys += "4" + (numbers.pick(typed) ?? "") + "\r"
    }
    for _ in 0..<numbers.number(in: 3...25) { keys += numbers.pick(Self.keys) ?? "" }
    return keys
  }
}

/// What strace has written down of the programs of a kiosk.
private struct Trace {
  /// How many calls.
  private(set) var calls = 0
  /// The programs that were run.
  private(set) var programs: Set<String> = []
  /// Calls that break a promise, as they were written down.
  private(set) var breaches: [String] = []

  private static let allowed: Set<String> = ["osms-lobby", "osms-kiosk", "lp", "osms-slip", "espeak-ng"]
  private static let ours: Set<String> = ["osms-lobby", "osms-kiosk"]
  /// What changes files otherwise than through an open one.
  private static let changing: Set<String> = [
    "creat", "mkdir", "mkdirat", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "unlink",
    "unlinkat", "rmdir", "mknod", "mknodat", "truncate", "ftruncate", "fallocate", "chmod", "fchmod", "fchmodat",
    "chown", "fchown", "lchown", "fchownat", "utime", "utimes", "utimensat", "setxattr", "memfd_create",
    "mq_open", "io_uring_setup", "mount", "socket", "socketpair", "bind", "connect", "listen",
  ]

  /// Reads what was written down.
  init(of file: String) throws {
    var running: [Substring: String] = [:]
    let text = try String(contentsOfFile: file, encoding: .utf8)
    for line in text.split(separator: "\n") {
      guard let space = line.firstIndex(of: " ") else { continue }
      let process = line[..<space]
      let call = line[space...].drop { $0 == " " }
      let name = String(call.prefix { $0 != "(" })
      calls += 1
      if name == "execve" || name == "execveat", !call.hasSuffix("ENOENT (No such file or directory)") {
        let program = call.split(separator: "\"", maxSplits: 2).dropFirst().first ?? ""
        let base = String(program.split(separator: "/").last ?? "")
        running[process] = base
        programs.insert(base)
        if !Self.allowed.contains(base) { breaches.append(String(line)) }
      }
      // What has not become another program yet is still the one that started it.
      let program = running[process] ?? "osms-kiosk"
      guard Self.ours.contains(program) else { continue }
      if Self.changing.contains(name) || Self.opensForWriting(name, call) { breaches.append(String(line)) }
    }
  }

  private static func opensForWriting(_ name: String, _ call: Substring) -> Bool {
    guard name == "open" || name == "openat" || name == "openat2" else { return false }
    let writes = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_TMPFILE"].contains { call.contains($0) }
    return writes && !call.contains("\"/dev/null\"")
  }
}

extension LobbyProof {
  /// See ``Traces``.
  static let traces = LobbyProof(
    promise: "Visits under strace: 0 files written, 0 sockets, no foreign program",
    short: 100, long: 1_000, run: Traces.run)
}
