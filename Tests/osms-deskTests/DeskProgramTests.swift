import Foundation
import TestSupport
import TestTraits
import Testing

/// The program as staff call it: exit status and output.
@Suite(.waitsForPrograms) struct DeskProgramTests {
  private static let assets = Repository.assets.path

  private static let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    .appendingPathComponent("osms-desk").path

  private func desk(_ arguments: [String]) -> (status: Int32, output: String) {
    ChildProgram.run(Self.program, arguments)
  }

  @Test func listsPages() {
    let (status, output) = desk(["pages", "--assets", Self.assets, "--language", "en"])
    #expect(status == 0)
    #expect(output.split(separator: "\n").first == "welcome")
    #expect(output.contains("How can we help?"))
  }

  /// Words that nobody takes and input that cannot be read end the program in order.
  @Test(arguments: ["no-such-command 2>/dev/full", "no-such-command 2>&-", "registry find --queries - </"])
  func nobodyNeedListen(_ call: String) {
    #expect(ChildProgram.run("sh", ["-c", "\(Self.program) \(call)"]).status == 2)
  }

  /// Half of what was asked for is not taken for the whole.
  @Test func aFullDiskIsTold() {
    let call = "\(Self.program) pages --assets \(Self.assets) 2>&1 >/dev/full"
    let (status, output) = ChildProgram.run("sh", ["-c", call])
    #expect(status == 2)
    #expect(output == "osms-desk: what was printed could not be written: No space left on device\n")
  }

  /// A folder for the program as a package installs it, called by its bare name from elsewhere.
  @Test func findsItsFolderFromAnywhere() throws {
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: home) }
    for name in ["bin", "share"] {
      try FileManager.default.createDirectory(atPath: "\(home)/\(name)", withIntermediateDirectories: true)
    }
    try FileManager.default.copyItem(atPath: Self.assets, toPath: "\(home)/share/osms-kiosk")
    // Copied by another process: no child of this one is left with a program that is still open for writing.
    #expect(ChildProgram.run("cp", [Self.program, "\(home)/bin/osms-desk"]).status == 0)
    let call = "cd / && PATH=\(home)/bin:$PATH && unset OSMS_KIOSK_ASSETS && osms-desk pages --language en"
    let (status, output) = ChildProgram.run("sh", ["-c", call])
    #expect(status == 0)
    #expect(output.contains("How can we help?"))
  }

  /// The folder that the kiosk's own settings name, with generations in it.
  @Test func readsTheContentThatServes() throws {
    let state = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: state) }
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: state.appendingPathComponent("current").path, withDestinationPath: Self.assets)
    let (status, output) = desk(["pages", "--assets", state.path, "--language", "en"])
    #expect(status == 0)
    #expect(output.contains("How can we help?"))
  }

  @Test func showsAPage() {
    let (status, output) = desk(["show", "home", "--assets", Self.assets, "--language", "ru", "--size", "40x20"])
    #expect(status == 0)
    #expect(output.split(separator: "\n", omittingEmptySubsequences: false).count == 21)
    #expect(output.contains("▶ 1 Как проверить, застрахованы ли вы"))
  }

  @Test(arguments: [
    ["show", "nowhere", "--assets", Self.assets], ["show"], ["show", "home", "--size", "0x0"],
    ["show", "home", "--language", "de"],
    ["check", "--assets", "/nowhere"], ["no-such-command"], ["check", "--no-such-option"],
  ])
  func cannotRun(_ arguments: [String]) {
    let (status, output) = desk(arguments)
    #expect(status == 2)
    #expect(output.hasPrefix("osms-desk: "))
  }

  @Test func listsAllFindings() throws {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString)")
    try FileManager.default.copyItem(atPath: Self.assets, toPath: copy.path)
    defer { try? FileManager.default.removeItem(at: copy) }
    try Data().write(to: copy.appendingPathComponent("content/links.yaml"))
    try Data("x".utf8).write(to: copy.appendingPathComponent("pack.yaml"))
    let (status, output) = desk(["check", "--assets", copy.path])
    #expect(status == 1)
    #expect(output.contains("content/links.yaml: the file is empty\n"))
    #expect(output.contains("pack.yaml:1: the file is cut off"))
  }

  @Test func helpAndVersionAreNoErrors() {
    #expect(desk(["--help"]).status == 0)
    #expect(desk(["--version"]).output == "0.1.0\n")
  }
}
