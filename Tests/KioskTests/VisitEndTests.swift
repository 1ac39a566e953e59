import Polyclinic
import Terminal
import Testing

@testable import Kiosk

@Suite struct VisitEndTests {
  private func press(_ keys: String, _ session: inout Session, seconds: Double) throws -> Session.Outcome {
    let outcomes = try keys.split(separator: " ").map { key in
      session.handle(.key(try Journey.key(String(key))), at: try Bundled.monday(), seconds: seconds)
    }
    return try #require(outcomes.last)
  }

  /// The welcome screen waits for nobody; a visit does.
  @Test func onlyAVisitIsWaitedFor() throws {
    var session = try Bundled.session()
    #expect(session.nextChange == nil)
    let began = try press("2", &session, seconds: 50)
    #expect(began == .visitBegan)
    #expect(session.nextChange == 170)
    let went = try press("3", &session, seconds: 60)
    #expect(went == .goOn)
    #expect(session.nextChange == 180)
    let ended = try press("F10", &session, seconds: 70)
    #expect(ended == .visitEnded)
    #expect(session.nextChange == nil)
  }

  /// Also what was changed before a visit began, and what cannot be seen, is erased at once.
  @Test(arguments: ["Down", "F2", "F7", "small"]) func everythingCanBeErasedAtOnce(_ change: String) throws {
    var session = try Bundled.session()
    let welcome = session.frame()
    if change == "small" {
      _ = try press("2", &session, seconds: 0)
      _ = session.handle(.resized(Size(columns: 20, rows: 5)), at: try Bundled.monday(), seconds: 1)
    } else {
      _ = try press(change, &session, seconds: 0)
    }
    let ended = try press("F10", &session, seconds: 2)
    #expect(ended == .visitEnded)
    #expect(session.isAtRest)
    _ = session.handle(.resized(welcome.size), at: try Bundled.monday(), seconds: 3)
    #expect(session.frame().text.starts(with: welcome.text.prefix(3)))
  }

  /// Whoever ends the program ends it, also where the visit has run out meanwhile.
  @Test func theProgramEndsWheneverItIsAsked() throws {
    var session = try Bundled.session()
    _ = try press("2", &session, seconds: 0)
    let outcome = session.handle(.ended, at: try Bundled.monday(), seconds: 1000)
    #expect(outcome == .end)
  }

  /// Whoever silences the voice and goes away is waited for as anybody else.
  @Test(arguments: ["F4", "5"]) func aSilencedVoiceIsNotWaitedFor(_ key: String) throws {
    var session = try Bundled.session()
    session.services.voice = .ready
    _ = try press("2 F4", &session, seconds: 0)
    #expect(session.isBusy)
    #expect(session.nextChange == 420)
    _ = try press(key, &session, seconds: 10)
    #expect(!session.isBusy)
    #expect(session.nextChange == 130)
  }

  /// A voice that hangs keeps no visit open: it is asked for five minutes later than otherwise, and all is erased.
  @Test func aVoiceThatHangsKeepsNoVisitOpen() throws {
    var session = try Bundled.session()
    session.services.voice = .ready
    _ = try press("2 F4", &session, seconds: 0)
    _ = session.errands()
    var outcomes: [Session.Outcome] = []
    while let next = session.nextChange, outcomes.last != .visitEnded, outcomes.count < 100 {
      outcomes.append(session.wake(at: try Bundled.monday(), seconds: next))
      if next == 420 {
        let asked = session.errands()
        #expect(asked.count == 1)
        #expect(!session.isBusy)
        session.hear(.fellSilent, seconds: 421)
      }
    }
    #expect(session.seconds == 450)
    #expect(outcomes.last == .visitEnded)
  }

  /// From warning to warning a key brings the same screen back, and does nothing else.
  @Test(arguments: Language.allCases) func anyKeyGoesOn(_ language: Language) throws {
    var session = try Bundled.session(language)
    _ = try press("Enter 3", &session, seconds: 0)
    let before = session.frame().text
    for round in 1...5 {
      let warned = Double(round) * 140
      let woken = session.wake(at: try Bundled.monday(), seconds: warned - 20)
      #expect(woken == .goOn)
      #expect(session.frame().text != before)
      #expect(session.frame().text.contains { $0.contains("30") })
      let outcome = try press(["1", "F10", "Esc", "Enter", "x"][round - 1], &session, seconds: warned)
      #expect(outcome == .goOn)
      #expect(session.frame().text == before)
    }
  }

  @Test func everythingIsErasedWhenNobodyAnswers() throws {
    var session = try Bundled.session(.ru)
    let welcome = session.frame().text
    _ = try press("Enter 3 1 F7 F2", &session, seconds: 0)
    var seconds = 0.0
    var outcomes: Set<Session.Outcome> = []
    while let next = session.nextChange {
      #expect(next > seconds)
      seconds = next
      outcomes.insert(session.wake(at: try Bundled.monday(), seconds: seconds))
    }
    #expect(seconds == 150)
    #expect(outcomes == [.goOn, .visitEnded])
    #expect(session.frame().text.starts(with: welcome.prefix(3)))
  }

  /// A book on the keyboard does not keep a visit open for ever.
  @Test func aStuckKeyEndsTheVisit() throws {
    var session = try Bundled.session(.ru)
    _ = try press("Enter", &session, seconds: 0)
    var end: Int?
    for second in 1...2_000 where end == nil {
      if try press("Down", &session, seconds: Double(second)) == .visitEnded { end = second }
    }
    #expect(end == 901)
  }

  /// On the welcome screen a stuck key that does nothing is nobody's visit.
  @Test func aStuckKeyOnTheWelcomeScreenEndsNothing() throws {
    var session = try Bundled.session(.ru)
    for second in 1...2_000 {
      let outcome = try press("8", &session, seconds: Double(second))
      #expect(outcome == .goOn)
    }
  }

  @Test func aSelectionOnTheWelcomeScreenIsForgotten() throws {
    var session = try Bundled.session(.kk)
    _ = try press("Down", &session, seconds: 0)
    #expect(session.nextChange == 120)
    let outcome = session.wake(at: try Bundled.monday(), seconds: 150)
    #expect(outcome == .visitEnded)
    #expect(session.language == .kk)
  }

  @Test func aLockedKioskCannotBeLeft() throws {
    var session = try Bundled.session(.ru)
    session.isLocked = true
    let outcome = try press("Ctrl-C", &session, seconds: 0)
    #expect(outcome == .goOn)
    _ = try press("2 F1", &session, seconds: 1)
    #expect(!session.frame().text.contains { $0.contains("Ctrl-C") })
  }

  /// The question fits every grid in every language.
  @Test(arguments: Language.allCases) func theWarningFits(_ language: Language) throws {
    for size in ScreenPlan.grids {
      var session = try Bundled.session(language, size: size)
      _ = try press("Enter", &session, seconds: 0)
      _ = session.wake(at: try Bundled.monday(), seconds: 125)
      #expect(session.frame().lost == 0)
      #expect(session.frame().text.contains { $0.contains("25") })
    }
  }
}
