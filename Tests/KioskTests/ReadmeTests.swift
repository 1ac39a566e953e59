import Foundation
import Polyclinic
import Terminal
import TestSupport
import Testing

@testable import Kiosk

/// The parts of the README that the program itself can tell: what it looks like, what the keys do, what can be set.
///
/// With OSMS_RECORD=1 they are written into the README; otherwise they must be there already.
@Suite struct ReadmeTests {
  private static let file = Repository.folder.appendingPathComponent("README.md")

  @Test func generatedPartsAreCurrent() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    var current = readme
    for (name, text) in [("picture", try picture()), ("keys", try keys()), ("settings", settings)] {
      current = try replacing(part: name, by: text, in: current)
    }
    if ProcessInfo.processInfo.environment["OSMS_RECORD"] == "1" {
      try Data(current.utf8).write(to: Self.file)
    } else {
      #expect(current == readme, "OSMS_RECORD=1 swift test --filter ReadmeTests brings the README up to date")
    }
  }

  private func replacing(part name: String, by text: String, in readme: String) throws -> String {
    let begin = try #require(readme.firstRange(of: "<!-- \(name): generated -->\n"))
    let end = try #require(readme.firstRange(of: "<!-- end of \(name) -->"))
    return String(readme[..<begin.upperBound]) + text + "\n" + String(readme[end.lowerBound...])
  }

  private func picture() throws -> String {
    let content = try Bundled.content()
    let gallery = Gallery(lobby: content.lobby, pack: content.pack, moment: try Bundled.monday())
    let frames = gallery.frames(of: "not-insured", language: .ru, theme: .standard, size: Bundled.home)
    return "```text\n" + (try #require(frames.first)).text.joined(separator: "\n") + "\n```"
  }

  private func keys() throws -> String {
    let session = try Bundled.session(.en)
    let all =
      Bindings.choosing(count: Page.mostChoices, inSight: true) + Bindings.turning(sheet: 0, of: 2, choosing: true)
      + Bindings.typing(isEmpty: false, opens: false)
      + Bindings.everywhere(
        Reach(canGoBack: true, hasSources: true, canFinish: true, voice: .open, slip: .open, qrCode: .open))
      + Bindings.marking(count: PaymentSheet.monthsAPage, page: 1, of: 3, isMarked: true)
    var seen: Set<Phrase> = []
    let rows = all.filter { seen.insert($0.purpose).inserted }
      .map { "| \($0.allKeys) | \(session.scene.say($0.purpose).string) |" }
    let kazakh = KeyboardLayout.kazakhNumberRow.map { "`\($0.plain)`" }.joined(separator: " ")
    return "| keys | what they do |\n| --- | --- |\n" + rows.joined(separator: "\n")
      + "\n\nOn the Kazakh layout the keys 1 to 0 type \(kazakh); they count as those digits, capitals too."
  }

  private var settings: String {
    let rows = Setting.allCases.map { setting in
      let argument = setting.argument.replacing("|", with: "\\|")
      return "| `\(setting.option) \(argument)` | `\(setting.variable)` | \(setting.explanation) |"
    }
    return "| option | environment | what it sets |\n| --- | --- | --- |\n" + rows.joined(separator: "\n")
  }
}
