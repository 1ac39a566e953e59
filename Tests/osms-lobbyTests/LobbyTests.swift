import Foundation
import TestSupport
import TestTraits
import Testing

@testable import osms_lobby

/// The lobby over a kiosk of a few lines of shell that does what a test wants of it.
@Suite(.waitsForPrograms) struct LobbyTests {
  @Test func passesOnWhatIsTheKiosks() throws {
    let lobby = try StubLobby("reads", arguments: ["--language", "kk"], environment: ["HOME=/evil", "TERMINFO=/evil"])
    #expect(lobby.terminal.wait(for: "WELCOME 1 --locked --language kk"))
    let variables = try String(contentsOf: lobby.folder.appendingPathComponent("environment"), encoding: .utf8)
    #expect(variables.contains("OSMS_KIOSK_STUB=reads"))
    #expect(variables.contains("HOME=/nonexistent"))
    #expect(variables.contains("SWIFT_BACKTRACE=enable=no"))
    #expect(!variables.contains("/evil"))
  }

  @Test func tellsTheVersionOfItsKiosk() throws {
    let folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    func version(_ program: String) -> String {
      ChildProgram.run(folder.appendingPathComponent(program).path, ["--version"]).output
    }
    #expect(version("osms-lobby").firstMatch(of: /^\d+\.\d+/) != nil)
    #expect(version("osms-lobby") == version("osms-kiosk"))
  }

  /// However the kiosk ends, the next one stands there, twice; from the third time on a text for patients does.
  @Test(arguments: [
    ("kill -KILL $$", "S9"), ("kill -SEGV $$", "S11"), ("kill -ABRT $$", "S6"), ("kill -ILL $$", "S4"),
    ("exit 0", "E0"), ("exit 1", "E1"), ("kill -STOP $$", "T"),
  ])
  func startsAgain(_ end: String, code: String) throws {
    let lobby = try StubLobby("ends", environment: ["OSMS_KIOSK_END=\(end)"])
    #expect(lobby.terminal.wait(for: "WELCOME 3"))
    #expect(lobby.terminal.wait(for: "[\(code)]"))
    for text in ["Тіркеу бөлімінен сұраңыз.", "Спросите в регистратуре.", "Please ask at the reception."] {
      #expect(lobby.terminal.output.contains(text))
    }
    #expect(!lobby.terminal.output.contains("WELCOME 4"))
  }

  /// The text stands until a kiosk runs.
  @Test func triesOnAndOn() throws {
    let lobby = try StubLobby("runs-at-last")
    #expect(lobby.terminal.wait(for: "[E1]"))
    #expect(lobby.terminal.wait(for: "WELCOME 4"))
    lobby.terminal.press("2")
    #expect(lobby.terminal.wait(for: "RUNS"))
  }

  private static let canTrace = ChildProgram.run("strace", ["-f", "-e", "trace=none", "true"]).status == 0

  /// A computer without memory for another process: no child ends that could wake the lobby.
  @Test(.enabled(if: canTrace, "strace is not installed, or may not trace here"))
  func triesOnWhereNoProcessCanBeMade() throws {
    let fault = "inject=clone,clone3:error=EAGAIN:when=1..3"
    let lobby = try StubLobby("reads", through: ["/usr/bin/strace", "-D", "-o", "/dev/null", "-e", fault])
    #expect(lobby.terminal.wait(for: "[N]"))
    #expect(lobby.terminal.wait(for: "WELCOME 1"))
    #expect(lobby.terminal.output.ranges(of: "[N]").count == 1)
  }

  /// Keys that nobody reads.
  @Test func endsAKioskThatHangs() throws {
    let lobby = try StubLobby("hangs-first")
    #expect(lobby.terminal.wait(for: "WELCOME 1"))
    lobby.terminal.press("2")
    // It has three seconds; a busy computer takes longer, but not as long as a start may.
    #expect(lobby.terminal.wait(seconds: 20) { $0.output.contains("WELCOME 2") })
    // What was typed for the one is not left to the other.
    #expect(lobby.terminal.wait(for: "READS NOTHING"))
  }

  /// A large list of districts on a slow computer: what is typed meanwhile waits for the kiosk, and is not its end.
  @Test func leavesAKioskAloneThatStillReadsItsFiles() throws {
    let lobby = try StubLobby("reads-at-last")
    #expect(lobby.terminal.wait(for: "WELCOME 1"))
    for _ in 1...11 {
      lobby.terminal.press("2")
      _ = lobby.terminal.wait(seconds: 0.5) { _ in false }
    }
    #expect(lobby.terminal.wait(for: "OPEN"))
    #expect(!lobby.terminal.output.contains("WELCOME 2"))
  }

  /// A start that comes to nothing is given a minute.
  @Test(arguments: [(true, 2_000), (false, 60_000)])
  func knowsHowLongKeysMayWait(_ isAttentive: Bool, _ patience: Pace.Milliseconds) {
    #expect(KioskProcess.Progress(bytesRead: nil, isAttentive: isAttentive).patience == patience)
  }

  /// Whoever types on and on is not taken for a kiosk that hangs.
  @Test func leavesABusyKioskAlone() throws {
    let lobby = try StubLobby("reads")
    #expect(lobby.terminal.wait(for: "WELCOME 1"))
    let limit = ContinuousClock.now + .seconds(5)
    while ContinuousClock.now < limit {
      lobby.terminal.press("a")
      _ = lobby.terminal.wait(seconds: 0.005) { _ in false }
    }
    #expect(!lobby.terminal.output.contains("WELCOME 2"))
  }

