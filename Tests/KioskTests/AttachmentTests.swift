import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// What patients are told who choose a polyclinic, or another one.
@Suite struct AttachmentTests {
  private func text(_ page: String) throws -> String {
    let content = try Bundled.content()
    let gallery = Gallery(lobby: content.lobby, pack: content.pack, moment: try Bundled.monday())
    return gallery.frames(of: page, language: .ru, theme: .standard, size: Bundled.home).flatMap(\.text)
      .joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  /// The change of polyclinic has a page; how often one may is marked as one to ask about, and no number is told.
  @Test func theChangeOfPolyclinicIsExplained() throws {
    let pages = try Bundled.content().pack.pages
    for page in ["attachment", "questions"] {
      #expect(pages[page]?.choices.contains("question-change") == true, "\(page)")
    }
    let text = try text("question-change")
    for said in ["каждый год не нужно", "открепят автоматически", "До 18 лет", "Детей до 5 лет и беременных", "▲"] {
      #expect(text.contains(said), "\(said)")
    }
  }

  /// A refusal is no end.
  @Test func aRefusalLeadsOn() throws {
    let text = try text("attachment-online")
    #expect(text.contains("Отказали? Проверьте данные") && text.contains("1414"))
    #expect(try Bundled.content().pack.pages["attachment-online"]?.choices.contains("attachment-none") == true)
  }
}
