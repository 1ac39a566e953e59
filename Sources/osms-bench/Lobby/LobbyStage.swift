import CLinux
import Foundation
import Glibc

/// The real lobby with the real kiosk in a terminal of its own, as a proof meets them.
final class LobbyStage {
  /// The terminal.
  let pty: Pty

  /// What the welcome screen says after a visit, in each language.
  static let erased = ["Деректер өшірілді", "Данные стёрты", "Data erased"]
  /// What somebody who has begun in Russian is asked before a visit ends by itself.
  static let question = "Вы ещё здесь?"
  /// What erases a terminal's memory of what has scrolled away.
  private static let erasing = Array("\u{1B}[3J".utf8)
  /// What only the lobby sends, before it starts a kiosk.
  private static let cleaning = Array("\u{1B}c".utf8)
  /// Keys as an xterm sends them.
  static let (finish, help, language, aloud, print, qrCode) = (
    "\u{1B}[21~", "\u{1B}OP", "\u{1B}OQ", "\u{1B}OS", "\u{1B}[15~", "\u{1B}[17~"
  )
  /// Keys that lead from the welcome screen to screens of every kind.
  static let ways = [
    "", "1", "2", "33", "24абая 25", "24абая 25\r", "22", "2211", "29", "2" + help, "3" + help + "\u{1B}[6~", "36",
    "1" + language, "23" + qrCode,
  ]

  /// Starts the lobby, and waits for the welcome screen.
  ///
  /// - Parameters:
  ///   - options: options of the kiosk.
  ///   - environment: the whole environment of the lobby; nil: a usual one.
  ///   - watcher: a program that runs the lobby, with its arguments; it gets the lobby's words behind its own.
  /// - Throws: ``Problem`` where the welcome screen does not come.
  init(
    _ place: ProofPlace, options: [String] = ["--voice", "off"], environment: [String]? = nil,
    watcher: Program? = nil
  ) throws(Problem) {
    let arguments = ["--assets", place.assets] + options
    var program = try Program(name: "osms-lobby", path: place.programs + "/osms-lobby", arguments: arguments)
    if let watcher {
      let words = watcher.arguments + [program.path] + arguments
      program = try Program(name: watcher.name, path: watcher.path, arguments: words)
    }
    pty = try Pty(program, home: "/nonexistent", environment: environment)
    // What is promised is the kiosk's own time: where the system lets us, proofs that only count do not hold it up.
    _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(pty.process), -10)
    try pty.readUntil(Peers.words)
  }

  deinit {
    end()
  }

  /// Ends the lobby, which takes the kiosk with it.
  func end() {
    kill(pty.process, SIGTERM)
    _ = pty.ending(within: .seconds(2))
    pty.end()
  }

  /// The process of the kiosk; nil where none runs now.
  var kiosk: pid_t? {
    let lobby = pty.process
    let children = kernelFile("/proc/\(lobby)/task/\(lobby)/children")?.split(separator: " ") ?? []
    return children.compactMap { pid_t($0) }.first { child in
      kernelFile("/proc/\(child)/comm")?.hasPrefix("osms-kiosk") == true
    }
  }

  /// The process of the kiosk once it has read its files and answers keys; nil where none comes to that.
  var attentiveKiosk: pid_t? {
    let limit = ContinuousClock.now + .seconds(10)
    while ContinuousClock.now < limit {
      if let kiosk, kernelFile("/proc/\(kiosk)/comm") == clinux_attentive_name + "\n" { return kiosk }
      usleep(2_000)
    }
    return nil
  }

  /// Goes from the welcome screen to another, and waits until it is painted.
  func go(_ way: String) {
    guard !way.isEmpty else { return }
    pty.press(way)
    // A kiosk that has only just begun reads its content first.
    _ = pty.wait(.seconds(5))
    pty.drain(quiet: .milliseconds(60))
  }

  /// Begins a visit in Kazakh, which a kiosk can that has read all its content.
  ///
  /// - Returns: whether home has come.
  func begin() -> Bool {
    pty.forget()
    pty.press("1")
    return (try? pty.readUntil(["Басты бет"])) != nil
  }

  /// Ends the visit by its key, whatever the screen, and waits for the welcome screen of the kiosk that has begun anew.
  ///
  /// - Returns: the time from the key until the visit is gone from the screen; nil where the picture does not come.
  func finish(limit: Duration = .seconds(5)) -> Duration? {
    pty.forget()
    let pressed = ContinuousClock.now
    var gone: Duration?
    // What is not begun cannot be ended; in a field the digit is typed.
    pty.press("1" + Self.finish)
    while !isBegunAnew {
      guard ContinuousClock.now - pressed < limit, pty.wait(limit), pty.read() else { return nil }
      if gone == nil, isGone { gone = ContinuousClock.now - pressed }
    }
    return gone
  }

  /// Whether the screen tells of the end of the visit, or is erased.
  private var isGone: Bool {
    pty.output.firstRange(of: Self.erasing) != nil
      || Self.erased.allSatisfy { pty.output.firstRange(of: Array($0.utf8)) != nil }
  }

  /// Whether a welcome screen that tells of the end of a visit has come behind the last trace that was erased.
  var isBegunAnew: Bool { shows(Self.erased, behind: Self.erasing) }

  /// Waits for the welcome screen of the next kiosk: it comes on a terminal that the lobby has cleaned, while what comes
  /// before is the last word of a kiosk that is dead.
  ///
  /// - Parameter limit: how long nothing may come.
  /// - Returns: whether it came.
  func welcomesAgain(limit: Duration) -> Bool {
    while !shows(Peers.words, behind: Self.cleaning) {
      guard pty.wait(limit), pty.read() else { return false }
    }
    return true
  }

  /// Whether all these texts have come behind the first of these bytes.
  private func shows(_ texts: [String], behind mark: [UInt8]) -> Bool {
    guard let mark = pty.output.firstRange(of: mark) else { return false }
    let fresh = pty.output[mark.upperBound...]
    return texts.allSatisfy { fresh.firstRange(of: Array($0.utf8)) != nil }
  }
}

extension termios {
  /// Whether two terminals behave alike.
  func isLike(_ other: termios) -> Bool {
    func keys(_ settings: termios) -> [UInt8] { withUnsafeBytes(of: settings.c_cc, Array.init) }
    return c_iflag == other.c_iflag && c_oflag == other.c_oflag && c_cflag == other.c_cflag && c_lflag == other.c_lflag
      && keys(self) == keys(other)
  }
}
