import Foundation

/// How often a program wakes up while nobody touches it.
struct Idle {
  /// The wakeups of all its threads: the times that they went to sleep again.
  let wakeups: Int

  /// Lets the program show its first screen and come to rest, then counts.
  ///
  /// - Throws: ``Problem`` where the screen does not come, or the program ends.
  init(_ program: Program, marks: [String], seconds: Int, home: String) throws(Problem) {
    let pty = try Pty(program, home: home)
    defer { pty.end() }
    try pty.readUntil(marks)
    pty.drain(quiet: .seconds(1))
    let sleepsBefore = Self.sleeps(of: pty.process)
    Thread.sleep(forTimeInterval: TimeInterval(seconds))
    guard let before = sleepsBefore, let after = Self.sleeps(of: pty.process) else {
      throw Problem(description: "\(program.name) has ended by itself")
    }
    wakeups = after - before
  }

  /// The voluntary context switches of all threads; nil where the process is gone.
  static func sleeps(of process: pid_t) -> Int? {
    let folder = "/proc/\(process)/task"
    guard let threads = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
    let counts = threads.compactMap { thread -> Int? in
      let status = kernelFile("\(folder)/\(thread)/status")
      return status?.firstMatch(of: /\nvoluntary_ctxt_switches:\s*(\d+)/).flatMap { Int($0.1) }
    }
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }
}
