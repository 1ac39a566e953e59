import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// What a visit asks of the printer and of the voice, and what it makes of their answers.
@Suite struct TakeAwayTests {
  private func session(_ language: Language = .ru) throws -> Session {
    var session = try Bundled.session(language)
    session.services = Services(printing: .ready, voice: .ready)
    try press("Enter", &session)
    return session
  }

  private func press(_ keys: String, _ session: inout Session) throws {
    for key in keys.split(separator: " ") {
      _ = session.handle(.key(try Journey.key(String(key))), at: try Bundled.monday())
    }
  }

  private func sourceRow(_ session: Session) -> String {
    session.frame().text[ScreenPlan(size: session.size).sourceRow].trimming()
  }

  @Test func aSlipIsPrintedOnceInAVisit() throws {
    var session = try session()
    try press("1 F5", &session)
    let errands = session.errands()
    guard case .print(let slip)? = errands.first, errands.count == 1 else {
      Issue.record("no slip: \(errands)")
      return
    }
    #expect(session.isBusy)
    #expect(sourceRow(session) == session.scene.say(.printingNotice).string)
    try press("F5 0 1 F5", &session)
    #expect(session.errands().isEmpty)
    #expect(sourceRow(session) == session.scene.say(.printingNotice).string)
    session.hear(.printed)
    #expect(!session.isBusy)
    #expect(sourceRow(session) == session.scene.say(.printedNotice).string)
    try press("F5", &session)
    #expect(session.errands().isEmpty)
    #expect(sourceRow(session) == session.scene.say(.isPrintedNotice).string)
    try press("2", &session)
    #expect(sourceRow(session) != session.scene.say(.isPrintedNotice).string)
    try press("F5", &session)
    guard case .print(let other)? = session.errands().first else {
      Issue.record("the other slip is not printed")
      return
    }
    #expect(other != slip)
  }

  /// What went wrong is told until the next key, however many were pressed before, and nothing is printed twice.
  @Test func aFailureIsToldAndNothingIsTriedAgain() throws {
    var session = try session()
    try press("1 F5 2 0 2", &session)
    #expect(session.errands().count == 1)
    session.hear(.notPrinted)
    #expect(sourceRow(session) == session.scene.say(.notPrintedNotice).string)
    #expect(!session.isBusy)
    try press("F5", &session)
    #expect(sourceRow(session) != session.scene.say(.notPrintedNotice).string)
    #expect(session.errands().isEmpty)
    #expect(session.bindings.contains { $0.name == .printName && $0.hindrance == .printerFailed })
  }

  /// The next visit hears nothing of the slip of the one before, and waits for its end.
  @Test(arguments: [Report.printed, .notPrinted]) func theNextVisitHearsNothing(_ report: Report) throws {
    var session = try session()
    try press("1 F5 F10", &session)
    #expect(session.errands().count == 1)
    #expect(!session.isBusy)
    try press("Down Enter 1", &session)
    let before = session.frame()
    #expect(session.bindings.contains { $0.name == .printName && $0.hindrance == .isPrinting })
    try press("F5", &session)
    #expect(session.errands().isEmpty)
    session.hear(report)
    #expect(!sourceRow(session).contains(session.scene.say(.printedNotice).string))
    #expect(sourceRow(session) == before.text[ScreenPlan(size: session.size).sourceRow].trimming())
    #expect(session.bindings.contains { $0.name == .printName && $0.hindrance == nil })
    try press("F5", &session)
    guard case .print? = session.errands().first else {
      Issue.record("nothing is printed for the next visit")
      return
    }
  }

