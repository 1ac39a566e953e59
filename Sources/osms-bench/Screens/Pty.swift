import CLinux
import Foundation
import Glibc

/// A program in a pseudo-terminal, which is its controlling one, until it is ended.
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
  private let path: String
  private var isOpen = true
  private var ending: Ending?

  /// Everything that the program has written since it was started, or since that was forgotten.
  private(set) var output: [UInt8] = []

  /// How a program has ended.
  struct Ending {
    /// The exit status; -1 where a signal killed it.
    let status: Int32
    /// The processor time of the program and of all for which it had waited.
    let work: Duration
  }

  /// Starts a program; its session has the pseudo-terminal as the controlling one.
  ///
  /// - Parameters:
  ///   - program: what to start.
  ///   - home: the folder that stands for the home folder, so that nobody's own settings are read.
  ///   - input: keys that are pressed before the program can read them.
  ///   - environment: the whole environment, `NAME=value`; nil: the search path and an xterm.
  ///   - columns: how wide the terminal is at first.
  ///   - rows: how high it is.
  /// - Throws: ``Problem`` where there is no pseudo-terminal, or the program cannot be started.
  init(
    _ program: Program, home: String, input: String = "", environment: [String]? = nil, columns: UInt16 = 80,
    rows: UInt16 = 24
  ) throws(Problem) {
    var slave: Int32 = -1
    var master: Int32 = -1
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &path, nil, &size) == 0 else {
      throw Problem(description: "there is no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    // The program has to open it by itself, to get it as its controlling terminal.
    close(slave)
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    self.master = master
    self.path = Self.text(path)
    name = program.name
    started = .now
    do throws(Problem) {
      process = try program.start(
        terminal: self.path, environment: environment ?? Self.usualEnvironment(home: home))
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
    hangUp()
    guard ending == nil else { return }
    kill(-process, SIGKILL)
    _ = ending(within: .seconds(10))
  }

  /// Closes the terminal, as when a cable is pulled.
  func hangUp() {
    if isOpen { close(master) }
    isOpen = false
  }

  /// How the program has ended; nil where it has not within that time.
  func ending(within limit: Duration) -> Ending? {
    let deadline = Instant.now + limit
    while ending == nil {
      var status: Int32 = 0
      var usage = rusage()
      if wait4(process, &status, WNOHANG, &usage) == process {
        let work = [usage.ru_utime, usage.ru_stime].map { time in
          Duration.seconds(time.tv_sec) + .microseconds(time.tv_usec)
        }
        ending = Ending(status: status & 0x7F == 0 ? status >> 8 & 0xFF : -1, work: work.reduce(.zero, +))
      } else if Instant.now >= deadline {
        return nil
      } else if isOpen {
        // Whoever writes to a terminal that nobody reads cannot end.
        if wait(.milliseconds(1)), !read() { usleep(500) }
      } else {
        usleep(500)
      }
    }
    return ending
  }

  /// Reads until the program has written all of these texts.
  ///
  /// - Parameter limit: how long nothing may come.
  /// - Returns: the time from the start of the program until the last of them had been read.
  /// - Throws: ``Problem`` where the program ends, or does not go on writing until they are there.
  @discardableResult
  func readUntil(_ texts: [String], limit: Duration = .seconds(10)) throws(Problem) -> Duration {
    var missing = texts.map { Array($0.utf8) }
    let longest = missing.map(\.count).max() ?? 0
    var searched = 0
    while true {
      let now = Instant.now
      let fresh = output.dropFirst(max(0, searched - longest))
      missing.removeAll { fresh.firstRange(of: $0) != nil }
      if missing.isEmpty { return now - started }
      searched = output.count
      guard wait(limit), read() else {
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

  /// Forgets what the program has written.
  func forget() {
    output.removeAll(keepingCapacity: output.count < 1 << 20)
  }

  /// Pours bytes in as fast as the program takes them, and forgets what it writes meanwhile.
  ///
  /// - Returns: whether all were taken; a program that takes nothing for ten seconds ends it.
  func pour(_ bytes: [UInt8]) -> Bool {
    let flags = fcntl(master, F_GETFL)
    _ = fcntl(master, F_SETFL, flags | O_NONBLOCK)
    defer { _ = fcntl(master, F_SETFL, flags) }
    var rest = bytes[...]
    while !rest.isEmpty {
      var line = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&line, 1, 10_000) > 0, line.revents & Int16(POLLHUP | POLLERR) == 0 else { return false }
      if line.revents & Int16(POLLIN) != 0, !read() { return false }
      if output.count > 1 << 20 { forget() }
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 4096)) }
      if count > 0 { rest = rest.dropFirst(count) }
    }
    return true
  }

  /// How the terminal is set; nil where it is gone.
  var settings: termios? {
    var settings = termios()
    return isOpen && tcgetattr(master, &settings) == 0 ? settings : nil
  }

  /// Sets the terminal as a program that goes wrong may leave it: letters stripped and shown, lines not ended, `q` as the
  /// key that interrupts.
  func disturb() {
    guard var settings else { return }
    settings.c_iflag ^= tcflag_t(ISTRIP)
    settings.c_oflag ^= tcflag_t(OPOST)
    settings.c_lflag ^= tcflag_t(ECHO | ISIG)
    settings.c_cc.0 = UInt8(ascii: "q")
    tcsetattr(master, TCSANOW, &settings)
  }

  /// How many bytes that were pressed the program has not read yet; nil where that cannot be told.
  var unread: Int? {
    let line = open(path, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard line >= 0 else { return nil }
    defer { close(line) }
    let count = clinux_unread(line)
    return count < 0 ? nil : Int(count)
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
  func wait(_ limit: Duration) -> Bool {
    var line = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&line, 1, Int32(limit / .milliseconds(1)))
      if count < 0, errno == EINTR { continue }
      return count > 0
    }
  }

  /// Takes over what has come; false when the program is gone.
  @discardableResult
  func read() -> Bool {
    let size = 1 << 16
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(Glibc.read(master, buffer.baseAddress, size), 0)
    }
    output += bytes
    return !bytes.isEmpty
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func usualEnvironment(home: String) -> [String] {
    let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "LD_LIBRARY_PATH"].contains($0.key) }
    return inherited.map { "\($0.key)=\($0.value)" } + ["HOME=\(home)", "TERM=xterm-256color", "LANG=C.UTF-8"]
  }
}
