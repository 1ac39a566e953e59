import Glibc

/// What `strace` lets happen at one call of a program.
struct ImportFault: Hashable {
  /// The call.
  let call: TracedCall
  /// What happens there.
  let event: Event

  /// What can happen at a call.
  enum Event: Hashable {
    /// The program is killed before the call is made.
    case killed
    /// The system refuses the call with that error.
    case refused(String)
    /// The system says that so many bytes were moved.
    case moved(Int)
  }

  /// The beginning of the command, before the program and its arguments.
  var strace: [String] {
    ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call.name)", "-e", "inject=\(text)"]
  }

  /// The fault as `strace` takes it: `fsync:error=EIO:when=3`.
  var text: String {
    let event =
      switch event {
      case .killed: "signal=KILL"
      case .refused(let error): "error=\(error)"
      case .moved(let count): "retval=\(count)"
      }
    return "\(call.name):\(event):when=\(call.ordinal)"
  }

  /// What is wrong with how the program has ended.
  func complaints(about run: TimedRun) -> [String] {
    switch run.end {
    case .exited(0): []
    case .killed(SIGKILL) where event == .killed: []
    // The exit statuses that the program's help names.
    case .exited(1), .exited(2): run.output.isEmpty && call.name != "write" ? ["it refuses without a word"] : []
    case .exited(let status): ["no help names the exit status \(status)"]
    case .killed(let signal): ["it died of signal \(signal)"]
    case .hung: ["it hangs"]
    }
  }

  /// The calls by which a program changes what is on the disk.
  static let changing: Set<String> = [
    "write", "pwrite64", "writev", "pwritev", "fsync", "fdatasync", "ftruncate", "truncate", "fallocate", "rename",
    "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "link", "linkat", "symlink", "symlinkat", "mkdir",
    "mkdirat",
    "fchmod", "chmod", "fchmodat", "copy_file_range", "sendfile",
  ]

  /// What can happen at a call beside being killed; nothing at calls that have to do with no file.
  static func events(at call: TracedCall) -> [Event] {
    let errors: [String]
    switch call.name {
    case "read", "pread64": errors = ["EIO", "EINTR", "EBADF"]
    case "write", "pwrite64", "writev", "pwritev": errors = ["ENOSPC", "EIO", "EDQUOT", "EINTR", "EFBIG", "EROFS"]
    case "open", "openat": errors = ["EMFILE", "ENFILE", "EACCES", "EIO", "EROFS", "ENOSPC", "EINTR", "ENOMEM"]
    case "fsync", "fdatasync", "ftruncate", "truncate", "fallocate":
      errors = ["EIO", "ENOSPC", "EINTR", "EROFS", "EDQUOT"]
    case "rename", "renameat", "renameat2", "symlink", "symlinkat", "mkdir", "mkdirat":
      errors = ["EIO", "ENOSPC", "EROFS", "EDQUOT", "EACCES"]
    case "link", "linkat": errors = ["EMLINK", "EPERM", "EIO", "ENOSPC", "EROFS", "EDQUOT"]
    case "unlink", "unlinkat", "rmdir", "fchmod", "chmod", "fchmodat": errors = ["EIO", "EROFS", "EACCES", "EPERM"]
    case "stat", "lstat", "fstat", "newfstatat", "statx", "access", "faccessat", "faccessat2", "readlink", "readlinkat":
      errors = ["EIO", "EACCES", "ENOMEM"]
    case "lseek", "getdents64", "fcntl", "close", "getcwd": errors = ["EIO", "EINTR", "EBADF"]
    case "flock": errors = ["EINTR", "ENOLCK", "EWOULDBLOCK"]
    case "copy_file_range", "sendfile": errors = ["EIO", "ENOSPC", "EXDEV"]
    default: errors = []
    }
    // A file that ends before its time, and a disk that takes one byte of many.
    let counts = ["read": [0], "write": [1], "pwrite64": [1]][call.name] ?? []
    return errors.map(Event.refused) + counts.map(Event.moved)
  }
}
