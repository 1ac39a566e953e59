import Foundation
import LobbySimulation
import RegistryGenerator
import TestSupport

extension LobbyProof {
  /// Hostile names and contents of files, shown to the programs that complain of them.
  static let hostileFiles = LobbyProof(
    promise: "no name and no content of a file, no option and no setting commands the terminal of the staff",
    short: 60, long: 3_000
  ) { task in
    let place = task.place
    let failures = task.play { number, seed in
      HostileFiles(place: place, number: number, seed: seed).flaws()
    }
    return Finding(cases: task.cases.count, failures: failures)
  }
}

/// A folder of files that want to command a terminal, and the programs that read it.
private struct HostileFiles {
  let place: ProofPlace
  private let folder: String
  private let name: String
  private let text: String
  private let yaml: String

  init(place: ProofPlace, number: Int, seed: UInt64) {
    self.place = place
    folder = NSTemporaryDirectory() + "osms-hostile-\(getpid())-\(number)"
    var numbers = SeededNumbers(seed: seed)
    let drawn = HostileText.draw(from: &numbers)
    // NUL and the slash are in no file name, and NUL in no argument; a name has at most 255 bytes.
    let possible = String(
      String.UnicodeScalarView(drawn.unicodeScalars.filter { !"/\0".unicodeScalars.contains($0) }.prefix(40)))
    // These are names of folders, and of nothing else.
    name = ["", ".", ".."].contains(possible) ? "-" + possible : possible
    text = String(drawn.prefix(2_000))
    yaml = HostileText.draw(from: &numbers)
  }

  func flaws() -> [String] {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try write()
    } catch {
      return ["cannot be prepared: \(error)"]
    }
    return calls.compactMap { program, arguments in
      let result = ChildProgram.run("\(place.programs)/\(program)", arguments)
      let flaw = result.status < 0 ? "is missing, or was killed" : HostileOutput.flaw(in: result.output)
      return flaw.map { "\(program) \(arguments.joined(separator: " ").debugDescription) \($0)" }
    }
  }

  private var calls: [(program: String, arguments: [String])] {
    let argument = text.replacingOccurrences(of: "\0", with: "")
    return [
      ("osms-desk", ["check", "--assets", "\(folder)/Assets"]),
      ("osms-desk", ["check", "--assets", argument]),
      ("osms-desk", ["registry", "check", "\(folder)/\(name).csv", "--assets", place.assets, "--language", "en"]),
      ("osms-desk", ["registry", "find", argument, "--assets", place.assets, "--language", "en"]),
      ("osms-desk", ["registry", "check", "\(folder)/missing\(name).csv", "--assets", place.assets]),
      ("osms-desk", ["say", argument, "--assets", place.assets]),
      ("osms-desk", ["--" + argument]),
      ("osms-desk", ["incoming", "--state", "\(folder)/state", "--settle", "0", "--assets", place.assets]),
      ("osms-desk", ["selfcheck", "--root", "\(folder)/root/"]),
      ("osms-kiosk", ["--assets", "\(folder)/Assets"]),
      ("osms-kiosk", ["--assets", place.assets, "--polyclinic", "\(folder)/\(name).yaml"]),
      ("osms-kiosk", ["--theme", argument]),
      ("osms-kiosk", ["--printer", argument]),
      ("osms-slip", ["--format", argument]),
      ("osms-lobby", [argument]),
    ]
  }

  private func write() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try files.copyItem(atPath: place.assets, toPath: "\(folder)/Assets")
    let rows = "district,kind,street,street_kk,houses\n\(text),\(text),\(text),,5\n1,,Абая,,\(text)\n"
    let broken = "\(text): {\(yaml)}\n- \(yaml)\n"
    for (file, text) in [
      ("\(name).csv", rows), ("state/incoming/\(name).csv", rows), ("state/incoming/\(name)", yaml),
      ("Assets/content/home.yaml", broken), ("Assets/content/ui.yaml", broken),
      ("Assets/content/\(name).yaml", "\(yaml)\n"), ("\(name).yaml", broken),
      ("root/etc/osms-kiosk/config.yaml", "\(text): \(yaml)\nprinter: \(yaml)\n"),
    ] {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(file)
      try files.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }
}
