import Foundation
import Kiosk
import PolyclinicData
import TestSupport
import TestTraits
import Testing

@testable import osms_desk

/// What is delivered with the programs: keyboard, units, settings, pages for administrators, manual pages.
@Suite(.waitsForPrograms) struct DeployTests {
  private static let deploy = Repository.assets.appendingPathComponent("deploy")

  private func path(_ name: String) -> String { Self.deploy.appendingPathComponent(name).path }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: Self.deploy.appendingPathComponent(name), encoding: .utf8)
  }

  /// What a shell command writes to standard output.
  private func output(_ command: String) throws -> String {
    let (status, output) = ChildProgram.run("sh", ["-c", command + " 2>/dev/null"])
    try #require(status == 0, "\(command)")
    return output
  }

  // MARK: the keyboard

  /// A keyboard as the kernel has it after loadkeys: its tables by the sum of their modifiers.
  private struct ConsoleKeyboard {
    private(set) var tables: [Int: [Int]] = [:]
    /// The modifiers that are locked.
    private(set) var locked = 0

    /// The weights of modifiers by their names in loadkeys' tables, the longer names first.
    private static let weights = [
      ("shl", 16), ("shr", 32), ("ctl", 64), ("ctr", 128), ("shift", 1), ("altgr", 2), ("ctrl", 4), ("alt", 8),
      ("plain", 0),
    ]

    init(tables source: String) throws {
      for part in source.components(separatedBy: "unsigned short ").dropFirst() {
        guard let end = part.range(of: "_map[NR_KEYS] = {") else { continue }
        let names = part[..<end.lowerBound].split(separator: "_")
        let sum = names.reduce(0) { sum, name in sum + (Self.weights.first { $0.0 == name }?.1 ?? 1_000) }
        let numbers = part[end.upperBound...].prefix { $0 != "}" }.split { $0 == "," || $0.isWhitespace }
        tables[sum] = try numbers.map { try #require(Int($0.dropFirst(2), radix: 16)) }
      }
    }

    /// What a key does now, with modifiers held; nil where the kernel has no table for them.
    func meaning(of key: Int, holding modifiers: Int = 0) -> Int? { tables[locked ^ modifiers]?[key] }

    /// The character that a key types now.
    func character(of key: Int, holding modifiers: Int = 0) -> Character? {
      meaning(of: key, holding: modifiers).flatMap { meaning in
        let isUnicode = meaning < 0xF000
        guard isUnicode || meaning >> 8 == 0xF0 || meaning >> 8 == 0xFB else { return nil }
        return Unicode.Scalar(UInt32(isUnicode ? meaning : meaning & 0xFF)).map(Character.init)
      }
    }

    /// Presses a key that locks a modifier, with others held.
    mutating func press(_ key: Int, holding modifiers: Int = 0) {
      guard let meaning = meaning(of: key, holding: modifiers), meaning >> 8 == 0xFA else { return }
      locked ^= 1 << (meaning & 0xFF)
    }
  }

  private func keyboard() throws -> ConsoleKeyboard {
    try ConsoleKeyboard(tables: output("loadkeys --mktable --unicode '\(path("console/osms-kiosk.map"))'"))
  }

  @Test func noKeyLeavesTheKiosk() throws {
    let tables = try keyboard().tables
    #expect(tables.count == 24)
    #expect(tables.values.allSatisfy { $0.count == 256 })
    // loadkeys writes characters as they are and all else with 0xF000 turned over, the kernel the other way round.
    let forbidden = tables.values.joined().filter { !KeyMeaning.isHarmless(UInt16($0) ^ 0xF000) }
    #expect(forbidden == [])
    // Ctrl and Alt together have no table, and so do nothing.
    #expect(!tables.keys.contains { $0 & 12 == 12 })
  }

  @Test func theKeyboardOfTheInstallationWouldLeaveIt() {
    // Console_2, Boot, Show_Memory, Compose, Scroll_Backward, SAK, Ascii_1, dead keys, and a table's first sign.
    for key: UInt16 in [0x0501, 0x020C, 0x0203, 0x020E, 0x020B, 0x020F, 0x0901, 0x0401, 0x0D41, 0x0871] {
      #expect(!KeyMeaning.isHarmless(key))
    }
    for key: UInt16 in [0x0200, 0x0201, 0x0061, 0x0B61, 0x0100, 0x0303, 0x0602, 0x0700, 0x0A04, 0xF439, 0xD116] {
      #expect(KeyMeaning.isHarmless(key))
    }
  }

  @Test(arguments: [(58, 0), (42, 8), (54, 8), (56, 1), (100, 1), (42, 4), (29, 1), (97, 1), (58, 1)])
  func layoutsFollowEachOther(key: Int, holding: Int) throws {
    var keyboard = try keyboard()
    var typed: [String] = []
    for _ in 1...7 {
      // The keys q and 2, and q with Shift.
      typed.append(String([(16, 0), (3, 0), (16, 1)].compactMap { keyboard.character(of: $0.0, holding: $0.1) }))
      keyboard.press(key, holding: holding)
    }
    #expect(typed == ["й2Й", "йәЙ", "q2Q", "й2Й", "йәЙ", "q2Q", "й2Й"])
  }

  @Test func allLettersAndTheNumberPadCanBeTyped() throws {
    var keyboard = try keyboard()
    var typed: [Set<Character>] = []
    for _ in 1...3 {
      typed.append(
        Set((1..<128).flatMap { key in [0, 1].compactMap { keyboard.character(of: key, holding: $0) } }))
      let pad = [82, 79, 80, 81, 75, 76, 77, 71, 72, 73].compactMap { keyboard.character(of: $0) }
      #expect(String(pad) == "0123456789")
      keyboard.press(58)
    }
    #expect(typed[0].isSuperset(of: "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ0123456789"))
    #expect(typed[1].isSuperset(of: "әғқңөұүһіӘҒҚҢӨҰҮҺІабвгдежзийклмнопрстуфхцчшщъыьэюя"))
    #expect(typed[2].isSuperset(of: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-"))
  }

  @Test func nothingIsTypedWithControlOrAlt() throws {
    let keyboard = try keyboard()
    for key in 16...50 where ![28, 29, 42].contains(key) {
      #expect(keyboard.meaning(of: key, holding: 4) == 0xF200)
      #expect(keyboard.meaning(of: key, holding: 8) == 0xF200)
    }
  }

  // MARK: units

  @Test(arguments: ["osms-kiosk.service", "osms-kiosk-incoming.service"])
  func unitsAreShutIn(unit: String) {
    let (status, output) = ChildProgram.run(
      "systemd-analyze", ["security", "--no-pager", "--offline=true", "--threshold=5", path("systemd/\(unit)")])
    #expect(status == 0, "\(output)")
  }

  @Test func unitsAreRight() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("osms-units-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let units = root.appendingPathComponent("usr/lib/systemd/system")
    try FileManager.default.createDirectory(at: units, withIntermediateDirectories: true)
    let names = ["osms-kiosk.service"] + ["path", "timer", "service"].map { "osms-kiosk-incoming.\($0)" }
    for name in names {
      try FileManager.default.copyItem(atPath: path("systemd/\(name)"), toPath: units.path + "/\(name)")
    }
    // The targets of systemd itself that every unit leans on.
    for target in ["sysinit", "basic", "multi-user", "shutdown", "paths", "timers"] {
      try Data("[Unit]\nDescription=\(target)\n".utf8).write(to: units.appendingPathComponent("\(target).target"))
    }
    for program in ["usr/bin/osms-lobby", "usr/bin/osms-desk", "usr/lib/osms-kiosk/console"] {
      let file = root.appendingPathComponent(program)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: "/bin/true", toPath: file.path)
    }
    let (status, output) = ChildProgram.run("systemd-analyze", ["verify", "--man=no", "--root=\(root.path)"] + names)
    #expect(status == 0, "\(output)")
    #expect(output == "")
  }

  @Test func aLobbyIsNeverGivenUp() throws {
    let unit = try text("systemd/osms-kiosk.service").split(separator: "\n")
    for line in [
      "Restart=always", "StartLimitIntervalSec=0", "TTYReset=yes", "TTYVHangup=yes", "TTYVTDisallocate=yes",
      "PrivateNetwork=yes", "ProtectSystem=strict", "NoNewPrivileges=yes", "Environment=SWIFT_BACKTRACE=enable=no",
      "RestrictAddressFamilies=AF_UNIX", "ExecStart=/usr/bin/osms-lobby", "TTYPath=\(ConsoleChecks.path)",
    ] {
      #expect(unit.contains { $0 == line }, "\(line)")
    }
  }

  /// A run that waits for files says so before systemd ends it.
  @Test func incomingEndsByItself() throws {
    let unit = try text("systemd/osms-kiosk-incoming.service")
    let minutes = try #require(unit.firstMatch(of: /\nTimeoutStartSec=([0-9]+)min\n/).flatMap { Int($0.1) })
    #expect(IncomingRun.patience < minutes * 60)
  }

  @Test(arguments: [
    "sh console/console", "sh debian/postinst", "sh debian/prerm", "sh debian/postrm", "sh examples/40_osms-kiosk",
    "bash make-deb", "bash try-deb",
  ])
  func scriptsCanBeRead(_ words: String) throws {
    let words = words.split(separator: " ").map(String.init)
    let (status, output) = ChildProgram.run(words[0], ["-n", path(words[1])])
    #expect(status == 0, "\(output)")
  }

  // MARK: settings

  @Test func theConfigurationExplainsEverySetting() throws {
    let text = try text("config.yaml")
    for setting in Setting.allCases {
      #expect(text.contains("\(setting.option) \(setting.argument), \(setting.variable)."), "\(setting)")
      #expect(text.firstMatch(of: try Regex("(?m)^(# )?\(setting.rawValue): .")) != nil, "\(setting)")
    }
  }

  @Test(arguments: [false, true])
  func theConfigurationCanBeRead(withAllSettings: Bool) throws {
    var text = try text("config.yaml")
    if withAllSettings {
      for setting in Setting.allCases {
        text = text.replacing("\n# \(setting.rawValue): ", with: "\n\(setting.rawValue): ")
      }
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    let configuration = ConfigurationFile(
      environment: [ConfigurationFile.variable: file.path], settings: Setting.names, fault: Setting.fault)
    #expect(configuration.problems == [])
    let values = configuration.values
    let expected = withAllSettings ? Setting.allCases.map(\.rawValue) : ["assets"]
    #expect(values.keys.sorted() == expected.sorted())
    #expect(values["assets"] == "/var/lib/osms-kiosk/content")
  }

  @Test func theCheckAsksForWhatTheExamplesSet() throws {
    let lines = try text("examples/sysctl.conf").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.map(String.init) == KernelSetting.all.map { "\($0.name) = \($0.value)" })
    let grub = try text("examples/grub.cfg")
    #expect(grub.contains("\"\(KernelSetting.commandLine.joined(separator: " "))\""))
    #expect(try text("examples/journald.conf").contains("\nStorage=volatile\n"))
    #expect(try text("examples/logind.conf").contains("\nNAutoVTs=0\n"))
    #expect(try text("examples/system.conf").contains("\nCtrlAltDelBurstAction=none\n"))
    #expect(try text("examples/cupsd.conf").contains("\nPreserveJobFiles No\nPreserveJobHistory No\n"))
    #expect(try text("examples/modprobe.conf").contains("\nblacklist usb-storage\n"))
  }

  // MARK: pages

  @Test func administratorsReadTheSameInThreeLanguages() throws {
    let pages = try ["en", "ru", "kk"].map { try text("administrator.\($0).md") }
    func commands(_ page: String) -> [String] {
      page.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.flatMap { block in
        block.element.split(separator: "\n").dropFirst().map { line in
          String(line.prefix { $0 != "#" }).trimmingCharacters(in: .whitespaces)
        }
      }
    }
    func headings(_ page: String) -> Int { page.split(separator: "\n").count { $0.hasPrefix("#") } }
    func rows(_ page: String) -> Int { page.split(separator: "\n").count { $0.hasPrefix("|") || $0.hasPrefix("- ") } }
    for page in pages.dropFirst() {
      #expect(commands(page) == commands(pages[0]))
      #expect(headings(page) == headings(pages[0]))
      #expect(rows(page) == rows(pages[0]))
    }
    #expect(commands(pages[0]).count > 10)
  }

  @Test func theManualSaysWhatTheHelpSays() throws {
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
      .appendingPathComponent("osms-desk").path
    let page = try output(
      "'\(program)' --experimental-dump-help | '\(path("manual-page"))' 'November 25, 2026' osms-kiosk")
    #expect(page.hasPrefix(".Dd November 25, 2026\n.Dt OSMS-DESK 1\n"))
    for command in DeskCommand.configuration.subcommands {
      #expect(page.contains("\n.Cm \(command.configuration.commandName ?? "")\n"))
    }
    #expect(page.contains("\n.It Fl \\-root Ar dir\n") || page.contains("\n.It Fl -root Ar dir\n"))
    #expect(page.hasSuffix(".Sh SEE ALSO\n.Xr osms-kiosk 1\n"))
  }
}
