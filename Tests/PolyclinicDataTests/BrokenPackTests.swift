import Foundation
import Kiosk
import Polyclinic
import PolyclinicData
import RegistryGenerator
import Testing

/// A pack broken in one place, and what must be said of it.
struct Breakage: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let file: String
  let line: Int?
  let entry: String?
  let reason: String
  let breakIt: @Sendable (PackCopy) throws -> Void

  init(
    _ name: String, in file: String, line: Int? = nil, entry: String? = nil, says reason: String,
    _ breakIt: @escaping @Sendable (PackCopy) throws -> Void
  ) {
    testDescription = name
    self.file = file
    self.line = line
    self.entry = entry
    self.reason = reason
    self.breakIt = breakIt
  }

  /// A pack in whose file a text is replaced.
  static func replacing(
    _ old: String, by new: String, in file: String, found place: String? = nil, line: Int? = nil,
    entry: String? = nil, says reason: String
  ) -> Breakage {
    Breakage(
      "\(file): \(old.debugDescription) → \(new.debugDescription)", in: place ?? file, line: line, entry: entry,
      says: reason
    ) {
      try $0.replace(old, by: new, in: file)
    }
  }

  /// A pack in which the bytes of a file are changed.
  static func bytes(
    _ name: String, of file: String = home, line: Int? = nil, says reason: String,
    _ change: @escaping @Sendable (Data) -> Data
  ) -> Breakage {
    Breakage(name, in: file, line: line, says: reason) { pack in
      try pack.write(change(try Data(contentsOf: pack.url(file))), to: file)
    }
  }

  static let home = "content/home.yaml"
}

