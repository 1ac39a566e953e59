import Foundation
import Kiosk
import Polyclinic
import PolyclinicData
import TestSupport
import TestTraits
import Testing

@testable import osms_desk

/// What the check of a computer says: nothing where all is well, and what to do where it is not.
@Suite(.waitsForPrograms) struct SelfcheckTests {
  private func failures(_ lines: [String: String]) -> [String] {
    lines.filter { $0.value.hasPrefix("FAIL") }.map(\.key).sorted()
  }

  @Test func aGoodKioskPasses() throws {
    let (status, lines) = try KioskTree().check()
    #expect(failures(lines) == [])
    #expect(status == 0)
    #expect(lines.count > 35)
    #expect(lines["texts"]?.hasSuffix("from /usr/share/osms-kiosk") == true)
    #expect(lines["printer"] == "SKIP no printer is set")
    #expect(lines["voice"] == "PASS espeak-ng speaks kk, ru and en")
    #expect(lines["characters"] == "SKIP the console of a folder cannot be asked")
    #expect(lines["incoming files"] == "PASS osms-kiosk-incoming.path and osms-kiosk-incoming.timer are enabled")
    #expect(lines["kernel setting kernel.printk"] == "PASS 1 1 1 1")
  }

  @Test func everyFaultIsToldWithWhatToDo() throws {
    let tree = try KioskTree()
    for name in KernelSetting.all.map(\.name) {
      try tree.write("proc/sys/" + name.replacing(".", with: "/"), "17\n")
    }
    for path in [
      "usr/share/consolefonts", "usr/share/terminfo", "usr/share/osms-kiosk/console", "usr/share/osms-kiosk/pack.yaml",
      "usr/bin/espeak-ng", "dev/snd", "etc/systemd/system", "etc/modprobe.d", "etc/localtime",
      "etc/systemd/journald.conf.d", "etc/systemd/logind.conf.d", "etc/systemd/system.conf.d",
    ] {
      try tree.remove(path)
    }
    try tree.write("proc/cmdline", "quiet\n")
    try tree.write("proc/swaps", "Filename Type\n/dev/sda5 partition\n")
    try tree.write("boot/grub/grub.cfg", "\n")
    try tree.write("usr/sbin/gpm", "")
    try tree.write("etc/cups/cupsd.conf", "PreserveJobFiles Yes\n")
    try tree.write("etc/osms-kiosk/config.yaml", "colour: red\n...\n")
    try tree.remove("var/lib/osms-kiosk/incoming")
    let (status, lines) = tree.check()
    #expect(status == 1)
    let others = lines.filter { !$0.value.hasPrefix("FAIL") }.keys.sorted()
    #expect(
      others == [
        "characters", "files of the settings", "incoming files", "keyboard", "keyboard mode", "printer",
        "refused files", "size",
      ],
      "these cannot be looked at, or were not asked for")
    for (name, line) in lines where line.hasPrefix("FAIL") { #expect(line.contains("; to do: "), "\(name)") }
    #expect(lines["settings"]?.hasPrefix("FAIL /etc/osms-kiosk/config.yaml:1: the key 'colour' is not known") == true)
    #expect(lines["kiosk unit"]?.hasSuffix("systemctl enable --now osms-kiosk.service") == true)
    #expect(lines["swap"]?.hasPrefix("FAIL /dev/sda5 is in use") == true)
    #expect(lines["log"]?.hasPrefix("FAIL Storage=auto, not volatile") == true)
  }

  @Test func whatModprobeDoesNotReadForbidsNothing() throws {
    let tree = try KioskTree()
    try tree.remove("etc/modprobe.d")
    try tree.write("etc/modprobe.d/osms-kiosk.conf.dpkg-old", "blacklist usb-storage\n")
    #expect(tree.check().lines["USB sticks"]?.hasPrefix("FAIL the computer reads them") == true)
  }