  /// A voice that a dead kiosk has left behind is silenced.
  @Test func endsWhatIsLeftBehind() throws {
    let lobby = try StubLobby("leaves-a-voice")
    #expect(lobby.terminal.wait(for: "WELCOME 2"))
    let voice = try lobby.process("voice")
    #expect(lobby.terminal.wait { _ in kill(voice, 0) != 0 })
  }

  /// A voice that speaks does not hold the end up: it ends too.
  @Test(arguments: [SIGTERM, SIGHUP, nil]) func endsWithTheVoice(_ signal: Int32?) throws {
    let lobby = try StubLobby("speaks")
    #expect(lobby.terminal.wait(for: "SPEAKS"))
    let voice = try lobby.process("voice")
    if let signal { kill(lobby.terminal.process, signal) } else { lobby.terminal.hangUp() }
    #expect(lobby.terminal.wait { $0.exitStatus() != nil })
    #expect(kill(voice, 0) != 0)
  }

  /// A crash leaves no image of the memory, with what was typed, on the disk.
  @Test func leavesNoCore() throws {
    let lobby = try StubLobby("reads", through: ["/usr/bin/prlimit", "--core=unlimited"])
    #expect(lobby.terminal.wait(for: "WELCOME 1"))
    let limit = try String(contentsOf: lobby.folder.appendingPathComponent("core-limit"), encoding: .utf8)
    #expect(limit == "0\n")
  }

  /// Between two kiosks the screen, its memory of lines and the modes are as at the start.
  @Test func cleansTheTerminal() throws {
    let lobby = try StubLobby("ends", environment: ["OSMS_KIOSK_END=kill -KILL $$"])
    #expect(lobby.terminal.wait(for: "WELCOME 2"))
    let between = try #require(lobby.terminal.output.split(separator: "WELCOME 1").last)
    for sequence in ["\u{1B}[?1049l", "\u{1B}[?25h", "\u{1B}[2J", "\u{1B}[3J"] { #expect(between.contains(sequence)) }
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func endsWhenAsked(_ signal: Int32) throws {
    let lobby = try StubLobby("reads")
    #expect(lobby.terminal.wait(for: "WELCOME 1"))
    let kiosk = try lobby.process("process")
    kill(lobby.terminal.process, signal)
    #expect(lobby.terminal.wait { $0.exitStatus() != nil })
    #expect(kill(kiosk, 0) != 0)
    #expect(lobby.terminal.settings()?.c_lflag == lobby.terminal.settingsAtStart.c_lflag)
  }

  /// A terminal that takes nothing holds nobody up who asks for the end.
  @Test func endsWhereTheTerminalTakesNothing() throws {
    let lobby = try StubLobby("reads")
    #expect(lobby.terminal.wait(for: "WELCOME 1"))
    lobby.terminal.holdOutput()
    let kiosk = try lobby.process("process")
    kill(kiosk, SIGKILL)
    #expect(lobby.terminal.wait { _ in kill(kiosk, 0) != 0 })
    kill(lobby.terminal.process, SIGTERM)
    #expect(lobby.terminal.wait(seconds: 15) { $0.exitStatus() != nil })
  }

  /// What was typed for a kiosk that hangs is no command for the shell behind the lobby.
  @Test func leavesNoKeysToWhoeverHasTheTerminalNext() throws {
    let shell = ["/bin/sh", "-c", #""$0" "$@"; echo OVER; exec cat"#]
    let lobby = try StubLobby("hangs-first", through: shell)
    #expect(lobby.terminal.wait(for: "WELCOME 1"))
    lobby.terminal.press("reboot\n")
    let status = try String(contentsOfFile: "/proc/\(try lobby.process("process"))/status", encoding: .utf8)
    let parent = status.split(separator: "\n").first { $0.hasPrefix("PPid:") }?.split(separator: "\t").last
    kill(try #require(parent.flatMap { Int32($0) }), SIGTERM)
    #expect(lobby.terminal.wait(for: "OVER"))
    lobby.terminal.press("halt\n")
    #expect(lobby.terminal.wait(for: "halt"))
    let after = try #require(lobby.terminal.output.ranges(of: "OVER").last).upperBound
    #expect(!lobby.terminal.output[after...].contains("reboot"))
  }

  @Test func keyboardSignalsDoNothing() throws {
    let lobby = try StubLobby("reads")
    #expect(lobby.terminal.wait(for: "WELCOME 1"))
    for signal in [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGUSR1, SIGUSR2, SIGALRM, SIGWINCH] {
      kill(lobby.terminal.process, signal)
    }
    lobby.terminal.press("\u{3}\u{1A}\u{1C}")
    kill(try lobby.process("process"), SIGKILL)
    #expect(lobby.terminal.wait(for: "WELCOME 2"))
  }

  @Test func goesWithItsTerminal() throws {
    let lobby = try StubLobby("reads")
    #expect(lobby.terminal.wait(for: "WELCOME 1"))
    let kiosk = try lobby.process("process")
    lobby.terminal.hangUp()
    #expect(lobby.terminal.wait { $0.exitStatus() != nil })
    #expect(kill(kiosk, 0) != 0)
  }

  @Test func refusesWhatIsNoTerminal() throws {
    let ended = ChildProgram.run(StubLobby.program, [])
    #expect(ended.status == 64)
    #expect(ended.output.contains("must be a terminal"))
  }
}