@Suite struct BrokenPackTests {
  private static let files: [Breakage] = [
    Breakage("missing", in: "content/links.yaml", says: "missing") {
      try FileManager.default.removeItem(at: $0.url("content/links.yaml"))
    },
    Breakage("a folder in the place of a file", in: "pack.yaml", says: "not a regular file") {
      try FileManager.default.removeItem(at: $0.url("pack.yaml"))
      try FileManager.default.createDirectory(at: $0.url("pack.yaml"), withIntermediateDirectories: false)
    },
    Breakage("a fifo in the place of a file", in: "sources.yaml", says: "not a regular file") {
      try FileManager.default.removeItem(at: $0.url("sources.yaml"))
      #expect(mkfifo($0.url("sources.yaml").path, 0o600) == 0)
    },
    Breakage("a link to nowhere", in: "pack.yaml", says: "missing") {
      try FileManager.default.removeItem(at: $0.url("pack.yaml"))
      try FileManager.default.createSymbolicLink(atPath: $0.url("pack.yaml").path, withDestinationPath: "/nowhere/x")
    },
    Breakage("an endless file", in: "pack.yaml", says: "not a regular file") {
      try FileManager.default.removeItem(at: $0.url("pack.yaml"))
      try FileManager.default.createSymbolicLink(atPath: $0.url("pack.yaml").path, withDestinationPath: "/dev/zero")
    },
    Breakage("no content folder", in: "content", says: "cannot be read") {
      try FileManager.default.removeItem(at: $0.url("content"))
    },
    .bytes("empty", says: "empty") { _ in Data() },
    .bytes("too large", says: "larger than 4 MiB") { $0 + Data(repeating: 0x20, count: 5 << 20) },
    .bytes("byte order mark", line: 1, says: "byte order mark") { [0xEF, 0xBB, 0xBF] + $0 },
    .bytes("CR LF", line: 1, says: "CR LF") { Data($0.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }) },
    .bytes("Windows-1251", line: 3, says: "not UTF-8") { data in
      Data(String(decoding: data, as: UTF8.self).data(using: .windowsCP1251, allowLossyConversion: true) ?? Data())
    },
    .bytes("UTF-16", line: 1, says: "not UTF-8") { data in
      String(decoding: data, as: UTF8.self).data(using: .utf16) ?? Data()
    },
    .bytes("cut off", says: "cut off") { $0.dropLast(4) },
    .bytes("NUL bytes", says: "control characters") { $0.dropLast(4) + [0, 0, 0x0A] + $0.suffix(4) },
  ]

  private static let entries: [Breakage] = [
    .replacing("  title:", by: "  titel:", in: Breakage.home, line: 2, entry: "home", says: "'titel' is not known"),
    .replacing(
      "    en: How can we help?\n", by: "", in: Breakage.home, line: 2, entry: "home", says: "language is missing"),
    .replacing("en: How can we help?", by: "en: \"\"", in: Breakage.home, line: 5, entry: "home", says: "has no text"),
    .replacing("en: How can we help?", by: "en: [How]", in: Breakage.home, line: 5, entry: "home", says: "has no text"),
    .replacing("en: How can we help?", by: "en: Help ✓", in: Breakage.home, line: 5, entry: "home", says: "U+2713"),
    .replacing(
      "en: How can we help?", by: "en: \"Help\\e[2J\"", in: Breakage.home, line: 5, entry: "home", says: "U+001B"),
    .replacing("en: How can we help?", by: "en: Help \u{202E}", in: Breakage.home, entry: "home", says: "U+202E"),
    .replacing("en: How can we help?", by: "en: Help\u{AD}less", in: Breakage.home, entry: "home", says: "U+00AD"),
    .replacing("en: How can we help?", by: "en: Hq\u{301}", in: Breakage.home, line: 5, entry: "home", says: "U+0301"),
    .replacing(
      "en: How can we help?", by: "en: \(String(repeating: "a", count: 1_001))", in: Breakage.home, line: 5,
      entry: "home", says: "1001 characters"),
    .replacing("id: home", by: "id: Home Page", in: Breakage.home, line: 1, says: "letters a–z"),
    .replacing(
      "id: home", by: "id: start", in: Breakage.home, found: "content/start.yaml", says: "another page 'start'"),
    .replacing("[status,", by: "[statuss,", in: Breakage.home, line: 11, entry: "home", says: "no page 'statuss'"),
    .replacing("[privacy,", by: "[private,", in: Breakage.home, entry: "home", says: "no note 'private'"),
    .replacing(
      "choices: [", by: "choices: [status, covered, ", in: Breakage.home, entry: "home", says: "8 choices at most"),
    .replacing(
      "  crumb:\n    kk: Басты бет\n    ru: Главная\n    en: Home\n", by: "  discreet: true\n", in: Breakage.home,
      entry: "home", says: "neutral 'crumb'"),
    .replacing("choices: [", by: "choices: status # [", in: Breakage.home, entry: "home", says: "must be a list"),
    .replacing(
      "body: []", by: "body: [{text: {kk: a, ru: a, en: a}}]", in: Breakage.home, entry: "home", says: "no source"),
    .replacing(
      "body: []", by: "body: [{poem: {kk: a, ru: a, en: a}, sources: [kiosk]}]", in: Breakage.home, entry: "home",
      says: "exactly one of text, list"),
    .replacing(
      "body: []", by: "body: [{link: fundd, sources: [kiosk]}]", in: Breakage.home, entry: "home",
      says: "no link 'fundd'"),
    .replacing(
      "body: []", by: "body: [{note: privacy, sources: [kiosk]}]", in: Breakage.home, entry: "home",
      says: "sources of its own"),
    .replacing(
      "body: []", by: "body: [{text: {kk: a, ru: a, en: a}, sources: [rumour]}]", in: Breakage.home,
      entry: "home", says: "no source 'rumour'"),
    .replacing("body: []", by: "body: []\n  body: []", in: Breakage.home, says: "stands twice"),
    .replacing("body: []", by: "body: [", in: Breakage.home, says: "broken YAML"),
    .replacing("  crumb:", by: "\tcrumb:", in: Breakage.home, line: 6, says: "broken YAML"),
    .replacing("- id: home", by: "- *x", in: Breakage.home, says: "broken YAML"),
    .replacing("- id: home", by: "- &x *x", in: Breakage.home, line: 1, says: "the alias '*x'"),
    .replacing("...", by: "---\n- a\n...", in: Breakage.home, says: "broken YAML"),
    .replacing(
      "https://kaspi.kz", by: "https://kaspi.kz.example.org", in: "content/links.yaml", entry: "kaspi",
      says: "official hosts"),
    .replacing("https://egov.kz", by: "http://egov.kz", in: "content/links.yaml", entry: "egov", says: "https"),
    .replacing(
      "kind: leaflet", by: "kind: rumour", in: "sources.yaml", entry: "leaflet-changes", says: "one of leaflet"),
    .replacing(
      "checked: 2026-11-22", by: "checked: 22.11.2026", in: "sources.yaml", entry: "leaflet-changes",
      says: "a day like"),
    .replacing(
      "  checked: 2026-11-22\n", by: "", in: "sources.yaml", entry: "leaflet-changes", says: "'checked' is missing"),
    .replacing("date: ", by: "date: x", in: "pack.yaml", line: 2, entry: "osms-2026", says: "a day like"),
    .replacing("welcome.prompt:", by: "welcome.promt:", in: "content/ui.yaml", says: "'welcome.prompt' is missing"),
    .replacing("{hours}", by: "{hour}", in: "content/screens.yaml", says: "must have {hours}"),
    .replacing(
      "mon: 08:00-20:00", by: "mon: 20:00-08:00", in: "polyclinic/example.yaml", entry: "reception",
      says: "end after the start"),
    .replacing(
      "break: 13:00-14:00", by: "break: 08:00-19:00", in: "polyclinic/example.yaml", line: 45,
      says: "must lie within the hours of a day"),
    .replacing(
      "break: 13:00-14:00", by: "break: 18:00-19:00", in: "polyclinic/example.yaml",
      says: "must lie within the hours of a day"),
    .replacing(
      "mon: 08:00-20:00", by: "mo: 08:00-20:00", in: "polyclinic/example.yaml", entry: "reception",
      says: "'mo' is not known"),
    .replacing("id: patient-support", by: "id: reception", in: "polyclinic/example.yaml", says: "stands twice"),
    .replacing("- 2026-12-16", by: "- 2026-12-36", in: "polyclinic/example.yaml", says: "2026-12-36"),
    .replacing("U+0041 A", by: "U+0041 B", in: "console-glyphs.txt", says: "must look like"),
    .replacing("U+0041 A", by: "\n\nU+0041 B", in: "console-glyphs.txt", line: 36, says: "must look like"),
    .replacing("U+0041 A", by: "U+200B \u{200B}", in: "console-glyphs.txt", says: "is no glyph"),
  ]

  @Test(arguments: files + entries) func isRefusedWithItsPlace(_ breakage: Breakage) throws {
    let pack = try PackCopy()
    try breakage.breakIt(pack)
    let problems = pack.problems()
    let fitting = problems.filter { problem in
      problem.file == breakage.file && problem.reason.contains(breakage.reason)
        && (breakage.line == nil || problem.line == breakage.line)
        && (breakage.entry == nil || problem.entry == breakage.entry)
    }
    #expect(!fitting.isEmpty, "\(problems.map(\.description))")
    // The kiosk starts in two steps; one of them must refuse the pack as well.
    #expect(throws: Problems.self) {
      let lobby = try pack.reader.readLobby()
      _ = try pack.reader.readPack(glyphs: lobby.glyphs)
    }
  }

  @Test func everythingIsListedAtOnce() throws {
    let pack = try PackCopy()
    try pack.replace("en: How can we help?", by: "en: ✓", in: Breakage.home)
    try pack.replace("welcome.prompt:", by: "x:", in: "content/ui.yaml")
    try pack.replace("room: ", by: "raum: ", in: "polyclinic/example.yaml")
    try pack.replace("kaspi.kz", by: "kaspi.org", in: "content/links.yaml")
    try pack.write([], to: "sources.yaml")
    let files = Set(pack.problems().map(\.file))
    for file in [Breakage.home, "content/ui.yaml", "polyclinic/example.yaml", "content/links.yaml", "sources.yaml"] {
      #expect(files.contains(file))
    }
    #expect(throws: Problems.self) { try pack.reader.readLobby() }
  }

  /// What a file brings into a message cannot make a terminal or a log do anything.
  @Test func messagesCarryNoControlCharacters() throws {
    let pack = try PackCopy()
    try pack.replace("  body: []", by: "  \"\\e[2Jb\\u202E\\n\": []", in: Breakage.home)
    let problems = pack.problems()
    #expect(problems.contains { $0.reason.contains("'?[2Jb??' is not known here") })
    #expect(
      problems.allSatisfy { $0.description.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } })
  }

  /// What screens name by its id is missed by that id in its own file, all at once.
  @Test func whatScreensNameIsMissed() throws {
    let pack = try PackCopy()
    try pack.replace("- id: emergency\n", by: "- id: alarm\n", in: "content/notes.yaml")
    try pack.replace("- id: fund-status\n", by: "- id: fund\n", in: "content/links.yaml")
    try pack.replace("- id: covered-other\n", by: "- id: other-diseases\n", in: "content/covered.yaml")
    try pack.replace("- id: press-codes\n", by: "- id: codes\n", in: "sources.yaml")
    let error = #expect(throws: Problems.self) {
      try pack.reader(entries: EntryDeclaration.ofScreens).readEverything()
    }
    let problems = Set(error?.list.map(\.description) ?? [])
    for expected in [
      "content/notes.yaml: there is no note 'emergency', which the screens name",
      "content/links.yaml: there is no link 'fund-status', which the screens name",
      "content: there is no page 'covered-other', which the screens name",
      "sources.yaml: there is no source 'press-codes', which the screens name",
    ] {
      #expect(problems.contains(expected))
    }
    let declared = EntryDeclaration.ofScreens + [EntryDeclaration(.option, "status: gone")]
    let whole = try PackCopy()
    let missed = #expect(throws: Problems.self) { try whole.reader(entries: declared).readEverything() }
    #expect(
      missed?.list.map(\.description)
        == ["rules/facts.yaml: there is no option 'status: gone', which the screens name"])
  }

  @Test func aMissingFolderIsNamed() {
    let reader = AssetsReader(folder: AssetsFolder(path: "/nowhere"), polyclinic: nil, phrases: [])
    let error = #expect(throws: Problems.self) { try reader.readEverything() }
    #expect(error?.list.map(\.description) == ["/nowhere: there is no such folder"])
  }

  /// A file cut at any byte is refused, by the step that reads it.
  @Test(arguments: [Breakage.home, "console-glyphs.txt", "pack.yaml", "polyclinic/example.yaml"])
  func everyTruncationIsRefused(_ file: String) throws {
    let pack = try PackCopy()
    try pack.keepOnlyHome()
    let whole = try Data(contentsOf: pack.url(file))
    for length in 0..<whole.count {
      try pack.write(whole.prefix(length), to: file)
      let isOfPack = [Breakage.home, "pack.yaml"].contains(file)
      let problems = isOfPack ? pack.problemsOfPack() : pack.problemsOfLobby()
      if !problems.contains(where: { $0.file == file }) { Issue.record("cut at \(length): \(problems)") }
    }
  }

  /// Whatever bytes a file is made of, reading it ends, and ends with a pack or with problems that name the file, or
  /// the folder that has lost its page.
  @Test(arguments: 0..<4) func damagedBytesNeverTrap(_ seed: UInt64) throws {
    let pack = try PackCopy()
    try pack.keepOnlyHome()
    let whole = try Data(contentsOf: pack.url(Breakage.home))
    let glyphs = try SheetFolder.assets.glyphs()
    let before = Set(pack.problemsOfPack(glyphs: glyphs))
    let signs = Array("[]{}:,-&*!|>'\"%@`#? \n\t\u{0}\u{FF}".utf8)
    var random = SeededNumbers(seed: seed)
    for _ in 0..<250 {
      var damaged = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = signs.randomElement(using: &random) ?? 0
      }
      try pack.write(damaged, to: Breakage.home)
      let problems = Set(pack.problemsOfPack(glyphs: glyphs)).subtracting(before)
      let elsewhere = problems.filter { ![Breakage.home, "content"].contains($0.file) }
      #expect(elsewhere.isEmpty, "\(elsewhere.map(\.description))")
    }
  }
}
