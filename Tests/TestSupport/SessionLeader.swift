import CLinux
import Glibc

/// A program that leads a session of its own, which a terminal controls.
public enum SessionLeader {
  /// Starts a program with a terminal as its input, its output and its errors; no signal is held back from it.
  ///
  /// - Parameters:
  ///   - path: the program.
  ///   - arguments: its arguments.
  ///   - environment: its whole environment, `NAME=value`.
  ///   - terminal: the path of the terminal, which controls no session yet.
  /// - Returns: the number of the process.
  /// - Throws: ``NotStarted`` where the program cannot be started.
  public static func start(
    _ path: String, _ arguments: [String], environment: [String], terminal: String
  ) throws(NotStarted) -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDERR_FILENO)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(clinux_new_session))

    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &files, &attributes, &words, &variables)
    guard code == 0 else { throw NotStarted(code: code) }
    return process
  }
}
