import CNcurses
import Glibc
import Terminal
import Testing

@testable import NcursesTerminal

/// The adapter without a terminal: it draws to /dev/null, and is read back from ncurses' own picture of the screen.
///
/// ncurses has one screen a process, so that the tests run one after another.
@Suite(.serialized) struct AdapterTests {
  private let glyphs: Set<Unicode.Scalar> = Set("ҚазақшарускийӘәіңғүұһ▶─».".unicodeScalars)

  /// A terminal of 40 columns and 6 rows, and the end of a pipe through which keys come.
  private func withTerminal(
    type: String = "xterm-256color", _ body: (NcursesTerminal, Int32) throws -> Void
  ) throws {
    setenv("COLUMNS", "40", 1)
    setenv("LINES", "6", 1)
    var pipe: [Int32] = [0, 0]
    try #require(Glibc.pipe(&pipe) == 0)
    // What other tests start must not hold the terminal open.
    for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let output = try #require(fopen("/dev/null", "w"))
    let input = try #require(fdopen(pipe[0], "r"))
    defer {
      fclose(output)
      fclose(input)
    }
    let terminal = try NcursesTerminal(type: type, output: output, input: input)
    defer { terminal.end() }
    try body(terminal, pipe[1])
  }

  private func row(_ y: Int32, of terminal: NcursesTerminal) -> String {
    var bytes = [CChar](repeating: 0, count: 400)
    mvwinnstr(terminal.window, y, 0, &bytes, 399)
    let text = String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.replacing(#/\s+$/#, with: "")
  }

  /// The keys that are read from bytes, up to a Ctrl-A that is sent after them.
  private func keys(_ bytes: [UInt8]) throws -> [Key] {
    var keys: [Key] = []
    try withTerminal { terminal, end in
      let sent = bytes + [0x01]
      #expect(write(end, sent, sent.count) == sent.count)
      while case .key(let key) = terminal.next(), key != .control("a") { keys.append(key) }
      close(end)
    }
    return keys
  }

  @Test func drawsWhatTheFrameHas() throws {
    try withTerminal { terminal, end in
      #expect(terminal.size == Size(columns: 40, rows: 6))
      var frame = Frame(size: terminal.size, theme: .standard, glyphs: glyphs)
      frame.write("Қазақша русский", .heading, at: Point(x: 2, y: 0))
      frame.write(String(repeating: "─", count: 40), at: Point(x: 0, y: 5))
      terminal.present(frame)
      #expect(row(0, of: terminal) == "  Қазақша русский")
      #expect(row(5, of: terminal) == String(repeating: "─", count: 40))
      var next = Frame(size: terminal.size, theme: .inverse, glyphs: glyphs)
      next.write("▶", .selected, at: Point(x: 1, y: 3))
      next.cursor = Point(x: 1, y: 3)
      terminal.present(next)
      #expect(getcury(terminal.window) == 3)
      #expect(getcurx(terminal.window) == 1)
      #expect(row(0, of: terminal) == "")
      #expect(row(3, of: terminal) == " ▶")
      close(end)
    }
  }

  @Test func readsLettersOfEveryAlphabet() throws {
    let text = "aЯқӘһ1?\" "
    #expect(try keys(Array(text.utf8)) == text.unicodeScalars.map { .character($0) })
  }

  @Test func readsKeysThatDoNotType() throws {
    #expect(try keys([0x0D, 0x0A, 0x7F, 0x08, 0x03]) == [.enter, .enter, .backspace, .backspace, .control("c")])
    #expect(try keys(Array("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD".utf8)) == [.up, .down, .right, .left])
    #expect(try keys(Array("\u{1B}[5~\u{1B}[6~".utf8)) == [.pageUp, .pageDown])
    #expect(
      try keys(Array("\u{1B}OP\u{1B}OQ\u{1B}OR\u{1B}[18~\u{1B}[21~".utf8))
        == [.function(1), .function(2), .function(3), .function(7), .function(10)])
  }

  @Test func escapeByItselfIsAKey() throws {
    try withTerminal { terminal, end in
      #expect(write(end, [0x1B], 1) == 1)
      #expect(terminal.next() == .key(.escape))
      close(end)
    }
  }

