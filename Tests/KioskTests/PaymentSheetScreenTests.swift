import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// The sheet on which months are marked.
@Suite struct PaymentSheetScreenTests {
  private func session(_ way: String, at moment: Moment?) throws -> Session {
    let content = try Bundled.content()
    var session = Session(
      lobby: content.lobby, pack: content.pack, language: .ru, theme: .standard, size: Bundled.home, moment: moment)
    session.step(.begin(.ru))
    let remedy = try #require(content.pack.rules.remedy(way))
    session.step(.push(try #require(PaymentSheetScreen(remedy, in: session.scene))))
    return session
  }

  private func marked(_ session: Session) -> [String] {
    (session.screens.last as? PaymentSheetScreen)?.sheet.marked.sorted().map(\.description) ?? []
  }

  private func press(_ keys: String, _ session: inout Session) throws {
    for key in keys.split(separator: " ") {
      _ = session.handle(.key(try Journey.key(String(key))), at: try Bundled.monday())
    }
  }

  /// Digits and Space mark, the arrows go on over the pages, 7 and 8 turn them, Enter is done.
  @Test func keysMark() throws {
    var session = try session("debt", at: try Bundled.monday())
    #expect(marked(session).isEmpty)
    try press("1 3", &session)
    #expect(marked(session) == ["2026-07", "2026-09"])
    try press("3 7 Space", &session)
    #expect(marked(session) == ["2026-03", "2026-07"])
    try press("7 7 6 2 Down Space", &session)
    #expect(marked(session) == ["2025-12", "2026-01", "2026-03", "2026-07"])
    try press("Up Up Up Down Down Down", &session)
    try press("8 8 8 6 9 0", &session)
    #expect(marked(session) == ["2025-12", "2026-01", "2026-03", "2026-07"])
    #expect(session.frame().text.contains { $0.contains("Платежей: 4. Всего: 17 000 тг.") })
    try press("Enter", &session)
    #expect(session.stepsBack == 0)
  }

  /// Nobody leaves the sheet with Enter and no month, and the sheet says with which keys months are marked.
  @Test func anEmptySheetIsNotDone() throws {
    var session = try session("debt", at: try Bundled.monday())
    func text() -> [String] { session.frame().text }
    #expect(text().contains { $0.contains("1–5 Space отметить") })
    #expect(text().contains { $0.contains("Нажмите цифру или Space.") })
    #expect(!text().contains { $0.contains("готово") })
    try press("Down Enter", &session)
    #expect(session.screens.last is PaymentSheetScreen)
    try press("Space", &session)
    #expect(text().contains { $0.contains("Enter готово") && !$0.contains("Нажмите") })
    try press("Enter", &session)
    #expect(!(session.screens.last is PaymentSheetScreen))
    session = try self.session("debt", at: try Bundled.monday())
    try press("0", &session)
    #expect(!(session.screens.last is PaymentSheetScreen))
  }

  /// What no source tells is not counted, and the sum says so.
  @Test func unknownAmountsMakeTheSumTheLeast() throws {
    var session = try session("twelve-ahead", at: try Bundled.monday())
    #expect(marked(session).count == 12)
    let text = session.frame().text
    #expect(text.contains { $0.contains("декабрь 2026") && $0.contains("4 250 тг") })
    #expect(text.contains { $0.contains("январь 2027") && $0.contains("1414") })
    #expect(text.contains { $0.contains("не меньше 4 250 тг") })
    // Whoever needs the status now pays the present month too: thirteen payments, all on the slip.
    #expect(text.contains { $0.contains("[ ] ноябрь 2026") })
    try press("1", &session)
    #expect(marked(session).count == 13)
    #expect(session.frame().text.contains { $0.contains("Платежей: 13") && $0.contains("8 500 тг") })
    let slip = try #require(session.screens.last?.slip(in: session.scene))
    #expect(slip.lines.contains { $0.text.string.contains("ноябрь 2026") })
  }

  @Test func withoutAClockTheRulesTellTheMonth() throws {
    let session = try session("debt", at: nil)
    #expect(session.frame().text.contains { $0.contains("ноябрь 2026") })
  }
}
