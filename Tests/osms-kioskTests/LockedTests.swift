import Foundation
import Glibc
import TestSupport
import TestTraits
import Testing

/// The locked kiosk: nothing on a keyboard leaves it, and nothing of a visit stays in the terminal.
@Suite(.waitsForPrograms) struct LockedTests {
  @Test func noKeyLeavesIt() throws {
    let pane = try KioskHome().start()
    let process = try pane.processID()
    try pane.send("2")
    try pane.wait(for: "С чем помочь?")
    try pane.send("C-c", "C-z", "C-\\", "C-d", "C-s", "C-q", "C-c")
    try pane.send("3")
    try pane.wait(for: "Если система пишет «не застрахован»")
    #expect(try pane.processID() == process)
  }

  @Test(arguments: [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU]) func signalsOfAKeyboardDoNothing(
    _ signal: Int32
  ) throws {
    let pane = try KioskHome().start()
    kill(try pane.processID(), signal)
    try pane.send("2")
    try pane.wait(for: "С чем помочь?")
    // They do nothing in the program that has begun anew either.
    try pane.send("F10")
    try pane.wait(for: "Данные стёрты.")
    kill(try pane.processID(), signal)
    try pane.send("2")
    try pane.wait(for: "С чем помочь?")
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func staffEndIt(_ signal: Int32) throws {
    let pane = try KioskHome().start()
    try pane.send("2")
    try pane.wait(for: "С чем помочь?")
    kill(try pane.processID(), signal)
    try pane.wait(for: "exit=0")
    try pane.wait(for: "icanon")
    #expect(try !pane.screen().contains("-icanon"))
  }

  /// What pours in and is no key, as from a device that is broken, holds no end up.
  @Test(arguments: [[0xFF], Array("\u{1B}[".utf8) + [UInt8](repeating: 0x30, count: 4_000)])
  func staffEndItInAFlood(_ piece: [UInt8]) throws {
    let pty = try #require(
      PtyProgram(
        TmuxPane.kiosk, ["--locked", "--voice", "off", "--assets", Repository.assets.path],
        environment: ["TERM=xterm-256color"]))
    pty.press("2")
    try #require(pty.wait(for: "С чем помочь?"))
    let flood = Array(repeating: piece, count: 4_000 / piece.count + 1).flatMap(\.self)
    #expect(!pty.pour(flood, seconds: 1) { $0.exitStatus() != nil })
    kill(pty.process, SIGTERM)
    #expect(pty.pour(flood, seconds: 30) { $0.exitStatus() == 0 })
  }

  /// What scrolled away before and during the visit cannot be scrolled back to.
  @Test func leavesNoEarlierLines() throws {
    let pane = try KioskHome().start()
    try pane.send("2", "4")
    try pane.wait(for: "Улица и дом: █")
    try pane.tmux("send-keys", "-t", "pane", "-l", "абая 25")
    try pane.wait(for: "участок 12")
    try pane.send("F10")
    try pane.wait(for: "Данные стёрты.")
    let all = try pane.tmux("capture-pane", "-p", "-t", "pane", "-S", "-2000")
    #expect(!all.localizedCaseInsensitiveContains("абая"))
    #expect(try pane.tmux("display-message", "-p", "-t", "pane", "#{history_size}") == "0\n")
  }

  /// Keys that were pressed before the end do nothing after it.
  @Test func forgetsKeysThatWait() throws {
    let pane = try KioskHome().start()
    try pane.send("2")
    try pane.wait(for: "С чем помочь?")
    try pane.tmux("send-keys", "-t", "pane", "F10", "2", "4", "1", "1")
    try pane.wait(for: "Данные стёрты.")
    try pane.send("3")
    try pane.wait(for: "How can we help?")
  }
}