  /// What is typed with more than one Esc in it, and the keys that are read.
  private static let escapes: [(String, [Key])] = [
    ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}\u{1B}\u{1B}", [.escape, .escape, .escape]),
    ("\u{1B}\u{1B}OAq", [.escape, .up, .character("q")]), ("\u{1B}\u{1B}[21~", [.escape, .function(10)]),
    ("\u{1B}\u{1B}[200~q", [.escape, .character("q")]), ("\u{1B}\u{1B}[1;5Zq", [.escape, .character("q")]),
    ("\u{1B}[5\u{1B}[200~q", [.character("q")]), ("\u{1B}xq\u{1B}", [.character("q"), .escape]),
  ]

  /// Esc does its work also where another Esc, or a key that begins with one, comes in the same breath.
  @Test(arguments: escapes) func anEscapeIsReadBeforeAnother(_ typed: String, _ read: [Key]) throws {
    try withTerminal { terminal, end in
      var reader = KeyReader(window: terminal.window)
      #expect(write(end, typed, typed.utf8.count) == typed.utf8.count)
      var readings: [KeyReader.Reading] = []
      repeat { readings.append(reader.next()) } while readings.last != .empty
      #expect(readings.dropLast() == read.map { .key($0) }[...])
      close(end)
    }
  }

  /// What no description knows is swallowed whole: its digits must not open an item.
  @Test(arguments: ["[200~", "[1;5Z", "[?1;2c", "[<0;3;4M", "OZ", "x", "[13;2u"]) func swallowsUnknownSequences(
    _ tail: String
  ) throws {
    #expect(try keys([0x1B] + Array(tail.utf8) + Array("q".utf8)) == [.character("q")])
  }

  /// What is broken is dropped, and only that: the key behind it does its work.
  @Test func brokenBytesAreIgnored() throws {
    let broken: [UInt8] =
      Array(repeating: 0xFF, count: 40) + [0xED, 0xA0, 0x80, 0xC0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0xC3]
    try withTerminal { terminal, end in
      var reader = KeyReader(window: terminal.window)
      for _ in 0..<3 {
        let bytes = broken + [0x71] + broken + Array("\u{1B}[21~ә".utf8)
        #expect(write(end, bytes, bytes.count) == bytes.count)
        var readings: [KeyReader.Reading] = []
        while true {
          let reading = reader.next()
          if reading == .empty { break }
          readings.append(reading)
        }
        #expect(readings == [.key(.character("q")), .key(.function(10)), .key(.character("ә"))])
      }
      close(end)
    }
  }

  /// A letter that comes in parts is read when its last byte is there.
  @Test func tornLettersAreWhole() throws {
    try withTerminal { terminal, end in
      var reader = KeyReader(window: terminal.window)
      let parts = Array("ә".utf8)
      for byte in parts {
        #expect(reader.next() == .empty)
        #expect(write(end, [byte], 1) == 1)
      }
      #expect(reader.next() == .key(.character("ә")))
      close(end)
    }
  }

  /// Bytes that are no key, once and then over and over, and the first key of `zq` behind them.
  private static let floods: [([UInt8], [UInt8], Unicode.Scalar)] = [
    ([], [0xFF], "z"), ([], [0x00], "z"), ([], Array("\u{1B}[1;5Z".utf8), "z"), (Array("\u{1B}[".utf8), [0x30], "q"),
  ]

  /// What pours in without end and is no key, whole sequences or one that does not end, holds nothing up.
  @Test(arguments: floods) func aFloodLetsEverythingElseHaveItsTurn(
    _ start: [UInt8], _ piece: [UInt8], _ key: Unicode.Scalar
  ) throws {
    try withTerminal { terminal, end in
      let flood = start + (0..<40_000 / piece.count).flatMap { _ in piece }
      #expect(write(end, flood, flood.count) == flood.count)
      let deadline = ContinuousClock.now + .seconds(30)
      #expect(terminal.next(until: deadline) == nil)
      #expect(terminal.hasMore)
      // Nothing of it is typed, however often the rest has its turn: a key behind it is the first one.
      #expect(write(end, [0x7A, 0x71] as [UInt8], 2) == 2)
      var input: Input?
      while input == nil, ContinuousClock.now < deadline { input = terminal.next(until: deadline) }
      #expect(input == .key(.character(key)))
      close(end)
    }
  }

  /// What somebody types ahead is kept; what nobody can type is dropped.
  @Test(arguments: [(NcursesTerminal.typedAhead, true), (NcursesTerminal.typedAhead + 1, false), (4_000, false)])
  func onlyAFloodIsForgotten(_ count: Int, _ isKept: Bool) throws {
    var (master, slave): (Int32, Int32) = (0, 0)
    try #require(openpty(&master, &slave, nil, nil, nil) == 0)
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(master) }
    var settings = termios()
    #expect(tcgetattr(slave, &settings) == 0)
    cfmakeraw(&settings)
    #expect(tcsetattr(slave, TCSANOW, &settings) == 0)
    let output = try #require(fopen("/dev/null", "w"))
    let input = try #require(fdopen(slave, "r"))
    defer {
      fclose(output)
      fclose(input)
    }
    let terminal = try NcursesTerminal(type: "xterm-256color", output: output, input: input)
    defer { terminal.end() }
    #expect(write(master, [UInt8](repeating: 0x71, count: count + 1), count + 1) == count + 1)
    #expect(terminal.next() == .key(.character("q")))
    terminal.forgetFlood()
    #expect(terminal.hasMore == isKept)
  }

  @Test func aDeadTerminalEndsAtOnce() throws {
    try withTerminal { terminal, end in
      close(end)
      #expect(terminal.next() == .ended)
      #expect(terminal.next() == .ended)
    }
  }

  @Test func theDeadlineEndsTheWait() throws {
    try withTerminal { terminal, end in
      #expect(terminal.next(until: .now - .seconds(1)) == nil)
      let deadline = ContinuousClock.now + .milliseconds(30)
      #expect(terminal.next(until: deadline) == nil)
      #expect(ContinuousClock.now >= deadline)
      #expect(write(end, [0x71], 1) == 1)
      #expect(terminal.next(until: .now - .seconds(1)) == .key(.character("q")))
      close(end)
    }
  }

  /// A pipe beside the terminal ends the wait in either direction; keys come first, and a dead terminal before all.
  @Test func watchesWhatIsBesideTheTerminal() throws {
    try withTerminal { terminal, end in
      var pipe: [Int32] = [0, 0]
      try #require(Glibc.pipe(&pipe) == 0)
      defer { pipe.forEach { close($0) } }
      let reading = Watched(pipe[0], for: .reading)
      let writing = Watched(pipe[1], for: .writing)
      #expect(terminal.next(beside: [reading], until: .now + .milliseconds(1)) == nil)
      #expect(terminal.next(beside: [reading, writing]) == nil)
      #expect(write(end, [0x71], 1) == 1)
      #expect(terminal.next(beside: [reading, writing]) == .key(.character("q")))
      #expect(write(pipe[1], [0], 1) == 1)
      #expect(terminal.next(beside: [reading]) == nil)
      close(end)
      // A program that another test is just starting may hold the other end for a moment.
      let limit = ContinuousClock.now + .seconds(30)
      var input = terminal.next(beside: [reading, writing])
      while input == nil, ContinuousClock.now < limit { input = terminal.next(beside: [reading, writing]) }
      #expect(input == .ended)
    }
  }

  @Test(arguments: ["", "no-such-terminal", "dumb"]) func refusesUnusableTypes(_ type: String) throws {
    #expect(throws: TerminalProblem.unusableType(type)) {
      try withTerminal(type: type) { _, end in close(end) }
    }
  }

  /// A QR code is black on white under every theme: by colours where there are any, else by the terminal's own swapped.
  @Test func aCodeIsDarkOnLight() throws {
    try withTerminal { _, end in
      let palette = Palette()
      for theme in Theme.allCases {
        let (light, dark) = (
          palette.attributes(of: .paper, theme: theme), palette.attributes(of: .ink, theme: theme)
        )
        #expect(light.pair != 0 && dark.pair != 0 && light.pair != dark.pair)
        #expect(light.attributes == 0 && dark.attributes == 0)
      }
      close(end)
    }
    try withTerminal(type: "vt100") { _, end in
      let palette = Palette()
      for theme in Theme.allCases {
        #expect(palette.attributes(of: .paper, theme: theme) == (cncurses_reverse(), 0))
        #expect(palette.attributes(of: .ink, theme: theme) == (0, 0))
      }
      close(end)
    }
  }

  @Test func aTerminalWithoutColoursIsMono() throws {
    try withTerminal(type: "vt100") { terminal, end in
      var frame = Frame(size: terminal.size, theme: .standard, glyphs: glyphs)
      frame.write("Қаз", .selected, at: Point(x: 0, y: 0))
      terminal.present(frame)
      #expect(row(0, of: terminal) == "Қаз")
      close(end)
    }
  }
}