  @Test func anyKeyStopsTheVoiceAndDoesItsWork() throws {
    var session = try session()
    try press("F4", &session)
    guard case .speak(let utterances)? = session.errands().first else {
      Issue.record("nothing is read")
      return
    }
    #expect(utterances.first?.words == session.scene.page(Page.home)?.title[session.language])
    #expect(
      utterances.suffix(2).map(\.words.string) == [
        "Все возможности: девять.", "Следующий экран прочитает эф четыре или девять, потом четыре.",
      ])
    #expect(session.isBusy)
    try press("F4", &session)
    #expect(session.errands() == [.fallSilent])
    #expect(!session.isBusy)
    try press("F4", &session)
    _ = session.errands()
    try press("1", &session)
    #expect(session.errands() == [.fallSilent])
    #expect((session.screens.last as? PageScreen)?.page == "status")
    try press("F4", &session)
    _ = session.errands()
    session.hear(.fellSilent)
    #expect(!session.isBusy)
    try press("F4", &session)
    guard case .speak? = session.errands().first else {
      Issue.record("it is not read again")
      return
    }
  }

  /// The key that reads the next screen is named once in a visit.
  @Test func theKeyOfTheVoiceIsNamedOnce() throws {
    var session = try session()
    func isNamed() -> Bool {
      guard case .speak(let utterances)? = session.errands().last else { return false }
      return utterances.contains { $0.words.string.hasPrefix("Следующий экран прочитает") }
    }
    try press("F4", &session)
    #expect(isNamed())
    try press("1 F4", &session)
    #expect(!isNamed())
    try press("F10 Down Enter F2 F2 F4", &session)
    #expect(session.language == .ru && isNamed())
  }

  /// Whoever has listened hears in the language of the visit that it is over, however it ends; nobody else does.
  @Test func theEndIsSaidToThoseWhoListen() throws {
    func erased(_ session: inout Session) throws -> [Utterance]? {
      guard case .speak(let utterances)? = session.errands().last else { return nil }
      return utterances
    }
    var session = try Bundled.session(.kk)
    session.services.voice = .ready
    try press("2 1 F4 F10", &session)
    let words = try SafeText("Данные стёрты.", glyphs: session.lobby.glyphs)
    #expect(try erased(&session) == [Utterance(language: .ru, words: words)])
    #expect(session.language == .kk && session.isBusy && !session.isAtRest)
    session.hear(.fellSilent)
    #expect(session.isAtRest && session.nextChange == nil)
    try press("2 1 F10", &session)
    #expect(session.errands().isEmpty && session.isAtRest, "nobody has listened")
    try press("3 F4", &session)
    session.hear(.fellSilent)
    _ = session.errands()
    #expect(session.wake(at: try Bundled.monday(), seconds: 200) == .visitEnded)
    #expect(try erased(&session)?.map(\.words.string) == ["Data erased."])
    session.hear(.fellSilent)
    #expect(session.nextChange == nil)
  }

  /// A mark on the payment sheet is told to those who listen: the month, and what all come to.
  @Test func aMarkIsSaid() throws {
    var session = try session()
    let way = try #require(try Bundled.content().pack.rules.remedy("debt"))
    session.step(.push(try #require(PaymentSheetScreen(way, in: session.scene))))
    try press("1", &session)
    #expect(session.errands().isEmpty, "nobody listens")
    try press("1 F4 1", &session)
    guard case .speak(let marked)? = session.errands().last else {
      Issue.record("the mark is not said")
      return
    }
    #expect(
      marked.map(\.words.string) == [
        "июль две тысячи двадцать шестого года, отмечено.",
        "Платежей: один. Всего: четыре тысячи двести пятьдесят тенге.",
      ])
    try press("1", &session)
    guard case .speak(let unmarked)? = session.errands().last else {
      Issue.record("the mark that is taken away is not said")
      return
    }
    #expect(unmarked.first?.words.string == "июль две тысячи двадцать шестого года, не отмечено.")
  }

  /// A key that has nothing to print or to show here says so, on the screen and to those who listen.
  @Test func aKeyThatDoesNothingSaysWhy() throws {
    var session = try session()
    session.services.qrSymbol = { _, _ in nil }
    func told(_ phrase: Phrase) -> Bool { sourceRow(session) == session.scene.say(phrase).capitalized.string }
    try press("F5", &session)
    #expect(told(.nothingToPrint) && session.errands().isEmpty)
    try press("F6", &session)
    #expect(told(.noAddress))
    try press("Down", &session)
    #expect(!told(.noAddress))
    try press("F4", &session)
    _ = session.errands()
    try press("F5", &session)
    guard case .speak(let reason)? = session.errands().last else {
      Issue.record("the reason is not said")
      return
    }
    #expect(reason.map(\.words.string) == ["здесь нечего печатать"])
    try press("F10 F5", &session)
    #expect(!session.frame().text.joined().contains(session.scene.say(.nothingToPrint).capitalized.string))
  }

  /// Who has a screen read aloud hears how the printing goes, one notice after another; who reads does not.
  @Test func noticesAreReadToThoseWhoListen() throws {
    var session = try session()
    func heard() throws -> Phrase? {
      guard case .speak(let utterances)? = session.errands().last else { return nil }
      return TakeAway.notices.first { session.scene.say($0) == utterances.first?.words }
    }
    try press("1 F4 F5", &session)
    #expect(try heard() == .printingNotice)
    session.hear(.printed)
    #expect(session.errands().isEmpty, "one is still being read")
    session.hear(.fellSilent)
    #expect(try heard() == .printedNotice)
    session.hear(.fellSilent)
    #expect(session.errands().isEmpty)
    try press("F5", &session)
    #expect(try heard() == .isPrintedNotice)
    session.hear(.fellSilent)
    try press("2 F5", &session)
    #expect(try heard() == .printingNotice)
    session.hear(.notPrinted)
    try press("Down", &session)
    session.hear(.fellSilent)
    #expect(session.errands() == [.fallSilent], "a key stops what was to be read as well")
    try press("F10 Enter 1 F5", &session)
    _ = session.errands()
    session.hear(.printed)
    #expect(session.errands().isEmpty, "the next visit does not listen")
  }

  /// The question whether anybody is there is read with the time that is left.
  @Test func theTimeThatIsLeftIsRead() throws {
    var session = try session()
    _ = session.wake(at: try Bundled.monday(), seconds: 125)
    guard case .speak(let question)? = session.errands().first else {
      Issue.record("the question is not read")
      return
    }
    #expect(question.map(\.words.string).last == "Осталось секунд: двадцать пять")
  }

  /// A discreet screen asks first; the question itself is read at once.
  @Test func whatIsDiscreetIsReadAfterAYes() throws {
    var session = try session()
    let rules = try Bundled.content().pack.rules
    let way = try #require(rules.remedies.firstIndex { $0.isDiscreet })
    session.step(.push(RemedyScreen(remedy: way)))
    try press("F4", &session)
    #expect(session.screens.last is AloudConsentScreen)
    let errands = session.errands()
    guard case .speak(let question)? = errands.first, errands.count == 1 else {
      Issue.record("the question is not read")
      return
    }
    #expect(question.first?.words == session.scene.say(.consentTitle))
    try press("2", &session)
    #expect(session.errands() == [.fallSilent])
    #expect(session.screens.last is RemedyScreen)
    try press("F4 1", &session)
    #expect(session.screens.last is RemedyScreen)
    guard case .speak(let text)? = session.errands().last else {
      Issue.record("the text is not read")
      return
    }
    #expect(text.first?.words == rules.remedies[way].title[session.language])
  }

  /// The first mark changes what the printing key says, though the page stays.
  @Test func aSheetWithoutMarksSaysWhatIsMissing() throws {
    var session = try session()
    let way = try #require(try Bundled.content().pack.rules.remedy("debt"))
    session.step(.push(try #require(PaymentSheetScreen(way, in: session.scene))))
    try press("F5", &session)
    #expect(session.errands().isEmpty)
    try press("1 F5", &session)
    #expect(session.errands().count == 1)
    session.hear(.printed)
    try press("2 F5", &session)
    #expect(session.errands().count == 1)
  }

  @Test func whatIsNotBuiltIsNotShown() throws {
    var session = try session()
    session.services = Services()
    try press("F4 F5", &session)
    #expect(session.errands().isEmpty)
    #expect(!session.bindings.contains { $0.name == .aloudName || $0.name == .printName })
  }
}

extension String {
  fileprivate func trimming() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