  @Test func inventedContentAndOldTextsAreNoKiosk() throws {
    let tree = try KioskTree()
    try tree.write("etc/osms-kiosk/config.yaml", "assets: /usr/share/osms-kiosk\n...\n")
    try tree.write("usr/share/osms-kiosk/pack.yaml", "id: osms-2020\ndate: 2020-01-01\n...\n")
    let (status, lines) = tree.check()
    #expect(status == 1)
    #expect(failures(lines) == ["age of the texts", "building", "delivered files", "districts"])
  }

  @Test(arguments: [
    ("2025-12-01", "PASS 365 days"), ("2025-11-30", "FAIL 366 days; to do: put newer texts into place"),
  ])
  func textsAreOldAfterAYear(_ date: String, _ line: String) throws {
    let tree = try KioskTree()
    try tree.write("usr/share/osms-kiosk/pack.yaml", "id: osms\ndate: \(date)\n...\n")
    #expect(tree.check().lines["age of the texts"] == line)
  }

  /// Blanks around the sign, the order of names across folders, and two additions of one name.
  @Test func settingsOfSystemdAreReadAsSystemdReadsThem() throws {
    let tree = try KioskTree()
    let name = "etc/systemd/journald.conf.d/osms-kiosk.conf"
    try tree.write(name, "[Journal]\n Storage = volatile\n")
    #expect(tree.check().lines["log"] == "PASS Storage=volatile")
    try tree.write("usr/lib/systemd/journald.conf.d/90-vendor.conf", "[Journal]\nStorage=persistent\n")
    #expect(tree.check().lines["log"] == "PASS Storage=volatile", "9 comes before o")
    try tree.write("usr/lib/systemd/journald.conf.d/zz-vendor.conf", "[Journal]\nStorage=persistent\n")
    #expect(tree.check().lines["log"]?.hasPrefix("FAIL Storage=persistent, not volatile") == true)
    try tree.write("etc/systemd/journald.conf.d/zz-vendor.conf", "[Journal]\nCompress=yes\n")
    #expect(tree.check().lines["log"] == "PASS Storage=volatile")
  }

  @Test func sheetsHaveNoEarlierList() throws {
    let tree = try KioskTree()
    let file = "etc/osms-kiosk/config.yaml"
    let settings = try String(contentsOf: tree.url.appendingPathComponent(file), encoding: .utf8)
    try tree.write(file, settings.replacing("registry.db", with: "districts"))
    let (status, lines) = tree.check()
    #expect(status == 1)
    #expect(failures(lines) == ["delivered files", "districts"])
    #expect(lines["districts"]?.contains("are sheets: should one become unreadable, no earlier list serves") == true)
  }

  @Test func newerTextsServeBeforeThePackages() throws {
    let tree = try KioskTree()
    try tree.write("etc/osms-kiosk/config.yaml", "assets: /var/lib/osms-kiosk/content\n...\n")
    let state = tree.url.appendingPathComponent("var/lib/osms-kiosk/content")
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    #expect(tree.check().lines["texts"]?.hasSuffix("from /usr/share/osms-kiosk") == true)
    for name in ["previous", "current"] {
      try FileManager.default.copyItem(at: Repository.assets, to: state.appendingPathComponent(name))
      #expect(tree.check().lines["texts"]?.hasSuffix("from /var/lib/osms-kiosk/content/\(name)") == true)
    }
  }

