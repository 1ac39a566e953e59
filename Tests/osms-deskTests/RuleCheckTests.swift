import Foundation
import Kiosk
import Polyclinic
import PolyclinicData
import Testing

@testable import osms_desk

/// What `check` says of rules that can be read but are not well made.
@Suite struct RuleCheckTests {
  private static let assets = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Assets")

  /// All that is looked at in the rules of the bundled content, after texts in it were replaced; pictures are left out.
  private func findings(_ replacements: [(file: String, old: String, new: String)] = []) throws -> [Problem] {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Self.assets, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    for replacement in replacements {
      let url = copy.appendingPathComponent(replacement.file)
      let text = try String(contentsOf: url, encoding: .utf8)
      #expect(text.contains(replacement.old))
      try Data(text.replacing(replacement.old, with: replacement.new, maxReplacements: 1).utf8).write(to: url)
    }
    let everything = try AssetsReader(
      folder: AssetsFolder(path: copy.path), polyclinic: nil, phrases: Phrase.declarations
    ).readEverything()
    let (pack, places) = (everything.pack, Places(everything.texts))
    return DeskNames.findings(in: everything.references, building: everything.lobby.building)
      + ValueGaps(rules: pack.rules, places: places).findings
      + TwinGrounds(rules: pack.rules, places: places).findings
      + HelpAtHand(rules: pack.rules, places: places).findings
      + UnreachedRules(pack: pack, places: places).findings
  }

  @Test func theBundledRulesHaveNone() throws {
    #expect(try findings().map(\.description) == [])
  }

  @Test func theWalkIsComplete() throws {
    let pack = try AssetsReader(
      folder: AssetsFolder(path: Self.assets.path), polyclinic: nil, phrases: Phrase.declarations
    ).readEverything().pack
    let walk = RuleWalk(rules: pack.rules, interviews: [Page.Interview(first: "status", given: [:])], date: pack.date)
    print("outcomes \(walk.outcomes) questions \(walk.mostQuestions.count) ways \(walk.mostRemedies.count)")
    #expect(walk.outcomes > 1_000)
    #expect(walk.mostQuestions.count <= 7)
    #expect(walk.mostRemedies.count <= 6)
  }
}
