import Foundation
import Glibc

/// Runs a program of the host for a moment, and tells what it wrote.
enum HostProgram {
  /// How a program ended.
  enum Outcome: Equatable {
    /// With that status and that output, errors included.
    case ended(status: Int32, output: String)
    /// It had not ended in time, and was killed.
    case late
    /// It could not be started.
    case unstarted
  }

  /// How long a program is given: all programs together leave the check within two seconds.
  private static let patience = Duration.milliseconds(700)
  /// How often the end of a program that has closed its output is looked for, in microseconds.
  private static let step: useconds_t = 5_000
  /// The most that is kept of an output, in bytes.
  private static let longest = 1 << 20

  /// Messages are looked at in English.
  private static let environment: [String] = ["PATH=/usr/bin:/bin", "LC_ALL=C", "HOME=/nonexistent"]

  /// Runs a program without standard input, in a plain environment.
  static func run(_ path: String, _ arguments: [String]) -> Outcome {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0, let outlet = ends.first, let inlet = ends.last else { return .unstarted }
    defer { close(outlet) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child = start(path, arguments, output: inlet)
    close(inlet)
    guard let child else { return .unstarted }

    let deadline = ContinuousClock.now + patience
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var isAtEnd = false
    while !isAtEnd, ContinuousClock.now < deadline {
      var wait = pollfd(fd: outlet, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, 20) > 0 else { continue }
      let count = read(outlet, &buffer, buffer.count)
      if count > 0 { bytes += buffer.prefix(min(count, longest - bytes.count)) } else { isAtEnd = true }
    }
    var status: Int32 = 0
    var hasEnded = false
    while isAtEnd, !hasEnded, ContinuousClock.now < deadline {
      hasEnded = waitpid(child, &status, WNOHANG) == child
      if !hasEnded { usleep(step) }
    }
    guard hasEnded else {
      kill(child, SIGKILL)
      while waitpid(child, nil, 0) < 0, errno == EINTR {}
      return .late
    }
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return .ended(status: code, output: String(decoding: bytes, as: UTF8.self))
  }

  private static func start(_ path: String, _ arguments: [String], output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    return posix_spawn(&child, path, &actions, &attributes, &words, &variables) == 0 ? child : nil
  }
}
