import Foundation
import Glibc
import TestSupport

/// A program that was run with a limit of time: how it ended, and all that it wrote.
struct TimedRun {
  /// How it ended.
  let end: End
  /// What it wrote to standard output and standard error.
  let output: String

  /// How a program can end.
  enum End: Hashable {
    /// By itself, with that status.
    case exited(Int32)
    /// By that signal.
    case killed(Int32)
    /// Not within the limit; it was killed then.
    case hung
  }

  /// Runs a program of the search path without standard input; what it starts is killed with it.
  ///
  /// - Parameters:
  ///   - command: the program and its arguments.
  ///   - log: the file for what it writes, which is left there.
  ///   - seconds: the limit.
  /// - Throws: ``Problem`` where it cannot be started.
  init(_ command: [String], log: String, seconds: Double = 60) throws(Problem) {
    let child = try ChildProcess(command, log: log)
    let limit = ContinuousClock.now + .seconds(seconds)
    var end: End?
    while end == nil, ContinuousClock.now < limit {
      end = child.end()
      if end == nil { usleep(500) }
    }
    if end == nil { child.kill() }
    self.end = end ?? .hung
    output = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
  }
}

/// A program that runs beside this one, in a process group of its own.
struct ChildProcess {
  private let process: pid_t

  /// Starts a program of the search path without standard input.
  ///
  /// - Throws: ``Problem`` where it cannot be started.
  init(_ command: [String], log: String) throws(Problem) {
    let path = command.first ?? ""
    let file = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    defer { close(file) }
    do throws(NotStarted) {
      process = try ChildProgram.start(
        path, Array(command.dropFirst()), output: file, errors: file, leadsGroup: true)
    } catch {
      throw Problem(path, error)
    }
  }

  /// How it has ended; nil while it runs.
  ///
  /// It is asked until it has ended, and not again.
  func end() -> TimedRun.End? {
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
  }

  /// Ends it and all that it has started.
  func kill() {
    Glibc.kill(-process, SIGKILL)
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }
}
