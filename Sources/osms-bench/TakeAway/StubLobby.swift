import Foundation
import Glibc

/// A folder with what stands in for loudspeaker and printer, and the kiosk that finds it there.
struct StubLobby {
  /// The home page of a language: the key that leads there, and its heading.
  struct Home {
    let language: String
    let key: String
    let heading: String
  }

  static let homes = [
    Home(language: "kk", key: "1", heading: "Қандай көмек керек?"),
    Home(language: "ru", key: HomeMenu.key, heading: HomeMenu.question),
    Home(language: "en", key: "3", heading: "How can we help?"),
  ]

  /// The folder, which also stands for the home folder.
  let folder: String
  private let kiosk: Program

  /// Sets the folder up.
  ///
  /// - Throws: ``Problem`` where the kiosk or espeak-ng is missing, or the folder cannot be made.
  init(kiosk path: String) throws(Problem) {
    guard let espeak = Program(installed: "espeak-ng", arguments: []) else {
      throw Problem(description: "espeak-ng is not installed")
    }
    let kiosk = try Program(name: "osms-kiosk", path: path)
    let files = FileManager.default
    folder = files.temporaryDirectory.appendingPathComponent("osms-bench-\(UUID().uuidString)").path
    do {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, call) in [
        ("espeak-ng", "'\(espeak.path)' \"$@\" --stdout >'\(folder)/sound'"), ("lp", "cat >'\(folder)/paper'"),
      ] {
        try Data("#!/bin/sh\nexec \(call)\n".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
        try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/" + name)
      }
    } catch {
      throw Problem(description: "\(folder): \(error)")
    }
    guard mkfifo(folder + "/sound", 0o600) == 0, mkfifo(folder + "/paper", 0o600) == 0 else {
      throw Problem(description: "\(folder): there can be no pipes")
    }
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    self.kiosk = try Program(
      name: "osms-kiosk", path: "/usr/bin/env",
      arguments: ["PATH=\(folder):\(search)", kiosk.path, "--printer", "bench"])
  }

  /// Removes the folder.
  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Starts the kiosk and opens the home page.
  ///
  /// - Throws: ``Problem`` where the page does not come.
  func open(_ home: Home) throws(Problem) -> Pty {
    let pty = try Pty(kiosk, home: folder)
    try pty.readUntil(Peers.words)
    pty.press(home.key)
    try pty.readUntil([home.heading])
    pty.drain(quiet: .milliseconds(100))
    return pty
  }
}
