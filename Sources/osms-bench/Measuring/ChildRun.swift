import Foundation
import Glibc

/// A program that was run to its end: what it wrote, how long it took, and how much memory it had at most.
struct ChildRun {
  /// The exit status; -1 where it was killed.
  let status: Int32
  /// What it wrote to standard output.
  let output: String
  /// Milliseconds from start to end.
  let time: Double
  /// The most that it had in memory, in MB of a million bytes.
  let peak: Double

  /// Runs a program with a file as its standard input, else without any; what it writes to standard error is shown.
  ///
  /// - Throws: ``Problem`` where it cannot be started.
  init(_ program: Program, in folder: String, input: String = "/dev/null") throws(Problem) {
    let file = folder + "/output-\(UUID().uuidString)"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

    var arguments = ([program.path] + program.arguments).map { strdup($0) } + [nil]
    defer { for text in arguments { free(text) } }
    let started = ContinuousClock.now
    var process: pid_t = 0
    let code = posix_spawnp(&process, program.path, &actions, nil, &arguments, environ)
    guard code == 0 else {
      throw Problem(description: "\(program.path) cannot be started: \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    time = (ContinuousClock.now - started).milliseconds
    self.status = status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    peak = Double(usage.ru_maxrss) * 1024 / 1e6
    output = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    try? FileManager.default.removeItem(atPath: file)
  }
}