  @Test func whatWasDeliveredIsShown() throws {
    let tree = try KioskTree()
    #expect(tree.check().lines["delivered files"] == "PASS the kiosk shows what was delivered to /var/lib/osms-kiosk")
    let state = tree.url.appendingPathComponent("var/lib/osms-kiosk/content")
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Repository.assets, to: state.appendingPathComponent("current"))
    try tree.write("etc/osms-kiosk/config.yaml", "assets: /usr/share/osms-kiosk\n...\n")
    #expect(
      tree.check().lines["delivered files"] == """
        FAIL /var/lib/osms-kiosk/registry.db was delivered, and the settings do not name it; \
        /var/lib/osms-kiosk/content was delivered, and the settings do not name it; \
        to do: in config.yaml: registry: /var/lib/osms-kiosk/registry.db, assets: /var/lib/osms-kiosk/content
        """)
    for path in ["content", "registry.db"] { try tree.remove("var/lib/osms-kiosk/" + path) }
    #expect(tree.check().lines["delivered files"] == "SKIP nothing was delivered to /var/lib/osms-kiosk")
  }

  /// An upgrade brings texts behind those that were delivered earlier.
  @Test func newerTextsOfThePackageAreTold() throws {
    let tree = try KioskTree()
    try tree.write("etc/osms-kiosk/config.yaml", "assets: /var/lib/osms-kiosk/content\n...\n")
    let state = tree.url.appendingPathComponent("var/lib/osms-kiosk/content")
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Repository.assets, to: state.appendingPathComponent("current"))
    try tree.write("var/lib/osms-kiosk/content/current/pack.yaml", "id: x\ndate: 2026-11-20\n...\n")
    try tree.write("usr/share/osms-kiosk/pack.yaml", "id: x\ndate: 2026-11-21\n...\n")
    #expect(
      tree.check().lines["age of the texts"] == """
        FAIL those of 2026-11-20 serve, and the package has newer ones of 2026-11-21; to do: deliver newer texts, or \
        go back to the package's: rm -f /var/lib/osms-kiosk/content/current /var/lib/osms-kiosk/content/previous
        """)
    try tree.remove("var/lib/osms-kiosk/content/current")
    #expect(tree.check().lines["age of the texts"] == "PASS 10 days")
    #expect(tree.check().lines["texts"]?.hasSuffix("from /usr/share/osms-kiosk") == true)
  }

  /// The disk of the content is missing, or what was published last cannot be read: something earlier serves.
  @Test func whatDoesNotServeIsTold() throws {
    let tree = try KioskTree()
    try tree.write("etc/osms-kiosk/config.yaml", "assets: /var/lib/osms-kiosk/content\n...\n")
    let missing = try #require(tree.check().lines["texts"])
    #expect(missing.hasPrefix("FAIL /var/lib/osms-kiosk/content does not serve: "))
    #expect(missing.contains("there is no such folder; instead: "))
    #expect(missing.contains("from /usr/share/osms-kiosk; to do: osms-desk check --assets /var/lib/osms-kiosk/content"))
    let state = tree.url.appendingPathComponent("var/lib/osms-kiosk/content")
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    for name in ["previous", "current"] {
      try FileManager.default.copyItem(at: Repository.assets, to: state.appendingPathComponent(name))
    }
    try tree.write("var/lib/osms-kiosk/content/current/pack.yaml", "id: x\n")
    let broken = try #require(tree.check().lines["texts"])
    #expect(
      broken.hasPrefix("FAIL /var/lib/osms-kiosk/content/current does not serve: pack.yaml:2: the file is cut off"))
    #expect(broken.contains("from /var/lib/osms-kiosk/content/previous; to do: "))
  }

  /// What the kiosk would refuse fails here, with its place.
  @Test func settingsWithWhichNoKioskStarts() throws {
    let tree = try KioskTree()
    let file = "/etc/osms-kiosk/config.yaml"
    try tree.write(
      String(file.dropFirst()),
      "idle: 10\nwarn: soon\nlanguage: russian\ntheme: red\nvoice: on\nprinter: слипы\n"
        + "assets: /usr/share/osms-kiosk\n...\n")
    let (status, lines) = tree.check()
    #expect(status == 1)
    let line = try #require(lines["settings"])
    for fault in [
      "1: idle: '10' is no number of seconds from 60 to 300", "2: warn: 'soon' is no number of seconds from 20 to 60",
      "3: language: 'russian' is none of kk|ru|en", "4: theme: 'red' is none of standard|inverse|mono",
      "5: voice: 'on' is none of off|slow|normal|fast", "6: printer: ",
    ] {
      #expect(line.contains("\(file):\(fault)"))
    }
    #expect(lines["texts"]?.hasPrefix("PASS") == true, "the other lines are heeded")
  }

  /// However many keys a file has that nobody knows, a line can be read.
  @Test func manyMistakesAreCounted() throws {
    let tree = try KioskTree()
    let keys = (1...5_000).map { "key\($0): x\n" }.joined()
    try tree.write("etc/osms-kiosk/config.yaml", keys + "...\n")
    let line = try #require(tree.check().lines["settings"])
    #expect(line.contains(":10: the key 'key10' is not known here; and 4990 more; to do: "))
    #expect(!line.contains("key11'"))
  }

  /// What root can read and the kiosk cannot.
  @Test func filesAreThoseThatTheKioskCanRead() throws {
    let tree = try KioskTree()
    let files = (config: "etc/osms-kiosk/config.yaml", building: "etc/osms-kiosk/polyclinic.yaml")
    func line() -> String? { tree.check().lines["files of the settings"] }
    func set(_ mode: Int, _ path: String) throws {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: tree.url.appendingPathComponent(path).path)
    }
    #expect(line() == "PASS the kiosk can read them")
    try set(0o600, files.building)
    #expect(
      line() == "FAIL not everybody may read /\(files.building); to do: chmod o+r /\(files.building)")
    try set(0o600, files.config)
    #expect(line()?.contains("chmod o+r /\(files.config); chmod o+r /\(files.building)") == true)
    try set(0o644, files.config)
    try set(0o644, files.building)
    try set(0o700, "var/lib/osms-kiosk")
    #expect(line()?.hasSuffix("to do: chmod o+x /var/lib/osms-kiosk") == true)
    try set(0o755, "var/lib/osms-kiosk")
    #expect(line() == "PASS the kiosk can read them")
    try tree.write(files.config, "polyclinic: polyclinic.yaml\nregistry: /home/it/registry.db\n...\n")
    #expect(
      line()?.hasPrefix("FAIL 'polyclinic.yaml' does not begin with /; the kiosk does not see /home; to do: ") == true)
  }

  @Test func districtsThatAreMissingAreNamed() throws {
    let tree = try KioskTree()
    let file = "etc/osms-kiosk/config.yaml"
    let settings = try String(contentsOf: tree.url.appendingPathComponent(file), encoding: .utf8)
    try tree.write(file, settings.replacing("registry.db", with: "registri.db"))
    let line = try #require(tree.check().lines["districts"])
    let path = "/var/lib/osms-kiosk/registri.db"
    #expect(line.hasPrefix("FAIL \(path): registri.db: there is no such file; to do: "))
    #expect(line.hasSuffix("to do: osms-desk registry check --registry \(path) lists everything"))
  }

  /// What is wrong with the building is told of it, and texts that are right are right.
  @Test func aBuildingThatCannotBeReadIsNamed() throws {
    let tree = try KioskTree()
    let file = "/etc/osms-kiosk/polyclinic.yaml"
    try tree.write(String(file.dropFirst()), "id: x\n...\n")
    let lines = tree.check().lines
    #expect(failures(lines) == ["building"])
    #expect(lines["building"]?.hasPrefix("FAIL \(file):1: x: the text 'name' is missing, and 4 more; to do: ") == true)
    #expect(
      lines["building"]?.hasSuffix("to do: mend it; osms-desk check --polyclinic \(file) lists everything") == true)
    try tree.remove("usr/share/osms-kiosk/pack.yaml")
    #expect(failures(tree.check().lines) == ["building", "texts"])
    try tree.remove(String(file.dropFirst()))
    #expect(tree.check().lines["building"]?.hasPrefix("FAIL \(file): the file is missing; to do: ") == true)
  }

  /// Whoever takes files, and whoever brings them, must be able to.
  @Test func theFolderForFilesHasItsRights() throws {
    let tree = try KioskTree()
    let folder = "/var/lib/osms-kiosk/incoming"
    let remedy = "; to do: systemd-tmpfiles --create osms-kiosk.conf"
    func line() -> String? { tree.check().lines["incoming folder"] }
    #expect(line() == "PASS who is in the group osms-incoming may put files into \(folder)")
    #expect(chmod(tree.url.path + folder, 0o755) == 0)
    #expect(line() == "FAIL \(folder) has the rights 755, and needs at least 2770\(remedy)")
    try tree.write("etc/passwd", "osms-incoming:x:54321:54321::/nonexistent:\n")
    #expect(line() == "FAIL /var/lib/osms-kiosk does not belong to osms-incoming\(remedy)")
    try tree.write("etc/passwd", "")
    #expect(line() == "FAIL there is no user osms-incoming; to do: systemd-sysusers osms-kiosk.conf")
  }

  /// What was refused lies there until somebody reads the report.
  @Test func filesThatWaitAreTold() throws {
    let tree = try KioskTree()
    let folder = "/var/lib/osms-kiosk/incoming"
    for name in ["addresses.csv", ".districts.csv"] { try tree.write("\(folder.dropFirst())/\(name)", "") }
    func line(in seconds: Int = 0) -> String? {
      IncomingCheck(host: Host(root: tree.url.path), now: time(nil) + seconds).points.last?.line
    }
    #expect(line() == "PASS refused files: none", "it has just come")
    #expect(
      line(in: 3_600) == """
        FAIL refused files: nobody has looked at addresses.csv; \
        to do: systemctl start osms-kiosk-incoming.service
        """)
    // What the clock of the files tells apart.
    usleep(50_000)
    try tree.write("\(folder.dropFirst())/report.txt", "")
    #expect(line() == "FAIL refused files: addresses.csv was not taken; to do: \(folder)/report.txt says why")
    usleep(50_000)
    try tree.write("\(folder.dropFirst())/addresses.csv", "mended")
    #expect(line() == "PASS refused files: none")
    #expect(tree.check().lines["refused files"] == "PASS none")
  }

  @Test func desksThatTheBuildingLacksAreTold() throws {
    let tree = try KioskTree()
    let file = "etc/osms-kiosk/polyclinic.yaml"
    let building = try String(contentsOf: tree.url.appendingPathComponent(file), encoding: .utf8)
    try tree.write(file, building.replacing("id: patient-support", with: "id: support"))
    #expect(
      tree.check().lines["building"]
        == "FAIL the building has no desk 'patient-support', to which texts send patients; to do: mend /\(file)")
  }

  @Test func absencesThatAreNotShownAreTold() throws {
    let tree = try KioskTree()
    let file = "var/lib/osms-kiosk/override.csv"
    try tree.write(file, "участок;с\n999;01.12.2026\n")
    let line = try #require(tree.check().lines["districts"])
    #expect(line.hasPrefix("FAIL nobody is shown as away: override.csv:2: "))
    #expect(line.hasSuffix("to do: mend /\(file)"))
    try tree.write(file, "участок;с\n12;01.12.2026\n")
    #expect(tree.check().lines["districts"]?.hasPrefix("PASS") == true)
  }

  @Test func withoutAFileNothingIsSet() throws {
    let tree = try KioskTree()
    try tree.remove("etc/osms-kiosk/config.yaml")
    #expect(tree.check().lines["settings"] == "PASS there is no file /etc/osms-kiosk/config.yaml")
  }

  @Test func nothingIsWaitedForLongerThanTwoSeconds() throws {
    let tree = try KioskTree()
    try tree.program("espeak-ng", "exec sleep 60")
    // In the place of a file, a pipe that nobody writes to.
    try tree.remove("proc/swaps")
    #expect(mkfifo(tree.url.appendingPathComponent("proc/swaps").path, 0o600) == 0)
    var lines: [String: String] = [:]
    let time = ContinuousClock().measure { lines = tree.check().lines }
    #expect(lines["voice"]?.hasPrefix("FAIL espeak-ng does not answer") == true)
    #expect(lines["swap"]?.hasPrefix("SKIP") == true)
    #expect(time < .seconds(30), "two seconds, and time for a busy computer")
  }

  /// A program that closes its output and stays, and one that writes much and ends.
  @Test func programsAreWaitedForToTheirEnd() throws {
    let tree = try KioskTree()
    try tree.program("stays", "exec sleep 60 >/dev/null 2>&1")
    try tree.program("floods", "head -c 1200000 /dev/zero; exit 7")
    func run(_ name: String) -> HostProgram.Outcome { HostProgram.run(tree.url.path + "/usr/bin/" + name, []) }
    let time = ContinuousClock().measure { #expect(run("stays") == .late) }
    #expect(time < .seconds(30), "less than a second, and time for a busy computer")
    #expect(run("floods") == .ended(status: 7, output: String(repeating: "\0", count: 1 << 20)))
  }

  /// What this program holds back ends those that it runs all the same.
  @Test func programsHaveTheirSignals() throws {
    let tree = try KioskTree()
    try tree.program("ends", "kill -TERM $$; exit 0")
    var held = sigset_t()
    var before = sigset_t()
    sigemptyset(&held)
    sigaddset(&held, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    #expect(HostProgram.run(tree.url.path + "/usr/bin/ends", []) == .ended(status: 128 + SIGTERM, output: ""))
  }

  @Test func printersAreAskedFor() throws {
    let tree = try KioskTree()
    func verdicts(_ printer: String?) -> [CheckPoint.Verdict] {
      let texts = [Setting.printer: printer, .voice: "off"].compactMapValues(\.self)
      let settings = SettingValues {
        [.init("", texts[$0])]
      } complain: {
        Issue.record("\($0)")
      }
      return HelperChecks(host: Host(root: tree.url.path), settings: settings).points.map(\.verdict)
    }
    func printer(_ setting: String) -> CheckPoint.Verdict? { verdicts(setting).first }
    #expect(printer("slips") == .pass("queue 'slips'"))
    #expect(printer("slips:escpos") == .pass("queue 'slips'"))
    #expect(
      printer("other:a4") == .fail("CUPS has no queue 'other'", remedy: "lpstat -e lists them; lpadmin makes one"))
    try tree.program("lpstat", "exec sleep 60")
    #expect(printer("slips") == .fail("CUPS does not answer", remedy: "systemctl restart cups"))
    #expect(verdicts(nil) == [.skip("no printer is set"), .skip("the voice is off"), .skip("the voice is off")])
  }

  @Test func aFolderThatIsNotThereCannotBeChecked() {
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
      .appendingPathComponent("osms-desk").path
    #expect(ChildProgram.run(program, ["selfcheck", "--root", "/nowhere"]).status == 2)
  }

  @Test func linesObeyNobody() {
    let point = CheckPoint("name", .fail("\u{1B}[2J\u{202E}x", remedy: "\u{7F}y"))
    #expect(point.line == "FAIL name: ?[2J?x; to do: ?y")
  }

  @Test func descriptionsOfTerminals() {
    #expect(TerminalType([]) == nil)
    #expect(TerminalType([0x1A, 0x01, 2]) == nil)
    #expect(TerminalType([UInt8](repeating: 0, count: 100)) == nil)
    let wide: [UInt8] = [0x1E, 0x02, 1, 0, 0, 0, 14, 0, 0, 0, 0, 0, 0, 0]
    #expect(TerminalType(wide + [UInt8](repeating: 0, count: 52) + [0, 1, 0, 0])?.colours == 256)
    #expect(TerminalType(wide)?.colours == nil)
  }
}
