import Foundation
import Glibc
import Kiosk
import NcursesTerminal
import Polyclinic
import TestSupport
import Testing

@testable import osms_kiosk

/// Scripts in a folder of their own that stand for `osms-slip`, `lp` and `espeak-ng`, and what they did.
///
/// In a script `$here` is the folder; each start leaves a line in `NAME.starts`: process and arguments.
final class StubPrograms {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-stubs-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    for name in ["osms-slip", "lp", "espeak-ng"] {
      for start in starts(of: name) { kill(-start.process, SIGKILL) }
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Puts a script there.
  func add(_ name: String, _ script: String, mode: Int = 0o755) throws {
    let text = """
      #!/bin/sh
      here='\(folder)'
      echo "$$ $*" >>"$here/\(name).starts"
      \(script)
      """
    try addFile(name, text + "\n", mode: mode)
  }

  /// Puts a file there as it is.
  ///
  /// Another program writes it: while this one starts programs for other tests, they hold for a moment what is open
  /// here, and a file that is open for writing cannot be run.
  func addFile(_ name: String, _ text: String, mode: Int = 0o755) throws {
    let write = #"printf %s "$2" >"$1" && chmod "$3" "$1""#
    let run = ChildProgram.run("sh", ["-c", write, "sh", folder + "/" + name, text, String(mode, radix: 8)])
    try #require(run.status == 0, "\(run.output)")
  }

  /// Puts the kiosk there, and tells its path.
  func addKiosk() throws -> String {
    let kiosk = folder + "/osms-kiosk"
    if link(TmuxPane.kiosk, kiosk) != 0 { try FileManager.default.copyItem(atPath: TmuxPane.kiosk, toPath: kiosk) }
    return kiosk
  }

  /// The bytes of a file there; nil where there is none.
  func contents(_ name: String) -> Data? { FileManager.default.contents(atPath: folder + "/" + name) }

  /// How often a program was started, and with what.
  func starts(of name: String) -> [(process: pid_t, arguments: String)] {
    String(decoding: contents(name + ".starts") ?? Data(), as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard let process = words.first.flatMap({ pid_t($0) }) else { return nil }
      return (process, words.count > 1 ? String(words[1]) : "")
    }
  }

  /// The processes of all that was started: those that run, and those that nobody has waited for.
  func survivors() -> [String] {
    let groups = Set(["osms-slip", "lp", "espeak-ng"].flatMap { starts(of: $0) }.map(\.process))
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.compactMap { process -> String? in
      guard pid_t(process) != nil, let data = FileManager.default.contents(atPath: "/proc/\(process)/stat") else {
        return nil
      }
      let stat = String(decoding: data, as: UTF8.self)
      let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
      guard fields.count > 3, let group = pid_t(fields[3]), groups.contains(group) else { return nil }
      // A descendant that was killed is waited for by the first process of the machine, in its own time.
      let isOthers = fields[1] == "Z" && pid_t(fields[2]) != getpid()
      return isOthers ? nil : stat
    }
  }

  /// Waits until nothing that was started is left.
  func waitUntilAllAreGone() -> [String] {
    let limit = ContinuousClock.now + .seconds(30)
    while !survivors().isEmpty, ContinuousClock.now < limit { usleep(5_000) }
    return survivors()
  }

  /// A runner that prints and speaks with what stands there.
  func runner(
    queue: String = "front-desk", printLimit: Duration = .seconds(30), patience: Duration = .seconds(30),
    wordsPerMinute: Int = 155
  ) throws -> ErrandRunner {
    let environment = HelperEnvironment(of: ["PATH": "/usr/bin:/bin"])
    let programs = InstalledPrograms.Printing(osmsSlip: folder + "/osms-slip", lp: folder + "/lp")
    return ErrandRunner(
      printer: Printer(
        queue: try PrintQueue(queue), programs: programs, environment: environment, limit: printLimit),
      voice: Voice(
        program: folder + "/espeak-ng", wordsPerMinute: wordsPerMinute, environment: environment, patience: patience))
  }

  /// A slip with all that a slip can have.
  static func slip(title: String = "Не застрахован") throws -> Slip {
    func text(_ string: String) throws -> SafeText { try SafeText(printed: string) }
    return Slip(
      language: .ru, polyclinic: try text("Городская поликлиника № 5"), contact: [try text("ул. Абая, 25")],
      date: try text("25 ноября 2026"), title: try text(title),
      lines: [
        .init(.heading, try text("Сегодня, в этом здании")),
        .init(.item, mark: SafeText(1), try text("Кабинет 102: «поддержка» \\ Ә")),
        .init(.row, try text("июль 2026"), amount: try text("4 250 тг.")),
      ],
      address: try text("https://msqory.kz/"), sources: [try text("Памятка")], closing: try text("1414"))
  }
}

extension ErrandRunner {
  /// Waits as the loop does, until it has told so much or nothing runs any more.
  ///
  /// - Returns: what it told.
  mutating func finish(atMost count: Int = .max) -> [Report] {
    let limit = ContinuousClock.now + .seconds(60)
    var reports = attend()
    while reports.count < count, !watched.isEmpty, ContinuousClock.now < limit {
      wait()
      reports += attend()
    }
    return reports
  }

  /// Waits as the loop does for a state before which nothing is told.
  mutating func wait(until isThere: () -> Bool, sourceLocation: SourceLocation = #_sourceLocation) {
    let limit = ContinuousClock.now + .seconds(60)
    while !isThere(), ContinuousClock.now < limit {
      wait()
      #expect(attend() == [], sourceLocation: sourceLocation)
    }
    #expect(isThere(), sourceLocation: sourceLocation)
  }

  /// Waits until something that it watches is ready, or its deadline has come.
  func wait() {
    var lines = watched.map(\.line)
    let left = deadline.map { max($0 - .now, .zero) / .milliseconds(1) } ?? 1_000
    poll(&lines, nfds_t(lines.count), Int32(left.rounded(.up)))
  }
}
