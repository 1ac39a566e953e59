import Foundation
import Polyclinic
import PolyclinicData
import TestSupport
import Testing

@testable import osms_desk

/// A kiosk as a tree of files: everything in it passes until a test changes it.
final class KioskTree {
  /// The folder that stands for `/`.
  let url: URL

  /// A kiosk on which nothing fails.
  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("osms-host-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let shared = url.appendingPathComponent("usr/share")
    try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Repository.assets, to: shared.appendingPathComponent("osms-kiosk"))
    let example = Repository.assets.appendingPathComponent("polyclinic")
    let building = try String(contentsOf: example.appendingPathComponent("example.yaml"), encoding: .utf8)
    try write("etc/osms-kiosk/polyclinic.yaml", building.replacing("example: true", with: "example: false"))
    let incoming = url.appendingPathComponent("var/lib/osms-kiosk/incoming")
    try FileManager.default.createDirectory(at: incoming, withIntermediateDirectories: true)
    #expect(chmod(incoming.path, 0o2770) == 0)
    try write("etc/passwd", "root:x:0:0::/root:/bin/bash\nosms-incoming:x:\(geteuid()):\(getegid())::/nonexistent:\n")
    try FileManager.default.copyItem(
      at: example.appendingPathComponent("example-districts"),
      to: url.appendingPathComponent("var/lib/osms-kiosk/districts"))
    let assets = AssetsFolder(path: Repository.assets.path)
    let glyphs = try assets.glyphs()
    try RegistryFile.write(
      RegistrySource.open(url.path + "/var/lib/osms-kiosk/districts", assets: assets, glyphs: glyphs).registry,
      to: url.path + "/var/lib/osms-kiosk/registry.db",
      created: #require(CalendarDate(year: 2026, month: 11, day: 25)), glyphs: glyphs)
    try write(
      "etc/osms-kiosk/config.yaml",
      "assets: /usr/share/osms-kiosk\npolyclinic: /etc/osms-kiosk/polyclinic.yaml\n"
        + "registry: /var/lib/osms-kiosk/registry.db\n...\n")
    try writePrograms()
    try writeUnits()
    try writeHost()
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func write(_ path: String, _ text: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func program(_ name: String, _ script: String) throws {
    try write("usr/bin/\(name)", "#!/bin/sh\n\(script)\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: url.appendingPathComponent("usr/bin/\(name)").path)
  }

  func link(_ path: String, to target: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appendingPathComponent(path))
  }

  private func writePrograms() throws {
    try program("lp", "exit 1")
    try program("lpstat", #"[ "$2" = slips ] && echo "printer slips is idle.""#)
    try program("osms-slip", "exit 1")
    try program("espeak-ng", #"printf 'Pty Language Age\n 5 en-gb M\n 5 kk M\n 5 ru M\n'"#)
    for file in ["dev/snd/pcmC0D0p", "usr/share/consolefonts/FullCyrAsia-TerminusBold32x16.psf.gz"] {
      try write(file, "")
    }
    try write("usr/share/osms-kiosk/console/osms-kiosk.map", "")
    // A description of a terminal: one name, no flags, 14 numbers, of which the last says 8 colours.
    var description: [UInt8] = [0x1A, 0x01, 2, 0, 0, 0, 14, 0, 0, 0, 0, 0, 0x78, 0]
    description += [UInt8](repeating: 0xFF, count: 26) + [8, 0]
    try write("usr/share/terminfo/l/linux", "")
    try Data(description).write(to: url.appendingPathComponent("usr/share/terminfo/l/linux"))
  }

  private func writeUnits() throws {
    for unit in ["osms-kiosk.service", "osms-kiosk-incoming.path", "osms-kiosk-incoming.timer"] {
      try write("usr/lib/systemd/system/\(unit)", "")
      try link("etc/systemd/system/multi-user.target.wants/\(unit)", to: "/usr/lib/systemd/system/\(unit)")
    }
    for unit in [
      "getty@tty1.service", "autovt@.service", "console-getty.service", "serial-getty@.service", "debug-shell.service",
      "rescue.service", "emergency.service", "ctrl-alt-del.target", "kbrequest.target",
    ] {
      try link("etc/systemd/system/\(unit)", to: "/dev/null")
    }
  }

  /// What the login manager does with each key that switches off.
  private static let keys = ["Power", "Reboot", "Suspend", "Hibernate"].map { key in
    "Handle\(key)Key=ignore\nHandle\(key)KeyLongPress=ignore\n"
  }.joined()

  private func writeHost() throws {
    for (name, value) in KernelSetting.all {
      try write("proc/sys/" + name.replacing(".", with: "/"), value.replacing(" ", with: "\t") + "\n")
    }
    try write("proc/cmdline", "BOOT_IMAGE=/vmlinuz " + KernelSetting.commandLine.joined(separator: " ") + "\n")
    try write("proc/swaps", "Filename Type Size Used Priority\n")
    try write("boot/grub/grub.cfg", "password_pbkdf2 administrator grub.pbkdf2\n")
    try write("etc/modprobe.d/osms-kiosk.conf", "# sticks\nblacklist usb-storage\n")
    try link("etc/localtime", to: "/usr/share/zoneinfo/Asia/Almaty")
    try write("etc/systemd/journald.conf", "[Journal]\nStorage=auto\n")
    try write("etc/systemd/journald.conf.d/osms-kiosk.conf", "[Journal]\nStorage=volatile\n")
    try write("etc/systemd/logind.conf.d/osms-kiosk.conf", "[Login]\nNAutoVTs=0\n" + Self.keys)
    try write("etc/systemd/system.conf.d/osms-kiosk.conf", "[Manager]\nCtrlAltDelBurstAction=none\n")
    try write("etc/cups/cupsd.conf", "preservejobfiles no\nPreserveJobHistory No\n")
  }

  /// Runs the check on the tree: its status, and its lines by their names.
  func check() -> (status: Int32, lines: [String: String]) {
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
      .appendingPathComponent("osms-desk").path
    let (status, output) = ChildProgram.run(program, ["selfcheck", "--root", url.path + "/", "--as-of", "2026-12-01"])
    var lines: [String: String] = [:]
    for line in output.replacing(url.path, with: "").split(separator: "\n") where line.dropFirst(4).hasPrefix(" ") {
      let words = line.dropFirst(5)
      guard let colon = words.firstRange(of: ": ") else { continue }
      lines[String(words[..<colon.lowerBound])] = String(line.prefix(5) + words[colon.upperBound...])
    }
    return (status, lines)
  }
}
