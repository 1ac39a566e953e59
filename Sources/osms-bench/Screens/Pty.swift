import Foundation
import Glibc

/// A program in a pseudo-terminal of 80 columns and 24 rows, until it is ended.
///
/// Nothing answers what it asks the terminal.
/// Should the benchmark itself die, the terminal goes with it, and the program is hung up.
final class Pty {
  typealias Instant = ContinuousClock.Instant

  /// The number of the process.
  let process: pid_t
  private let name: String
  private let started: Instant
  private let master: Int32
  private var hasEnded = false

  /// Everything that the program has written.
  private(set) var output: [UInt8] = []

  /// Starts a program; its session has the pseudo-terminal as the controlling one.
  ///
  /// - Parameters:
  ///   - program: what to start.
  ///   - home: the folder that stands for the home folder, so that nobody's own settings are read.
  ///   - input: keys that are pressed before the program can read them.
  /// - Throws: ``Problem`` where there is no pseudo-terminal, or the program cannot be started.
  init(_ program: Program, home: String, input: String = "") throws(Problem) {
    var slave: Int32 = -1
    var master: Int32 = -1
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &path, nil, &size) == 0 else {
      throw Problem(description: "there is no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    // The program has to open it by itself, to get it as its controlling terminal.
    close(slave)
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    self.master = master
    name = program.name
    started = .now
    do throws(Problem) {
      process = try Self.spawn(program, terminal: path, home: home)
    } catch {
      close(master)
      throw error
    }
    press(input)
  }

  deinit {
    end()
  }

  /// Kills the program and all that it started in its terminal, and waits until it is gone.
  func end() {
    guard !hasEnded else { return }
    hasEnded = true
    kill(-process, SIGKILL)
    close(master)
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }

  /// Reads until the program has written all of these texts.
  ///
  /// - Returns: the time from the start of the program until the last of them had been read.
  /// - Throws: ``Problem`` where the program ends, or does not write them in ten seconds.
  @discardableResult
  func readUntil(_ texts: [String]) throws(Problem) -> Duration {
    var missing = texts.map { Array($0.utf8) }
    let longest = missing.map(\.count).max() ?? 0
    var searched = 0
    while true {
      let now = Instant.now
      let fresh = output.dropFirst(max(0, searched - longest))
      missing.removeAll { fresh.firstRange(of: $0) != nil }
      if missing.isEmpty { return now - started }
      searched = output.count
      guard wait(.seconds(10)), read() else {
        let text = missing.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
        throw Problem(description: "\(name) has not shown '\(text)'; it wrote \(output.count) bytes")
      }
    }
  }

  /// Reads until nothing has come for that long.
  ///
  /// - Returns: the number of bytes that came.
  @discardableResult
  func drain(quiet: Duration) -> Int {
    let before = output.count
    while wait(quiet), read() {}
    return output.count - before
  }

  /// Presses keys.
  func press(_ keys: String) {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 || (count < 0 && errno == EINTR) else { return }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  /// The time from pressing a key to the first byte of the answer; nil where a second brings none.
  func answerTime(to key: String) -> Duration? {
    let pressed = Instant.now
    press(key)
    guard wait(.seconds(1)) else { return nil }
    return Instant.now - pressed
  }

  /// Gives the terminal another size, upon which a program paints its whole screen anew.
  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Whether there is something to read within that time.
  private func wait(_ limit: Duration) -> Bool {
    var line = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&line, 1, Int32(limit / .milliseconds(1)))
      if count < 0, errno == EINTR { continue }
      return count > 0
    }
  }

  /// Takes over what has come; false when the program is gone.
  private func read() -> Bool {
    let size = 1 << 16
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(Glibc.read(master, buffer.baseAddress, size), 0)
    }
    output += bytes
    return !bytes.isEmpty
  }

  /// `POSIX_SPAWN_SETSID`, which glibc shows only to GNU sources.
  private static let newSession: Int16 = 0x80

  private static func spawn(_ program: Program, terminal: [CChar], home: String) throws(Problem) -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDERR_FILENO)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, newSession)

    let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "LD_LIBRARY_PATH"].contains($0.key) }
    let environment =
      inherited.map { "\($0.key)=\($0.value)" } + ["HOME=\(home)", "TERM=xterm-256color", "LANG=C.UTF-8"]
    var arguments = ([program.path] + program.arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }

    var process: pid_t = 0
    let code = posix_spawn(&process, program.path, &files, &attributes, &arguments, &variables)
    guard code == 0 else {
      throw Problem(description: "\(program.path) cannot be started: \(String(cString: strerror(code)))")
    }
    return process
  }
}
