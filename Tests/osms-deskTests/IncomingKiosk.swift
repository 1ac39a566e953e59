import Foundation
import TestSupport
import Testing

/// A kiosk's folder of its own into which files come, and the program that takes them.
final class IncomingKiosk {
  let folder: URL

  static let assets = Repository.assets.path
  static let addresses = """
    участок;вид;тип;улица;дома
    1;взрослый;ул.;Абая;1–25 нечетные
    2;взрослый;ул.;Абая;2–24 четные, 25

    """
  static let districts = """
    участок;вид;врач;кабинет;прием
    1;взрослый;Иванова А. Б.;201;пн-пт 08:00-14:00
    2;взрослый;Петров В. Г.;202;пн-пт 14:00-20:00

    """

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-incoming-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url("incoming"), withIntermediateDirectories: true)
    try set()
  }

  /// A copy of another one as it is now.
  init(copyOf other: IncomingKiosk) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-incoming-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: other.folder, to: folder)
    try set()
  }

  /// The settings of a kiosk that shows what is published, and more.
  func set(_ settings: String = "") throws {
    let text = "registry: \(url("registry.db").path)\nassets: \(url("content").path)\n\(settings)...\n"
    try Data(text.utf8).write(to: url("config.yaml"))
  }

  /// A day from today on, as staff write it.
  static func day(in days: Double) -> String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date(timeIntervalSinceNow: days * 86_400))
    func padded(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
    return "\(padded(parts.day)).\(padded(parts.month)).\(parts.year ?? 0)"
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

  /// Puts a file where others put theirs.
  func put(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: url("incoming/" + name))
  }

  func putSheets(addresses: String = addresses) throws {
    try put(addresses, "addresses.csv")
    try put(Self.districts, "districts.csv")
  }

  /// A pack that is soon looked through: nothing but what the screens name by itself.
  private static let small = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("SmallPack")

  /// Puts content there: the bundled tables, the small pack, and that id.
  func putContent(_ id: String, in name: String = "content", date: String = "2026-11-25") throws {
    let files = FileManager.default
    let content = url("incoming/" + name)
    try files.copyItem(at: Repository.assets, to: content)
    for folder in ["content", "rules"] {
      for file in try files.contentsOfDirectory(atPath: content.appendingPathComponent(folder).path)
      where !["ui.yaml", "screens.yaml"].contains(file) {
        let copy = content.appendingPathComponent("\(folder)/\(file)")
        let text = try? Data(contentsOf: Self.small.appendingPathComponent("\(folder)/\(file)"))
        try (text ?? Data("[]\n...\n".utf8)).write(to: copy)
      }
    }
    try Data("id: \(id)\ndate: \(date)\n...\n".utf8).write(to: content.appendingPathComponent("pack.yaml"))
  }

  /// The command that takes the files, words and all.
  var command: [String] {
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
      .appendingPathComponent("osms-desk").path
    let settings = "OSMS_KIOSK_CONFIG=" + url("config.yaml").path
    return ["env", settings, program, "incoming", "--state", folder.path, "--assets", Self.assets, "--settle", "0"]
  }

  func take(_ arguments: String...) -> (status: Int32, output: String) {
    let (status, output) = ChildProgram.run(command[0], Array(command.dropFirst()) + arguments)
    return (status, output.replacing(folder.path + "/", with: ""))
  }

  /// The visible names in the incoming folder.
  var incoming: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url("incoming").path).sorted() }
  }

  /// The names of all that the kiosk keeps beside its settings.
  var kept: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "config.yaml" }.sorted()
    }
  }

  /// The report without its first line, which has the time.
  var report: String {
    get throws {
      let text = try String(contentsOf: url("incoming/report.txt"), encoding: .utf8)
      return text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().joined()
    }
  }

  /// The id of the pack that a generation of the content has.
  func pack(_ generation: String) -> String? {
    let text = try? String(contentsOf: url("content/\(generation)/pack.yaml"), encoding: .utf8)
    return text?.split(separator: "\n").first?.split(separator: " ").last.map(String.init)
  }
}
