import Foundation
import Glibc
import TestSupport
import Testing

/// A kiosk installed in a folder of its own, with all that can change there while it runs: program, content, districts.
final class KioskHome {
  let folder: URL

  /// The program, as installed beside its packaged content.
  var program: String { folder.appendingPathComponent("bin/osms-kiosk").path }
  /// The folder of the generations of the content.
  var content: String { folder.appendingPathComponent("content").path }
  /// What the kiosk has told staff.
  var log: String { folder.appendingPathComponent("log").path }
  /// The folder of the sheets.
  var districts: String { folder.appendingPathComponent("districts").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-home-\(UUID().uuidString)")
    for name in ["bin", "content", "share"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    if link(TmuxPane.kiosk, program) != 0 { try FileManager.default.copyItem(atPath: TmuxPane.kiosk, toPath: program) }
    try copyAssets(to: "share/osms-kiosk", question: "Пакет – чем помочь?")
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The kiosk on its welcome screen, locked.
  ///
  /// Its log is the file `log`.
  func start(_ arguments: [String] = [], environment: [String] = []) throws -> TmuxPane {
    let pane = try TmuxPane(
      ["--locked", "--voice", "off"] + arguments, environment: environment, redirection: "2>'\(log)'", kiosk: program)
    pane.foundation = self
    try pane.wait(for: "▶ 1 Қазақша")
    return pane
  }

  /// Publishes content as `osms-desk incoming` does, recognisable by the question of its home page.
  ///
  /// - Parameter isGood: whether it can serve; content that cannot does not come there by that command, but a disk can
  ///   fail.
  func publish(question: String, isGood: Bool = true) throws {
    let number = try FileManager.default.contentsOfDirectory(atPath: content).filter { Int($0.dropFirst()) != nil }
      .count
    let name = ".\(number + 1)"
    try copyAssets(to: "content/" + name, question: question)
    if !isGood {
      try Data("- id: x\n".utf8).write(to: URL(fileURLWithPath: "\(content)/\(name)/content/status.yaml"))
    }
    if let current = try? FileManager.default.destinationOfSymbolicLink(atPath: content + "/current") {
      try point("previous", to: current)
    }
    try point("current", to: name)
  }

  /// Lets the sheets be others, with another doctor for Abai street 25.
  func putDistricts(doctor: String) throws {
    let new = folder.appendingPathComponent("districts-\(UUID().uuidString)")
    try FileManager.default.copyItem(
      atPath: Repository.assets.path + "/polyclinic/example-districts", toPath: new.path)
    try edit(new.appendingPathComponent("districts.csv"), "Ахметова", doctor)
    if FileManager.default.fileExists(atPath: districts) { try FileManager.default.removeItem(atPath: districts) }
    try FileManager.default.moveItem(atPath: new.path, toPath: districts)
  }

  private func copyAssets(to name: String, question: String) throws {
    let copy = folder.appendingPathComponent(name)
    try FileManager.default.copyItem(atPath: Repository.assets.path, toPath: copy.path)
    try edit(copy.appendingPathComponent("content/home.yaml"), "С чем помочь?", question)
  }

  private func edit(_ file: URL, _ text: String, _ replacement: String) throws {
    let before = try String(contentsOf: file, encoding: .utf8)
    try #require(before.contains(text))
    try Data(before.replacing(text, with: replacement).utf8).write(to: file)
  }

  private func point(_ generation: String, to name: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(content)/.\(generation)", withDestinationPath: name)
    try #require(rename("\(content)/.\(generation)", "\(content)/\(generation)") == 0)
  }
}

extension TmuxPane {
  /// The arguments with which the program runs now.
  func arguments() throws -> [String] {
    let file = FileManager.default.contents(atPath: "/proc/\(try processID())/cmdline") ?? Data()
    return String(decoding: file, as: UTF8.self).split(separator: "\0").dropFirst().map(String.init)
  }

  /// What the system tells of the program under a name.
  func status(_ name: String) throws -> String? {
    let file = FileManager.default.contents(atPath: "/proc/\(try processID())/status") ?? Data()
    return String(decoding: file, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(name + ":") }
      .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
  }
}
