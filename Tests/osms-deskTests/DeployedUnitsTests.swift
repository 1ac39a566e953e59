import Foundation
import TestSupport
import TestTraits
import Testing

@testable import osms_desk

/// The units and the scripts that are delivered.
@Suite(.waitsForPrograms) struct DeployedUnitsTests {
  @Test(arguments: ["osms-kiosk.service", "osms-kiosk-incoming.service"])
  func unitsAreShutIn(unit: String) {
    let (status, output) = ChildProgram.run(
      "systemd-analyze",
      ["security", "--no-pager", "--offline=true", "--threshold=5", DeployedFiles.path("systemd/\(unit)")])
    #expect(status == 0, "\(output)")
  }

  @Test func unitsAreRight() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("osms-units-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let units = root.appendingPathComponent("usr/lib/systemd/system")
    try FileManager.default.createDirectory(at: units, withIntermediateDirectories: true)
    let names = ["osms-kiosk.service"] + ["path", "timer", "service"].map { "osms-kiosk-incoming.\($0)" }
    for name in names {
      try FileManager.default.copyItem(atPath: DeployedFiles.path("systemd/\(name)"), toPath: units.path + "/\(name)")
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
    let unit = try DeployedFiles.text("systemd/osms-kiosk.service").split(separator: "\n")
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
    let unit = try DeployedFiles.text("systemd/osms-kiosk-incoming.service")
    let minutes = try #require(unit.firstMatch(of: /\nTimeoutStartSec=([0-9]+)min\n/).flatMap { Int($0.1) })
    #expect(IncomingRun.patience < minutes * 60)
  }

  @Test(arguments: [
    "sh console/console", "sh debian/postinst", "sh debian/prerm", "sh debian/postrm", "sh examples/40_osms-kiosk",
    "bash make-deb", "bash try-deb",
  ])
  func scriptsCanBeRead(_ words: String) throws {
    let words = words.split(separator: " ").map(String.init)
    let (status, output) = ChildProgram.run(words[0], ["-n", DeployedFiles.path(words[1])])
    #expect(status == 0, "\(output)")
  }
}
