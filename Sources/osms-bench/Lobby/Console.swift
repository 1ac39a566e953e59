import Foundation
import Glibc

/// The real Linux console, where the machine has one: keys go in as from a keyboard, the cells of the display are read.
enum Console {
  private static let number = 60

  /// Puts it to the proof.
  static func run(_ task: LobbyProof.Task) throws -> LobbyProof.Finding {
    let path = "/dev/tty\(number)"
    let cells = "/dev/vcsu\(number)"
    guard ConsoleTerminal(path: path, cells: cells) != nil else {
      return .init(cases: 0, failures: [], skipped: "this machine has no console that may be used")
    }
    var failures: [ProofFailure] = []
    for round in task.cases {
      task.begin(round)
      // With the lobby of the round before, every line that was open to the console has ended.
      guard let terminal = ConsoleTerminal(path: path, cells: cells) else {
        failures.append(.init("the console is out of reach", case: round))
        continue
      }
      let program = try Program(
        name: "osms-lobby", path: task.place.programs + "/osms-lobby",
        arguments: ["--assets", task.place.assets, "--voice", "off"])
      let lobby = try terminal.start(program)
      defer { terminal.end(lobby) }
      var fault: String?
      for (keys, expected) in [
        ("", "Қазақша"), ("2", HomeMenu.question), ("4абая 25", "улица Абая, дом 25"), ("\u{1B}[21~", "Данные стёрты"),
      ] where fault == nil {
        terminal.type(keys)
        if !terminal.wait(for: expected) { fault = "after '\(keys)' no '\(expected)':\n\(terminal.screen)" }
      }
      if let fault { failures.append(.init(fault, case: round)) }
    }
    return .init(cases: task.cases.count, failures: failures, figure: path)
  }
}

/// A console of the machine that nobody else uses.
private final class ConsoleTerminal {
  private let path: String
  private let cells: String
  private let line: Int32

  /// Takes the console.
  ///
  /// - Returns: nil where there is none, or its keys and cells are out of reach.
  init?(path: String, cells: String) {
    self.path = path
    self.cells = cells
    line = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard line >= 0, Self.contents(of: cells) != nil else { return nil }
    var size = winsize()
    guard ioctl(line, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40, size.ws_row >= 20 else { return nil }
  }

  deinit {
    if line >= 0 { close(line) }
  }

  /// All of a file that says it has no size.
  private static func contents(of file: String) -> Data? {
    guard let handle = FileHandle(forReadingAtPath: file) else { return nil }
    defer { try? handle.close() }
    let data = try? handle.readToEnd()
    return data?.isEmpty == false ? data : nil
  }

  /// Starts a program on it.
  ///
  /// - Throws: ``Problem`` where it cannot be started.
  func start(_ program: Program) throws(Problem) -> pid_t {
    try program.start(terminal: path, environment: ["TERM=linux"])
  }

  /// Ends the program.
  func end(_ process: pid_t) {
    kill(process, SIGTERM)
    for _ in 0..<400 {
      if waitpid(process, nil, WNOHANG) != 0 { return }
      usleep(5_000)
    }
    kill(-process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// Types keys as if they came from the keyboard.
  func type(_ keys: String) {
    for byte in keys.utf8 {
      var byte = byte
      _ = ioctl(line, UInt(TIOCSTI), &byte)
    }
  }

  /// What stands in the cells of the display.
  var screen: String {
    var size = winsize()
    guard ioctl(line, UInt(TIOCGWINSZ), &size) == 0, let bytes = Self.contents(of: cells) else {
      return ""
    }
    let letters = stride(from: 0, to: bytes.count - 3, by: 4).map { start in
      bytes[start..<start + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    let scalars = letters.map { Unicode.Scalar($0) ?? " " }
    return stride(from: 0, to: scalars.count, by: Int(size.ws_col)).map { start in
      String(String.UnicodeScalarView(scalars[start..<min(start + Int(size.ws_col), scalars.count)]))
    }.joined(separator: "\n")
  }

  /// Waits until a text stands there.
  func wait(for text: String) -> Bool {
    for _ in 0..<1_000 {
      if screen.contains(text) { return true }
      usleep(10_000)
    }
    return false
  }
}

extension LobbyProof {
  /// See ``Console``.
  static let console = LobbyProof(
    promise: "The real Linux console shows and answers",
    short: 1, long: 20, run: Console.run)
}
