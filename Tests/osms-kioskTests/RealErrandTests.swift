import Foundation
import Glibc
import TestTraits
import Testing

@testable import osms_kiosk

/// The real program and what it starts: the screen stays free, the patient is told, nothing is left.
@Suite(.waitsForPrograms) struct RealErrandTests {
  private static let drawing = "cat >/dev/null; head -c 100000 /dev/zero"
  private static let printed = "Отправлено в печать. Возьмите листок."
  private static let notPrinted = "Не напечатано. Сфотографируйте экран."
  private static let page = "Если система пишет «не застрахован»"

  /// The kiosk beside a stub of `osms-slip`, on a page that can be printed and read aloud.
  private func pane(_ stubs: StubPrograms, _ arguments: [String] = []) throws -> TmuxPane {
    try stubs.add("osms-slip", Self.drawing)
    let pane = try TmuxPane(
      ["--language", "ru", "--printer", "front-desk"] + arguments,
      environment: ["PATH=\(stubs.folder):/usr/bin:/bin"], kiosk: try stubs.addKiosk())
    try pane.wait(for: "▶ 2 Русский")
    try pane.send("2", "3")
    try pane.wait(for: Self.page)
    return pane
  }

  /// Keys are answered while it prints; a slip that was printed is not printed again.
  @Test func printsWhileThePatientReads() throws {
    let stubs = try StubPrograms()
    try stubs.add("lp", #"cat >"$here/paper"; while [ ! -e "$here/go" ]; do sleep 0.02; done"#)
    let pane = try pane(stubs)
    try pane.send("F5")
    try pane.wait(for: "Печатается.")
    wait { stubs.contents("paper")?.count == 100_000 }
    try pane.send("0")
    try pane.wait(for: "С чем помочь?")
    try pane.send("3")
    try pane.wait(for: Self.page)
    try pane.send("F5")
    try pane.send("F1")
    try pane.wait(for: "Помощь")
    try pane.send("0")
    try stubs.addFile("go", "")
    try pane.wait(for: Self.printed)
    try pane.send("F5")
    try pane.wait(for: "Этот листок уже отправлен на принтер.")
    #expect(stubs.starts(of: "lp").map(\.arguments) == ["-d front-desk -"])
    #expect(stubs.waitUntilAllAreGone() == [])
  }

  #if Slip
    /// The real `osms-slip` draws the page in each form.
    @Test(arguments: [("front-desk", "%PDF"), ("roll:80mm", "%PDF"), ("roll:escpos", "\u{1B}@")])
    func theRealSlipReachesThePrinter(_ queue: String, _ beginning: String) throws {
      let stubs = try StubPrograms()
      try stubs.add("lp", #"cat >"$here/paper""#)
      let pane = try TmuxPane(
        ["--language", "ru", "--printer", queue], environment: ["PATH=\(stubs.folder):/usr/bin:/bin"])
      try pane.wait(for: "▶ 2 Русский")
      try pane.send("2", "3")
      try pane.wait(for: Self.page)
      try pane.send("F5")
      try pane.wait(for: Self.printed)
      let paper = stubs.contents("paper") ?? Data()
      #expect(paper.starts(with: beginning.utf8))
      #expect(paper.count > 1_000)
    }
  #endif

  /// A printer that hangs costs the patient nothing but the ten seconds.
  @Test(arguments: ["sleep 1000", "trap '' TERM HUP; cat >/dev/null; yes; sleep 1000"])
  func tellsInTimeThatNothingIsPrinted(_ script: String) throws {
    let stubs = try StubPrograms()
    try stubs.add("lp", script)
    let pane = try pane(stubs)
    try pane.send("F5")
    try pane.wait(for: "Печатается.")
    wait { !stubs.starts(of: "lp").isEmpty }
    try pane.send("0")
    try pane.wait(for: "С чем помочь?")
    try pane.send("3")
    try pane.wait(for: Self.page)
    try pane.wait(for: Self.notPrinted)
    try pane.send("F5")
    try pane.send("F1")
    try pane.wait(for: "принтер не отвечает")
    #expect(stubs.starts(of: "lp").count == 1)
    #expect(stubs.waitUntilAllAreGone() == [])
  }

  /// Any key makes it silent, and does its own work.
  @Test func aKeyStopsTheVoice() throws {
    let stubs = try StubPrograms()
    try stubs.add("espeak-ng", #"cat >"$here/heard"; trap '' TERM HUP INT; sleep 1000 & sleep 1000"#)
    let pane = try pane(stubs, ["--voice", "slow"])
    try pane.send("F4")
    wait { stubs.contents("heard").map { String(decoding: $0, as: UTF8.self).contains("не застрахован") } == true }
    try pane.send("Down")
    #expect(stubs.waitUntilAllAreGone() == [])
    try pane.wait(for: "▶ 2 ")
    try pane.send("F4")
    wait { stubs.starts(of: "espeak-ng").count == 2 }
    try pane.send("F4")
    #expect(stubs.waitUntilAllAreGone() == [])
    #expect(stubs.starts(of: "espeak-ng").map(\.arguments) == Array(repeating: "-b 1 -v ru -s 120 --stdin", count: 2))
  }

  /// After all errands the program sleeps as before, and holds what it held before.
  @Test func comesToRestAgain() throws {
    let stubs = try StubPrograms()
    try stubs.add("lp", "cat >/dev/null")
    try stubs.add("espeak-ng", "cat >/dev/null; sleep 0.1")
    let pane = try pane(stubs)
    let process = try pane.processID()
    func descriptors() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd").sorted()
    }
    let before = try descriptors()
    try pane.send("F5")
    try pane.wait(for: Self.printed)
    for round in 1...5 {
      try pane.send("F4")
      wait { stubs.starts(of: "espeak-ng").count == round }
      if round < 5 { try pane.send("Down") }
    }
    #expect(stubs.waitUntilAllAreGone() == [])
    try wait { try descriptors() == before }
    let sleeps = try self.sleeps(of: process)
    // That nothing happens is no state to wait for: it is seen over a time.
    usleep(1_500_000)
    #expect(try self.sleeps(of: process) == sleeps)
  }

  /// The times that the threads of a process went to sleep of their own will.
  private func sleeps(of process: pid_t) throws -> [Int] {
    let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")
    return try threads.map { thread in
      let status = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/\(process)/task/\(thread)/status"))
      let text = String(decoding: try status.readToEnd() ?? Data(), as: UTF8.self)
      return try #require(text.firstMatch(of: /\nvoluntary_ctxt_switches:\s*(\d+)/).flatMap { Int($0.1) })
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func takesWithItWhatItStarted(_ signal: Int32) throws {
    let stubs = try StubPrograms()
    try stubs.add("lp", "trap '' TERM HUP INT; cat >/dev/null; sleep 1000 & sleep 1000")
    try stubs.add("espeak-ng", "trap '' TERM HUP INT; sleep 1000")
    let pane = try pane(stubs)
    try pane.send("F5")
    wait { !stubs.starts(of: "lp").isEmpty }
    try pane.send("F4")
    wait { !stubs.starts(of: "espeak-ng").isEmpty }
    kill(try pane.processID(), signal)
    try pane.wait(for: "exit=0")
    #expect(stubs.waitUntilAllAreGone() == [])
  }

  /// What is built but absent has its reason.
  @Test func saysWhatIsAbsent() throws {
    let stubs = try StubPrograms()
    try FileManager.default.createDirectory(atPath: stubs.folder + "/espeak-ng", withIntermediateDirectories: false)
    let pane = try TmuxPane(
      ["--language", "ru"], environment: ["PATH=\(stubs.folder)", "OSMS_KIOSK_PRINTER=", "OSMS_KIOSK_VOICE="])
    try pane.wait(for: "▶ 2 Русский")
    try pane.send("2", "3")
    try pane.wait(for: Self.page)
    try pane.send("F1")
    try pane.wait(for: "принтера нет")
    try pane.wait(for: "программа речи не установлена")
  }

  @Test(arguments: [
    (["--printer", "a b"], [], "--printer: 'a b' cannot be the name of a print queue"),
    (["--printer", "a:pdf"], [], "'pdf' is none of a4, 80mm, escpos"),
    ([], ["OSMS_KIOSK_PRINTER=x/y"], "'x/y' cannot be the name of a print queue"),
    (["--voice", "loud"], [], "'loud' is invalid for '--voice"),
    ([], ["OSMS_KIOSK_VOICE=loud"], "OSMS_KIOSK_VOICE: 'loud' is none of off|slow|normal|fast"),
  ])
  func refusesWhatCannotBeSet(_ arguments: [String], _ environment: [String], _ complaint: String) throws {
    let pane = try TmuxPane(arguments, columns: 200, environment: environment)
    let lines = try pane.wait(for: "exit=64")
    #expect(lines.joined(separator: " ").contains(complaint))
  }

  /// A value of the computer's file is refused with its line.
  @Test func refusesWhatTheFileCannotSet() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("# two mistakes\nidle: 10\nvoice: on\n...\n".utf8).write(to: file)
    let pane = try TmuxPane(columns: 200, environment: ["OSMS_KIOSK_CONFIG=\(file.path)"])
    let lines = try pane.wait(for: "exit=64").joined(separator: " ")
    #expect(lines.contains("osms-kiosk: \(file.path):2: idle: '10' is no number of seconds from 60 to 300"))
    #expect(lines.contains("osms-kiosk: \(file.path):3: voice: 'on' is none of off|slow|normal|fast"))
  }
}
