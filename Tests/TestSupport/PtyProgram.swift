import Glibc

/// A program in a pseudo-terminal of its own, which is its controlling one: keys go in, and all that it writes is kept.
public final class PtyProgram {
  /// The number of the process.
  public let process: pid_t
  /// Everything that the program has written.
  public var output: String { String(decoding: bytes, as: UTF8.self) }
  private var bytes: [UInt8] = []

  /// How the terminal was set before the program had it.
  public let settingsAtStart: termios

  private let master: Int32
  private let terminal: String
  private var status: Int32?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: the program.
  ///   - arguments: its arguments.
  ///   - environment: its whole environment, `NAME=value`.
  /// - Returns: nil where there is no pseudo-terminal, or the program cannot be started.
  public init?(_ path: String, _ arguments: [String] = [], environment: [String]) {
    var slave: Int32 = -1
    var master: Int32 = -1
    var name = [CChar](repeating: 0, count: 4096)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else { return nil }
    var settings = termios()
    tcgetattr(slave, &settings)
    settingsAtStart = settings
    close(slave)
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    self.master = master
    terminal = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)

    guard let process = try? SessionLeader.start(path, arguments, environment: environment, terminal: terminal) else {
      close(master)
      return nil
    }
    self.process = process
  }

  deinit {
    hangUp()
    if status == nil {
      kill(process, SIGKILL)
      while waitpid(process, nil, 0) < 0, errno == EINTR {}
    }
  }

  /// Presses keys.
  public func press(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Lets the terminal take nothing more of what is written.
  public func holdOutput() {
    let line = open(terminal, O_RDWR | O_NOCTTY | O_CLOEXEC)
    tcflow(line, TCOOFF)
    close(line)
  }

  /// Pours bytes in over and over, as fast as the program takes them, until a state is there.
  ///
  /// - Returns: whether the state came within that time.
  public func pour(_ bytes: [UInt8], seconds: Double, until isThere: (PtyProgram) -> Bool) -> Bool {
    let flags = fcntl(master, F_GETFL)
    _ = fcntl(master, F_SETFL, flags | O_NONBLOCK)
    defer { _ = fcntl(master, F_SETFL, flags) }
    let limit = ContinuousClock.now + .seconds(seconds)
    while !isThere(self) {
      guard ContinuousClock.now < limit else { return false }
      for _ in 1...100 { _ = write(master, bytes, bytes.count) }
      read(within: 0)
    }
    return true
  }

  /// Closes the terminal, as when a cable is pulled.
  public func hangUp() {
    if !isClosed { close(master) }
    isClosed = true
  }
  private var isClosed = false

  /// Reads until a state is there, with a limit that only a broken program reaches.
  ///
  /// - Returns: whether the state came.
  public func wait(seconds: Double = 30, until isThere: (PtyProgram) -> Bool) -> Bool {
    let limit = ContinuousClock.now + .seconds(seconds)
    while !isThere(self) {
      guard ContinuousClock.now < limit else { return false }
      read()
    }
    return true
  }

  /// Reads until the output has a text so many times.
  public func wait(for text: String, times: Int = 1) -> Bool {
    wait { $0.output.ranges(of: text).count >= times }
  }

  /// The exit status once the program has ended, -1 where a signal killed it.
  public func exitStatus() -> Int32? {
    if status == nil {
      var raw: Int32 = 0
      if waitpid(process, &raw, WNOHANG) == process { status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : -1 }
    }
    return status
  }

  /// How the terminal is set.
  public func settings() -> termios? {
    var settings = termios()
    return tcgetattr(master, &settings) == 0 ? settings : nil
  }

  /// Takes over what comes within so many milliseconds.
  private func read(within limit: Int32 = 10) {
    var line = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard !isClosed, poll(&line, 1, limit) > 0 else {
      if isClosed { usleep(10_000) }
      return
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer.prefix(count)
    } else {
      usleep(10_000)
    }
  }
}
