import Glibc

/// Programs that run as children of this one, with files as their input and output.
public enum ChildProgram {
  /// Runs a program without standard input to its end, and tells its exit status and what it wrote.
  ///
  /// The output goes to a file and not to a pipe: a server that the program leaves behind, such as tmux's,
  /// would hold a pipe open for ever.
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
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(template)
    defer { close(file) }
    guard let child = try? start(path, arguments, output: file, errors: file) else { return (-1, "") }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let hasExited = status & 0x7F == 0
    return (hasExited ? (status >> 8) & 0xFF : -1, contents(of: file))
  }

  /// Starts a program; no signal is held back from it, whatever this process holds back.
  ///
  /// - Parameters:
  ///   - path: the program; a name without `/` is looked up in PATH.
  ///   - arguments: its arguments.
  ///   - input: the descriptor of its standard input; nil: it has none.
  ///   - output: the descriptor of its standard output.
  ///   - errors: the descriptor of its standard error.
  ///   - leadsGroup: whether it leads a process group of its own.
  /// - Returns: the number of the process.
  /// - Throws: ``NotStarted`` where the program cannot be started.
  public static func start(
    _ path: String, _ arguments: [String], input: Int32? = nil, output: Int32, errors: Int32, leadsGroup: Bool = false
  ) throws(NotStarted) -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for (file, end) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
      guard let file else { continue }
      // What could not be opened must not be left as it is in this process.
      let code = posix_spawn_file_actions_adddup2(&files, file, end)
      guard code == 0 else { throw NotStarted(code: code) }
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | (leadsGroup ? Int16(POSIX_SPAWN_SETPGROUP) : 0))

    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, path, &files, &attributes, &words, environ)
    guard code == 0 else { throw NotStarted(code: code) }
    return child
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
