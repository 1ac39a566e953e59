import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// Visits of people who answer questions.
@Suite struct InterviewJourneyTests {
  /// From home to the first question of a page, by the numbers of the menus.
  private func journey(_ language: Language, to pages: [String]) throws -> Journey {
    var journey = try Journey(try Bundled.session(language))
    try journey.press("Enter")
    var page = Page.home
    for next in pages {
      let choices = try #require(try Bundled.content().pack.pages[page]).choices
      try journey.press("\(try #require(choices.firstIndex(of: next)) + 1)")
      page = next
    }
    return journey
  }

  @Test(arguments: Language.allCases) func whoPaysForAnEmployee(_ language: Language) throws {
    var journey = try journey(language, to: ["who-pays"])
    try journey.answer("work")
    try journey.answer("employed")
    try journey.answer("none")
    #expect(try journey.ground() == "employee")
    try journey.press("F3")
    try journey.press("1")
    try journey.press("0 0")
    try journey.press("0 0 0 0")
    #expect(journey.session.stepsBack == 0)
    try journey.compare(with: "who-pays-employee.\(language.rawValue)")
  }

  /// From "not insured" to the months to pay, why it is so, and what it would be with another answer.
  @Test(arguments: Language.allCases) func notInsuredWithoutWork(_ language: Language) throws {
    var journey = try journey(language, to: ["not-insured", "not-insured-mine"])
    try journey.answer("no-work")
    try journey.answerTheRest(["also": "none", "standing": "none", "paid-until": "2026-03", "five-years": "no"])
    #expect(try journey.ground() == "no-ground")
    try journey.openWay("debt")
    try journey.turnToTheEnd()
    try journey.press("1")
    try journey.press("1 2")
    try journey.press("7 Down Down Space")
    try journey.press("6 Up")
    try journey.press("Enter")
    try journey.press("0 F3")
    try journey.press("0")
    try journey.openAnswers()
    try journey.press("2")
    try journey.answer("student")
    try journey.answer("full-time")
    #expect(try journey.ground() == "student")
    try journey.openAnswers()
    try journey.compare(with: "not-insured-no-work.\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func answersThatDoNotFit(_ language: Language) throws {
    var journey = try journey(language, to: ["who-pays"])
    try journey.answer("no-work")
    try journey.answer("none")
    try journey.answer("sole-trader")
    #expect(journey.session.screens.last is ContradictionScreen)
    try journey.press("F3")
    try journey.press("0 1")
    try journey.answer("work")
    try journey.answer("sole-trader")
    try journey.compare(with: "contradiction.\(language.rawValue)")
  }

  /// Whoever has a residence permit is led back to the questions of citizens.
  @Test func aResidencePermitIsForTheQuestionsOfCitizens() throws {
    var journey = try journey(.ru, to: ["who-pays"])
    try journey.answer("foreigner")
    try journey.answer("permit")
    #expect(journey.session.screens.last is ContradictionScreen)
    #expect(journey.session.frame().text.contains { $0.contains("права как у граждан") })
    try journey.press("1")
    try journey.answer("pension")
    try journey.answer("disability")
    #expect(try journey.ground() == "disability")
  }

  /// "I do not work" is true of pensioners and of people with a disability: they are asked before anybody says that
  /// nobody pays.
  @Test(arguments: [("pension", "pensioner"), ("disability", "disability"), ("award", "awarded-mother")])
  func whoeverDoesNotWorkMayBePaidForAllTheSame(answer: String, ground: String) throws {
    var journey = try journey(.ru, to: ["who-pays"])
    try journey.answer("no-work")
    try journey.answer(answer)
    #expect(try journey.ground() == ground)
  }

  /// The five ways to check the status end with "choose what it shows": it stands among the answers, and changes the
  /// outcome.
  @Test func theStatusCanBeToldAfterwards() throws {
    var journey = try journey(.ru, to: ["who-pays"])
    try journey.answer("pension")
    try journey.answer("pension")
    let before = try #require(journey.session.screens.last as? OutcomeScreen).decision
    try journey.openAnswers()
    #expect(journey.session.frame().text.contains { $0.contains("1 Статус: ответа пока нет") })
    try journey.press("1")
    try journey.answer("not-insured")
    let after = try #require(journey.session.screens.last as? OutcomeScreen).decision
    #expect(before.access == .paid && after.access == .temporary)
    try journey.openAnswers()
    #expect(journey.session.frame().text.contains { $0.contains("Статус: Не застрахован") })
  }

  /// Whoever does not know learns how to find out, can come back, and can go on.
  @Test(arguments: Language.allCases) func doesNotKnow(_ language: Language) throws {
    var journey = try journey(language, to: ["status", "status-shows"])
    try journey.answer("unknown")
    try journey.turnToTheEnd()
    try journey.press("2")
    try journey.answer("unknown")
    try journey.press("1")
    try journey.answer("work")
    try journey.answer("informal")
    try journey.answer("none")
    for month in ["unknown", "2026-04"] {
      try journey.answer(month)
      if month == "unknown" { try journey.press("2 6") }
    }
    try journey.compare(with: "does-not-know.\(language.rawValue)")
  }

  /// The language changes in the middle; the answers stay, and so does every step back.
  @Test func languageKeepsTheAnswers() throws {
    var journey = try journey(.kk, to: ["who-pays"])
    try journey.answer("work")
    try journey.press("F2")
    try journey.answer("employed")
    try journey.press("F2")
    try journey.answer("none")
    try journey.press("F2")
    #expect(try journey.ground() == "employee")
    var plain = try self.journey(.kk, to: ["who-pays"])
    for answer in ["work", "employed", "none"] { try plain.answer(answer) }
    #expect(journey.session.frame().text == plain.session.frame().text)
    try journey.press("0")
    try plain.press("0")
    #expect(journey.session.frame().text == plain.session.frame().text)
  }
}

extension Journey {
  /// Chooses an answer by its id, wherever it stands; months may stand on earlier screens.
  mutating func answer(_ name: String) throws {
    while true {
      let screen = try #require(session.screens.last as? any AskingScreen)
      let answer = try Bundled.content().pack.rules.answer(name, to: screen.fact)
      let choice = answer == .unknown ? AskingChoice.unknown : .answer(try #require(answer))
      let choices = screen.choices(in: session.scene)
      if let index = choices.firstIndex(of: choice) { return try press("\(index + 1)") }
      let earlier = choices.firstIndex { if case .earlier = $0 { true } else { false } }
      try press("\(try #require(earlier) + 1)")
    }
  }

  /// Answers what is still asked.
  mutating func answerTheRest(_ answers: [String: String]) throws {
    while let screen = session.screens.last as? any AskingScreen {
      let fact = try #require(try Bundled.content().pack.rules.fact(screen.fact))
      try answer(try #require(answers[fact.id], "\(fact.id) is asked"))
    }
  }

  /// Turns to the last sheet.
  mutating func turnToTheEnd() throws {
    let count = session.screens.last?.surroundings(in: session.scene).sheet?.count ?? 1
    for _ in 1..<max(2, count) where count > 1 { try press("Right") }
  }

  mutating func openWay(_ id: String) throws {
    let outcome = try #require(session.screens.last as? OutcomeScreen)
    let rules = try Bundled.content().pack.rules
    let index = try #require(outcome.decision.remedies.firstIndex { rules.remedies[$0].id == id })
    try press("\(index + 1)")
  }

  /// Opens the last choice of an outcome.
  mutating func openAnswers() throws {
    let outcome = try #require(session.screens.last as? OutcomeScreen)
    try press("\(outcome.reading(in: session.scene).choiceCount)")
    #expect(session.screens.last is AnswersScreen)
  }

  /// The ground of the outcome that is shown.
  func ground() throws -> String? {
    let outcome = try #require(session.screens.last as? OutcomeScreen)
    return try outcome.decision.ground.map { try Bundled.content().pack.rules.grounds[$0].id }
  }
}
