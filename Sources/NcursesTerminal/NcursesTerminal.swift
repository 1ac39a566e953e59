import CLinux
import CNcurses
import Glibc
import Terminal

/// The terminal, through ncurses: it shows frames, waits for input, and leaves the screen as it was.
///
/// ncurses knows one screen a process; nobody else in the program calls it.
public final class NcursesTerminal {
  private let screen: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  private let palette: Palette
  private var keys: KeyReader
  private let input: Int32
  private let isLocked: Bool
  private let openMask: sigset_t
  private var shown: Frame?
  private var hasEnded = false

  /// Takes the terminal of standard input and output.
  ///
  /// - Parameter isLocked: whether signals that a keyboard can raise do nothing.
  /// - Throws: ``TerminalProblem`` where there is none, its type cannot be used, or there is no UTF-8 locale.
  public convenience init(isLocked: Bool = false) throws(TerminalProblem) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    // The real size rules, not what the environment says of another terminal.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    guard let output = fdopen(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0), "w"),
      let input = fdopen(fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0), "r")
    else { throw .noTerminal }
    try self.init(
      type: getenv("TERM").map { String(cString: $0) } ?? "", output: output, input: input, isLocked: isLocked)
  }

  /// Takes any pair of streams as a terminal of that type.
  ///
  /// - Throws: ``TerminalProblem`` where the type cannot be used, or there is no UTF-8 locale.
  init(
    type: String, output: UnsafeMutablePointer<FILE>, input: UnsafeMutablePointer<FILE>, isLocked: Bool = false
  ) throws(TerminalProblem) {
    guard Self.takeUTF8() else { throw .noUTF8 }
    guard !type.isEmpty, let screen = newterm(type, output, input) else { throw .unusableType(type) }
    self.screen = screen
    guard cncurses_can_place_cursor(), let window = newwin(0, 0, 0, 0) else {
      endwin()
      delscreen(screen)
      throw .unusableType(type)
    }
    self.window = window
    self.input = fileno(input)
    self.isLocked = isLocked
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    curs_set(0)
    keypad(window, true)
    // All eight bits of a byte belong to it, whatever the terminal's description says.
    meta(window, true)
    // A picture is always shown whole, without a look between its rows whether another key has come.
    typeahead(-1)
    // Reports of a mouse are left to the reader of keys, who swallows them whole.
    keyok(KEY_MOUSE, false)
    nodelay(window, true)
    palette = Palette()
    keys = KeyReader(window: window)
    openMask = StopSignals.install(ignoringKeyboard: isLocked)
  }

  deinit {
    end()
  }

  /// The size of the terminal now.
  public var size: Size {
    Size(columns: Int(cncurses_columns()), rows: Int(cncurses_lines()))
  }

  /// Shows a frame.
  ///
  /// Only rows that differ from what is shown are written.
  public func present(_ frame: Frame) {
    let isNew = shown?.size != frame.size || shown?.theme != frame.theme
    if isNew {
      let plain = palette.attributes(of: .plain, theme: frame.theme)
      wbkgdset(window, chtype(plain.attributes) | chtype(COLOR_PAIR(Int32(plain.pair))) | 0x20)
      werase(window)
    }
    for y in 0..<frame.size.rows where isNew || shown?.row(y) != frame.row(y) {
      write(frame.row(y), row: y, theme: frame.theme)
    }
    wmove(window, Int32(frame.cursor.y), Int32(frame.cursor.x))
    wrefresh(window)
    shown = frame
  }

  /// Waits for the next input, for ever where nothing happens.
  ///
  /// - Parameters:
  ///   - watched: descriptors beside the terminal that end the wait too.
  ///   - deadline: when the wait ends at the latest.
  /// - Returns: the input; nil where a watched descriptor is ready, the deadline has come, or bytes that are no keys come
  ///   without a pause, so that what is due beside keys has its turn.
  public func next(beside watched: [Watched] = [], until deadline: ContinuousClock.Instant? = nil) -> Input? {
    while !StopSignals.raised {
      switch keys.next() {
      case .key(let key): return .key(key)
      case .resized:
        wresize(window, cncurses_lines(), cncurses_columns())
        shown = nil
        clearok(window, true)
        return .resized(size)
      case .nothing:
        // Signals are let in, as in a wait.
        _ = wait(beside: [], until: .now)
        if !StopSignals.raised { return nil }
      case .empty:
        switch wait(beside: watched, until: deadline) {
        case .terminal: continue
        case .other: return nil
        case .gone: return .ended
        }
      }
    }
    return .ended
  }

  /// Whether more has been typed than was read.
  public var hasMore: Bool {
    var line = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&line, 1, 0) > 0
  }

  /// Forgets all keys that wait, where there are more than anybody types ahead: what a device that is broken, or not a
  /// keyboard, has poured in must not hold up the next patient's keys.
  public func forgetFlood() {
    guard Int(clinux_unread(input)) > Self.typedAhead else { return }
    flushinp()
    tcflush(input, TCIFLUSH)
    keys = KeyReader(window: window)
  }

  /// How many bytes somebody types ahead at most.
  static let typedAhead = 64

  /// Gives the terminal back as it was.
  ///
  /// Nothing can be shown afterwards.
  public func end() {
    guard !hasEnded else { return }
    hasEnded = true
    endwin()
    delwin(window)
    delscreen(screen)
  }

  /// Gives the terminal back with nothing of a visit in it: not among the keys that were pressed, and where the
  /// terminal is nobody's but the kiosk's, not among its earlier lines, nor in the layout of its keyboard.
  public func endForgetting() {
    flushinp()
    tcflush(input, TCIFLUSH)
    end()
    guard isLocked else { return }
    let reset = Array("\u{1B}c\u{1B}[3J".utf8)
    _ = Glibc.write(STDOUT_FILENO, reset, reset.count)
  }

  /// What ended a wait.
  private enum Wake {
    /// There may be something to read, or a signal came.
    case terminal
    /// A watched descriptor is ready, or the deadline has come.
    case other
    /// The terminal is gone.
    case gone
  }

  /// Sleeps until there is something to read, a signal comes, a watched descriptor is ready or the deadline has come.
  ///
  /// The state of the line is looked at, not only its bytes: a dead terminal gives an end of file for ever.
  private func wait(beside watched: [Watched], until deadline: ContinuousClock.Instant?) -> Wake {
    var lines = [pollfd(fd: input, events: Int16(POLLIN), revents: 0)] + watched.map(\.line)
    var mask = openMask
    let count: Int32
    if let deadline {
      var limit = timespec(max(deadline - .now, .zero))
      count = ppoll(&lines, nfds_t(lines.count), &limit, &mask)
    } else {
      count = ppoll(&lines, nfds_t(lines.count), nil, &mask)
    }
    if count < 0 { return errno == EINTR ? .terminal : .gone }
    let state = lines.first?.revents ?? 0
    if state & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return .gone }
    return state == 0 ? .other : .terminal
  }

  private func write(_ row: ArraySlice<Cell>, row y: Int, theme: Theme) {
    wmove(window, Int32(y), 0)
    var rest = row
    while let first = rest.first {
      let run = rest.prefix { $0.style == first.style }
      let look = palette.attributes(of: first.style, theme: theme)
      wattr_set(window, look.attributes, look.pair, nil)
      var bytes: [CChar] = []
      bytes.reserveCapacity(run.count * 4)
      for cell in run { UTF8.encode(cell.scalar)?.forEach { bytes.append(CChar(bitPattern: $0)) } }
      // The cell at the bottom right is drawn although ncurses reports an error for it.
      waddnstr(window, bytes, Int32(bytes.count))
      rest = rest.dropFirst(run.count)
    }
  }

  private static func takeUTF8() -> Bool {
    func isUTF8() -> Bool { nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8" }
    if setlocale(LC_ALL, "") != nil, isUTF8() { return true }
    return setlocale(LC_ALL, "C.UTF-8") != nil && isUTF8()
  }
}
