import Foundation
import Glibc

/// The real lobby with the real kiosk in a terminal of its own, as a proof meets them.
final class LobbyStage {
  /// The terminal.
  let pty: Pty

  /// What the welcome screen says after a visit, in each language.
  static let erased = ["Деректер өшірілді", "Данные стёрты", "Data erased"]
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
      kernelFile("/proc/\(child)/comm") == "osms-kiosk\n"
    }
  }

  /// Goes from the welcome screen to another, and waits until it is painted.
  func go(_ way: String) {
    guard !way.isEmpty else { return }
    pty.press(way)
    // A kiosk that has only just begun reads its content first.
    _ = pty.wait(.seconds(5))
    pty.drain(quiet: .milliseconds(60))
  }

  /// Ends the visit by its key, whatever the screen, and waits for the welcome screen.
  ///
  /// - Returns: the time from the key to the picture; nil where it does not come.
  func finish(limit: Duration = .seconds(5)) -> Duration? {
    pty.forget()
    let pressed = ContinuousClock.now
    // What is not begun cannot be ended; in a field the digit is typed.
    pty.press("1" + Self.finish)
    guard (try? pty.readUntil(Self.erased, limit: limit)) != nil else { return nil }
    let time = ContinuousClock.now - pressed
    return isBegunAnew() ? time : nil
  }

  /// Waits until the kiosk that has begun anew has painted its picture over that of the old one.
  private func isBegunAnew() -> Bool {
    let text = Array((Self.erased.last ?? "").utf8)
    let limit = ContinuousClock.now + .seconds(5)
    while true {
      if let first = pty.output.firstRange(of: text),
        pty.output[first.upperBound...].firstRange(of: text) != nil
      {
        return true
      }
      guard ContinuousClock.now < limit, pty.wait(.seconds(5)), pty.read() else { return false }
    }
  }
}

extension termios {
  /// Whether two terminals behave alike.
  func isLike(_ other: termios) -> Bool {
    c_iflag == other.c_iflag && c_oflag == other.c_oflag && c_cflag == other.c_cflag && c_lflag == other.c_lflag
  }
}
