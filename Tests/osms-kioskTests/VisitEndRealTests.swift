import CLinux
import Foundation
import Glibc
import TestSupport
import TestTraits
import Testing

/// The end of a visit in the real program, which then begins anew in its own place, with what has come meanwhile.
@Suite(.waitsForPrograms) struct VisitEndRealTests {
  private static let erased = ["Деректер өшірілді.", "Данные стёрты.", "Data erased."]

  private func waitUntilErased(_ pane: TmuxPane) throws {
    for text in Self.erased { try pane.wait(for: text) }
    try pane.wait(for: "▶ 1 Қазақша")
  }

  @Test func isTheSameProcessBegunAnew() throws {
    let pane = try KioskHome().start()
    let process = try pane.processID()
    #expect(try pane.arguments().contains("--after-visit") == false)
    for _ in 1...3 {
      try pane.send("2", "4")
      try pane.wait(for: "Улица и дом: █")
      try pane.send("F10")
      try waitUntilErased(pane)
      #expect(try pane.processID() == process)
      #expect(try pane.arguments().filter { $0.hasPrefix("--after") || $0.hasPrefix("--begin") } == ["--after-visit"])
    }
  }

  /// A slip on its way is printed to its end, while the welcome screen already stands there for the next patient.
  @Test func letsTheSlipBePrinted() throws {
    let stubs = try StubPrograms()
    try stubs.add("osms-slip", "cat >/dev/null; echo slip")
    try stubs.add("lp", #"while [ ! -e "$here/go" ]; do sleep 0.02; done; cat >"$here/paper""#)
    let pane = try TmuxPane(
      ["--locked", "--printer", "front-desk", "--voice", "off"],
      environment: ["PATH=\(stubs.folder):/usr/bin:/bin"], kiosk: try stubs.addKiosk())
    try pane.wait(for: "▶ 1 Қазақша")
    try pane.send("2", "3")
    try pane.wait(for: "Если система пишет «не застрахован»")
    try pane.send("F5")
    try pane.wait(for: "Печатается.")
    try pane.send("F10")
    try waitUntilErased(pane)
    #expect(try pane.arguments().contains("--after-visit") == false)
    #expect(stubs.contents("paper") == nil)
    try stubs.addFile("go", "")
    try wait { try pane.arguments().contains("--after-visit") }
    #expect(stubs.contents("paper").map { String(decoding: $0, as: UTF8.self) } == "slip\n")
    #expect(stubs.starts(of: "lp").count == 1)
    try waitUntilErased(pane)
  }

  /// What came during a visit is there for the next one.
  @Test func takesNewContentUp() throws {
    let home = try KioskHome()
    try home.publish(question: "Первое – чем помочь?")
    let pane = try home.start(["--assets", home.content])
    try pane.send("2")
    try pane.wait(for: "Первое – чем помочь?")
    try home.publish(question: "Второе – чем помочь?")
    try pane.send("4")
    try pane.wait(for: "Улица и дом: █")
    try pane.send("F10")
    try waitUntilErased(pane)
    try pane.send("2")
    try pane.wait(for: "Второе – чем помочь?")
  }

  /// What came while nobody was there is there for the first key.
  @Test func takesNewContentUpAtTheFirstKey() throws {
    let home = try KioskHome()
    try home.publish(question: "Первое – чем помочь?")
    let pane = try home.start(["--assets", home.content])
    let process = try pane.processID()
    try home.publish(question: "Второе – чем помочь?")
    try pane.send("2")
    try pane.wait(for: "Второе – чем помочь?")
    #expect(try pane.processID() == process)
    #expect(try pane.arguments().contains("--begin-visit=ru"))
    try pane.send("F10")
    try waitUntilErased(pane)
  }

  /// Colours that were chosen before the first key stay for the visit; what has come waits for its end.
  @Test func keepsTheColoursThatWereChosen() throws {
    let home = try KioskHome()
    try home.publish(question: "Первое – чем помочь?")
    let pane = try home.start(["--assets", home.content])
    try pane.send("F7")
    try home.publish(question: "Второе – чем помочь?")
    try pane.send("2")
    try pane.wait(for: "Первое – чем помочь?")
    try pane.send("F10")
    try waitUntilErased(pane)
    try pane.send("2")
    try pane.wait(for: "Второе – чем помочь?")
  }

  /// The very first content comes to a kiosk that serves what it was delivered with.
  @Test func takesTheFirstContentUp() throws {
    let home = try KioskHome()
    let pane = try home.start(["--assets", home.content])
    try home.publish(question: "Первое – чем помочь?")
    try pane.send("2")
    try pane.wait(for: "Первое – чем помочь?")
  }

  private static let canTrace =
    ChildProgram.run("sh", ["-c", "sleep 1 & exec strace -e trace=none -p $!"]).status == 0

  /// A disk that answers late: nothing of the visit stays on the screen while what has come is read.
  @Test(.enabled(if: canTrace, "strace is not installed, or may not trace here"))
  func showsNothingOfTheVisitWhileItReads() throws {
    let home = try KioskHome()
    let settings = home.folder.appendingPathComponent("config.yaml")
    try Data("idle: 60\n...\n".utf8).write(to: settings)
    let pane = try home.start(environment: ["OSMS_KIOSK_CONFIG=\(settings.path)"])
    try pane.send("2", "4")
    try pane.wait(for: "Улица и дом: █")
    #expect(try pane.status("Name") == clinux_attentive_name)
    try Data("idle: 90\n...\n".utf8).write(to: settings)
    let late = "exec strace -p \(try pane.processID()) -P $0 -e inject=openat:delay_enter=60000000"
    let tracer = ChildProgram.run("sh", ["-c", "(\(late)) >/dev/null 2>&1 & echo $!", settings.path]).output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    defer { _ = ChildProgram.run("kill", [tracer]) }
    try wait { try pane.status("TracerPid") == tracer }
    try pane.send("F10")
    try wait { try pane.screen().allSatisfy(\.isEmpty) }
    #expect(try pane.status("TracerPid") == tracer)
    // For so long no key is answered, and the lobby is told.
    #expect(try pane.status("Name") == "osms-kiosk")
    #expect(ChildProgram.run("kill", [tracer]).status == 0)
    try waitUntilErased(pane)
  }

  /// Content that is broken gives way to the one before, and that to the one that came with the program.
  @Test func goesBackToGoodContent() throws {
    let home = try KioskHome()
    try home.publish(question: "Первое – чем помочь?")
    let pane = try home.start(["--assets", home.content])
    try home.publish(question: "Второе – чем помочь?", isGood: false)
    try pane.send("2")
    try pane.wait(for: "Первое – чем помочь?")
    try home.publish(question: "Третье – чем помочь?", isGood: false)
    try pane.send("F10")
    try waitUntilErased(pane)
    try pane.send("2")
    try pane.wait(for: "Пакет – чем помочь?")
    // Staff find it in the log: once for each change, not once for each visit.
    let log = try String(contentsOfFile: home.log, encoding: .utf8)
    #expect(log.ranges(of: "content/status.yaml:").count == 3, "one folder at the first change, two at the second")
    try pane.send("F10")
    try waitUntilErased(pane)
    try pane.send("2")
    try pane.wait(for: "Пакет – чем помочь?")
    #expect(try String(contentsOfFile: home.log, encoding: .utf8) == log)
  }

  /// A mistake in the building's file or in the settings takes no kiosk out of order that serves.
  @Test func goesOnWhereNothingNewCanServe() throws {
    let home = try KioskHome()
    let building = home.folder.appendingPathComponent("building.yaml")
    let settings = home.folder.appendingPathComponent("config.yaml")
    let good = (
      building: try Data(contentsOf: home.folder.appendingPathComponent("share/osms-kiosk/polyclinic/example.yaml")),
      settings: Data("polyclinic: \(building.path)\n...\n".utf8)
    )
    try good.building.write(to: building)
    try good.settings.write(to: settings)
    let pane = try home.start(environment: ["OSMS_KIOSK_CONFIG=\(settings.path)"])
    let process = try pane.processID()
    func visit() throws {
      try pane.send("2")
      try pane.wait(for: "С чем помочь?")
      try pane.send("F10")
      try waitUntilErased(pane)
    }
    try Data("id: x\n".utf8).write(to: building)
    try visit()
    #expect(try pane.arguments().contains("--after-visit") == false)
    try good.building.write(to: building)
    try Data("idle: soon\n...\n".utf8).write(to: settings)
    try visit()
    #expect(try pane.arguments().contains("--after-visit") == false)
    try good.settings.write(to: settings)
    try visit()
    try wait { try pane.arguments().contains("--after-visit") }
    #expect(try pane.processID() == process)
  }

  /// A mistake that came while nobody was there is noticed at the first key, and the log has it once.
  @Test func logsAMistakeThatCameWhileNobodyWasThere() throws {
    let home = try KioskHome()
    let settings = home.folder.appendingPathComponent("config.yaml")
    try Data("idle: 60\n...\n".utf8).write(to: settings)
    let pane = try home.start(environment: ["OSMS_KIOSK_CONFIG=\(settings.path)"])
    try Data("idle: soon\n...\n".utf8).write(to: settings)
    for _ in 1...2 {
      try pane.send("2")
      try pane.wait(for: "С чем помочь?")
      try pane.send("F10")
      try waitUntilErased(pane)
    }
    let log = try String(contentsOfFile: home.log, encoding: .utf8)
    #expect(log.ranges(of: "\(settings.path):1: idle: 'soon'").count == 1, "\(log)")
  }

  /// Who is away is read though the clock cannot be right yet, as before the first answer of a time server.
  @Test func heedsAbsencesBeforeTheClockIsRight() throws {
    let home = try KioskHome()
    try home.putDistricts(doctor: "Первова")
    let tomorrow = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date(timeIntervalSinceNow: 86_400))
    func padded(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
    let day = "\(tomorrow.year ?? 0)-\(padded(tomorrow.month))-\(padded(tomorrow.day))"
    let assets = home.folder.appendingPathComponent("share/osms-kiosk")
    try Data("id: x\ndate: \(day)\n...\n".utf8).write(to: assets.appendingPathComponent("pack.yaml"))
    try Data("district,from\n999,\(day)\n".utf8).write(to: URL(fileURLWithPath: home.districts + "/override.csv"))
    let pane = try home.start(["--assets", assets.path, "--registry", home.districts])
    try pane.send("2")
    try pane.wait(for: "Пакет – чем помочь?")
    let log = try String(contentsOfFile: home.log, encoding: .utf8)
    #expect(log.contains("override.csv:2: district: the list has no district 999"), "\(log)")
  }

  /// Behind a plain folder of content, and behind sheets, stands nothing earlier either.
  @Test(arguments: [
    "content/.1/content/status.yaml", "content/.1/rules/facts.yaml",
    "content/.1/polyclinic/example-districts/districts.csv", "districts/districts.csv",
  ])
  func goesOnWhereNothingEarlierServes(_ file: String) throws {
    let home = try KioskHome()
    try home.publish(question: "Первое – чем помочь?")
    try home.putDistricts(doctor: "Первова")
    let districts = file.hasPrefix("districts/") ? ["--registry", home.districts] : []
    let pane = try home.start(["--assets", home.content + "/.1"] + districts)
    let process = try pane.processID()
    let url = home.folder.appendingPathComponent(file)
    let good = try Data(contentsOf: url)
    for content in [Data("- id: x\n".utf8), good] {
      try pane.send("2")
      try pane.wait(for: "Первое – чем помочь?")
      try content.write(to: url)
      try pane.send("F10")
      try waitUntilErased(pane)
      #expect(try content == good || !pane.arguments().contains("--after-visit"))
    }
    try wait { try pane.arguments().contains("--after-visit") }
    #expect(try pane.processID() == process)
    #expect(try String(contentsOfFile: home.log, encoding: .utf8).contains(url.lastPathComponent))
  }

  /// A list of districts that cannot serve any more, with none behind it, in all the ways in which that happens.
  @Test(arguments: [
    "rm -r $0", "rm $0/*", ": > $0/districts.csv", "rm -r $0; mkfifo $0", "rm -r $0; : > $0",
    "echo registry: $0.other > config.yaml; echo ... >> config.yaml",
  ])
  func goesOnWithTheDistrictsThatItHas(_ damage: String) throws {
    let home = try KioskHome()
    try home.putDistricts(doctor: "Первова")
    let settings = home.folder.appendingPathComponent("config.yaml")
    try Data("registry: \(home.districts)\n...\n".utf8).write(to: settings)
    let pane = try home.start(environment: ["OSMS_KIOSK_CONFIG=\(settings.path)"])
    try pane.send("2")
    try pane.wait(for: "С чем помочь?")
    #expect(ChildProgram.run("sh", ["-c", "cd '\(home.folder.path)' && " + damage, home.districts]).status == 0)
    try pane.send("F10")
    try waitUntilErased(pane)
    #expect(try pane.arguments().contains("--after-visit") == false)
    let log = try String(contentsOfFile: home.log, encoding: .utf8)
    #expect(log.contains(": registry: the districts that this setting names cannot be read\n"))
  }

  /// The disk with the content is gone: what came with the program serves.
  @Test func servesWhatItCameWithWhereTheContentIsGone() throws {
    let home = try KioskHome()
    try home.publish(question: "Первое – чем помочь?")
    let pane = try home.start(["--assets", home.content])
    // Now it has read all.
    try pane.send("2")
    try pane.wait(for: "Первое – чем помочь?")
    try FileManager.default.removeItem(atPath: home.content)
    try pane.send("F10")
    try waitUntilErased(pane)
    try pane.send("2")
    try pane.wait(for: "Пакет – чем помочь?")
  }

  @Test func takesNewDistrictsUp() throws {
    let home = try KioskHome()
    try home.putDistricts(doctor: "Первова")
    let pane = try home.start(["--registry", home.districts])
    func findDoctor() throws {
      try pane.send("2", "4")
      try pane.wait(for: "Улица и дом: █")
      try pane.tmux("send-keys", "-t", "pane", "-l", "абая 25")
      try pane.wait(for: "улица Абая, дом 25 – участок 12")
      try pane.send("Enter")
    }
    try findDoctor()
    try pane.wait(for: "Врач: Первова Г. С.")
    try home.putDistricts(doctor: "Вторая")
    try pane.send("F10")
    try waitUntilErased(pane)
    try findDoctor()
    try pane.wait(for: "Врач: Вторая Г. С.")
    try pane.send("F10")
    try waitUntilErased(pane)
    try home.putDistricts(doctor: "Третья")
    try findDoctor()
    try pane.wait(for: "Врач: Третья Г. С.")
  }

  /// The program was removed: a locked kiosk ends with the visit, and the memory in which that was with it.
  @Test func endsWithoutItsFile() throws {
    let home = try KioskHome()
    let pane = try home.start()
    try FileManager.default.removeItem(atPath: home.program)
    try pane.send("2", "4")
    try pane.wait(for: "Улица и дом: █")
    try pane.send("F10")
    try pane.wait(for: "exit=71")
  }
}
