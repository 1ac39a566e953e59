import CLinux
import Foundation
import TestSupport
import TestTraits
import Testing

/// The lobby over the real kiosk.
@Suite(.waitsForPrograms) struct RealKioskTests {
  private static let welcome = ["Қазақша", "Русский", "English"]
  private static let finish = "\u{1B}[21~"
  private let lobby: PtyProgram

  init() throws {
    lobby = try #require(
      PtyProgram(
        StubLobby.program, ["--assets", Repository.assets.path, "--voice", "off"],
        environment: ["TERM=xterm-256color"]))
    try #require(lobby.wait(for: "English"))
  }

  /// The process of the present kiosk; nil while there is none.
  private var kiosk: pid_t? {
    let children = ChildProgram.run("pgrep", ["-P", "\(lobby.process)", "osms-kiosk"]).output
    return children.split(separator: "\n").first.flatMap { pid_t($0) }
  }

  /// Whether the kiosk says that it answers keys.
  private var isAttentive: Bool {
    kiosk.flatMap { try? String(contentsOfFile: "/proc/\($0)/comm", encoding: .utf8) } == clinux_attentive_name + "\n"
  }

  /// By that the lobby knows for how long keys may wait.
  @Test func theKioskSaysWhetherItAnswersKeys() throws {
    #expect(lobby.wait { _ in isAttentive })
    lobby.press("2" + Self.finish)
    #expect(lobby.wait(for: "Деректер өшірілді.", times: 2))
    #expect(lobby.wait { _ in isAttentive })
  }

  /// The end of a visit is no end of the kiosk.
  @Test func aVisitEndsWithoutTheLobby() throws {
    let kiosk = try #require(kiosk)
    for visit in 1...4 {
      lobby.press("24")
      #expect(lobby.wait(for: "Улица и дом", times: visit))
      lobby.press("абая 25" + Self.finish)
      // It is told where the visit was, and by the program that has begun anew.
      #expect(lobby.wait(for: "Деректер өшірілді.", times: 2 * visit))
      #expect(self.kiosk == kiosk)
    }
    #expect(!lobby.output.contains("Please ask at the reception."))
  }

  /// What the kiosk could not tell any more: the lobby erases it.
  @Test(arguments: [SIGKILL, SIGSEGV, SIGILL, SIGSTOP]) func aCrashLeavesNothing(_ signal: Int32) throws {
    lobby.press("24")
    #expect(lobby.wait(for: "Улица и дом"))
    lobby.press("абая 25")
    #expect(lobby.wait(for: "участок 12"))
    let settings = try #require(lobby.settings())
    let before = lobby.output.count
    kill(try #require(kiosk), signal)
    #expect(lobby.wait(for: "English", times: 2))
    let after = lobby.output.dropFirst(before)
    for sequence in ["\u{1B}[?1049l", "\u{1B}[2J", "\u{1B}[3J"] { #expect(after.contains(sequence)) }
    for text in ["участок 12", "Crash", "Thread"] { #expect(!after.contains(text)) }
    #expect(lobby.settings()?.c_lflag == settings.c_lflag)
    #expect(lobby.settings()?.c_iflag == settings.c_iflag)
    // The next patient is served.
    lobby.press("2")
    #expect(lobby.wait { $0.output.dropFirst(before).contains("С чем помочь?") })
  }

  @Test func keysOfALineDoNothing() throws {
    let kiosk = try #require(kiosk)
    lobby.press("\u{3}\u{1A}\u{1C}\u{4}\u{13}2")
    #expect(lobby.wait(for: "С чем помочь?"))
    #expect(self.kiosk == kiosk)
  }

  @Test func bothGoWithTheTerminal() throws {
    let kiosk = try #require(kiosk)
    lobby.press("22")
    lobby.hangUp()
    #expect(lobby.wait { $0.exitStatus() != nil })
    #expect(lobby.wait { _ in kill(kiosk, 0) != 0 })
  }
}
