import Foundation
import Glibc

/// Whatever stands in the environment: the kiosk runs with its own values, or a code for the staff says why not.
enum HostileEnvironment {
  /// What is in the environment, and whether a screen can be shown with it.
  static let cases: [(variables: [String], isUsable: Bool)] = [
    ([], true),
    (["TERM="], true),
    (["TERM=no-such-terminal"], false),
    (["TERM=dumb"], false),
    (["TERM=../../../../etc/passwd"], false),
    (["TERM=" + String(repeating: "x", count: 5_000)], false),
    (["TERM=linux"], true),
    (["TERM=vt100"], true),
    (["TERM=xterm-256color", "TERMINFO=/dev/null"], true),
    (["TERM=xterm-256color", "TERMINFO=/nonexistent", "TERMINFO_DIRS=/nonexistent"], true),
    (["TERM=xterm-256color", "TERMCAP=xterm-256color:co#1:li#1:"], true),
    (["TERM=xterm-256color", "HOME=/proc/self"], true),
    (["TERM=xterm-256color", "HOME="], true),
    (["TERM=xterm-256color", "LINES=1", "COLUMNS=1"], true),
    (["TERM=xterm-256color", "LINES=-1", "COLUMNS=99999999999"], true),
    (["TERM=xterm-256color", "ESCDELAY=999999", "NCURSES_NO_UTF8_ACS=1", "NCURSES_ASSUMED_COLORS=1,1"], true),
    (["TERM=xterm-256color", "LC_ALL=C"], true),
    (["TERM=xterm-256color", "LC_ALL=xx_XX.KOI8-R", "LANG=", "LANGUAGE=zz"], true),
    (["TERM=xterm-256color", "LOCPATH=/dev", "NLSPATH=/dev/%N"], true),
    (["TERM=xterm-256color", "LD_PRELOAD=/nonexistent/junk.so"], true),
    (
      ["TERM=xterm-256color", "LD_AUDIT=/nonexistent/junk.so", "LD_BIND_NOW=1", "LD_DEBUG_OUTPUT=/nonexistent/x"], true
    ),
    (["TERM=xterm-256color", "PATH=/nonexistent"], true),
    (["TERM=xterm-256color", "SWIFT_BACKTRACE=enable=yes,interactive=yes", "SWIFT_ROOT=/nonexistent"], true),
    (["TERM=xterm-256color", "MALLOC_PERTURB_=255", "MALLOC_CHECK_=3", "GLIBC_TUNABLES=junk"], true),
    (["TERM=xterm-256color", "TZ=../../etc/passwd"], true),
    (["TERM=xterm-256color", "TZ=" + String(repeating: "Z", count: 5_000)], true),
    (["TERM=xterm-256color", "POSIXLY_CORRECT=1", "IFS=x", "ENV=/etc/passwd", "BASH_ENV=/etc/passwd"], true),
    (["TERM=xterm-256color", "OSMS_KIOSK_LANGUAGE=xx"], false),
    (["TERM=xterm-256color", "OSMS_KIOSK_IDLE=1"], false),
    (["TERM=xterm-256color", "OSMS_KIOSK_ASSETS=/nonexistent"], true),
    (["TERM=xterm-256color", "OSMS_KIOSK_REGISTRY=/nonexistent.csv"], false),
    (["TERM=xterm-256color", "OSMS_KIOSK_PRINTER=-o raw; reboot"], false),
    (["TERM=xterm-256color", "NOTHING", "=", "TERM", "\u{FF}=\u{1B}[2J"], true),
  ]

  /// Puts it to the proof.
  static func run(_ task: LobbyProof.Task) throws -> LobbyProof.Finding {
    var failures: [ProofFailure] = []
    let played = task.cases.clamped(to: cases.indices)
    guard !played.isEmpty else { throw Problem(description: "there are \(cases.count) cases, from 0") }
    for (number, entry) in cases.enumerated() where played.contains(number) {
      task.begin(number)
      if let fault = try fault(of: entry.variables, isUsable: entry.isUsable, place: task.place) {
        let words = entry.variables.map { $0.prefix(60) }.joined(separator: " ")
        failures.append(.init("\(words): \(fault)", case: number))
      }
    }
    return .init(cases: played.count, failures: failures)
  }

  private static func fault(
    of variables: [String], isUsable: Bool, place: ProofPlace
  ) throws -> String? {
    let program = try Program(
      name: "osms-lobby", path: place.programs + "/osms-lobby",
      arguments: ["--assets", place.assets, "--voice", "off"])
    let pty = try Pty(program, home: "/nonexistent", environment: variables)
    defer { pty.end() }
    let expected = isUsable ? Peers.words : ["Please ask at the reception.", "[E"]
    guard (try? pty.readUntil(expected, limit: .seconds(10))) != nil else {
      return "not shown: \(expected)"
    }
    guard isUsable else { return nil }
    pty.forget()
    pty.press("2")
    return (try? pty.readUntil([HomeMenu.question])) == nil ? "a key is not answered" : nil
  }
}

extension LobbyProof {
  /// See ``HostileEnvironment``.
  static let environment = LobbyProof(
    promise: "Any environment: the same screen, or a code for the staff",
    short: HostileEnvironment.cases.count, long: HostileEnvironment.cases.count,
    run: HostileEnvironment.run)
}
