import CLinux
import Glibc

/// How a program is called: always with the same few words, and with no shell in between.
struct HelperCall {
  /// The file of the program.
  let program: String
  /// Its arguments, without its name.
  let arguments: [String]
  /// Its whole environment.
  let environment: HelperEnvironment

  /// Starts the program: a session of its own, no signal held back or ignored, and no descriptor but the three.
  ///
  /// - Parameters:
  ///   - input: what becomes its standard input.
  ///   - output: what becomes its standard output; nil where that goes nowhere.
  /// - Returns: the process, which leads a session and a group of the same number.
  /// - Throws: ``NotStarted`` where there is no such program, or it cannot be run.
  func spawn(input: Int32, output: Int32?) throws(NotStarted) -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
    if let output {
      posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(clinux_new_session)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.variables.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program, &files, &attributes, &words, &variables) == 0 else { throw NotStarted() }
    return process
  }
}
