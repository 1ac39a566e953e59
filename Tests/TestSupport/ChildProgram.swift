import Glibc

/// Runs a program to its end, and tells its exit status and what it wrote.
///
/// The output goes to a file and not to a pipe: a server that the program leaves behind, such as tmux's,
/// would hold a pipe open for ever.
public enum ChildProgram {
  /// Runs a program without standard input.
  ///
  /// - Parameters:
  ///   - path: the program; a name without `/` is looked up in PATH.
  ///   - arguments: its arguments.
  /// - Returns: the exit status, -1 where the program could not be started or was killed; and all that it wrote.
  public static func run(_ path: String, _ arguments: [String]) -> (
    status: Int32, output: String
  ) {
    var template = Array("/tmp/osms-output-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return (-1, "") }
    unlink(template)
    defer { close(file) }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, file, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, file, STDERR_FILENO)

    // The adapter's tests hold signals back in this process; a child must not inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, path, &actions, &attributes, &words, environ) == 0 else { return (-1, "") }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let hasExited = status & 0x7F == 0
    return (hasExited ? (status >> 8) & 0xFF : -1, contents(of: file))
  }

  private static func contents(of file: Int32) -> String {
    lseek(file, 0, SEEK_SET)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
