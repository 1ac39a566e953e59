import CLinux
import Glibc

/// The kiosk as a child: how it is started, what it shows of its work, and how it is ended with all that it has started.
struct KioskProcess {
  /// Its process id.
  let id: pid_t

  /// The path of the osms-kiosk beside this program; nil where there is none.
  static func program() -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return nil }
    let path = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let program = String(path[...slash]) + "osms-kiosk"
    return access(program, X_OK) == 0 ? program : nil
  }

  /// Goes on as the kiosk, in the place of this program.
  static func become(_ program: String, arguments: [String]) -> Never {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    execv(program, &words)
    exit(EX_UNAVAILABLE)
  }

  /// Starts the kiosk on the terminal of this process.
  ///
  /// - Returns: nil where it cannot be started.
  init?(program: String, arguments: [String]) {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)

    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var surroundings = KioskEnvironment.variables().map { strdup($0) } + [nil]
    defer { surroundings.forEach { free($0) } }
    var id: pid_t = 0
    guard posix_spawn(&id, program, &actions, &attributes, &words, &surroundings) == 0 else { return nil }
    self.id = id
  }

  /// What a kiosk shows of its work; it gets on as long as that changes.
  struct Progress: Equatable {
    /// How many bytes it has read from anywhere since it was started; nil where that cannot be told.
    let bytesRead: Int?
    /// Whether it answers keys: it reads its files before it does.
    let isAttentive: Bool

    /// For how long keys may wait while nothing changes.
    ///
    /// A list of districts of a whole country is read from memory, a second and more without a byte.
    var patience: Pace.Milliseconds { isAttentive ? 2_000 : 60_000 }
  }

  /// What it shows of its work now.
  var progress: Progress {
    var bytesRead: Int?
    if let text = ProcessFile.text("/proc/\(id)/io"), text.hasPrefix("rchar: ") {
      bytesRead = Int(text.dropFirst("rchar: ".count).prefix { $0 != "\n" })
    }
    return Progress(
      bytesRead: bytesRead, isAttentive: ProcessFile.text("/proc/\(id)/comm") == clinux_attentive_name + "\n")
  }

  /// Ends it at once.
  func kill() {
    _ = Glibc.kill(id, SIGKILL)
  }

  /// Ends all children, each with the group that it leads, if any: a kiosk, and what a dead kiosk has left behind.
  ///
  /// A voice that goes on speaking would tell the next patient.
  static func endChildren() {
    let own = getpid()
    guard let text = ProcessFile.text("/proc/\(own)/task/\(own)/children") else { return }
    for child in text.split(separator: " ").compactMap({ pid_t($0) }) {
      _ = Glibc.kill(child, SIGKILL)
      _ = Glibc.kill(-child, SIGKILL)
    }
  }
}
