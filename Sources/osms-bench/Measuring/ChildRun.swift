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
    let source = open(input, O_RDONLY | O_CLOEXEC)
    let sink = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer { for end in [source, sink] { close(end) } }
    let started = ContinuousClock.now
    let process = try program.start(input: source, output: sink, errors: STDERR_FILENO)
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
