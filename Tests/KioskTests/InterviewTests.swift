import Polyclinic
import RegistryGenerator
import Terminal
import Testing

@testable import Kiosk

/// The questions, whatever is answered, and what stands around them.
@Suite struct InterviewTests {
  private static let pages = ["who-pays", "not-insured-mine", "status-shows"]

  private func session(_ page: String, _ language: Language = .ru, size: Size = Bundled.home, at moment: Moment?)
    throws -> Session
  {
    let content = try Bundled.content()
    var session = Session(
      lobby: content.lobby, pack: content.pack, language: language, theme: .standard, size: size, moment: moment)
    session.step(.begin(language))
    session.step(.push(session.scene.screen(of: page)))
    return session
  }

  private func moment(_ date: String) throws -> Moment {
    Moment(date: try #require(CalendarDate(date)), time: try #require(TimeOfDay("10:00")))
  }

  /// Random answers lead to an outcome or a page, ask nothing twice, are whole on every grid, and lead back step by step.
  @Test(arguments: 0..<12) func everyWayLeadsToAnOutcome(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let moments = [nil, try Bundled.monday(), try moment("2027-02-01"), try moment("2025-11-03")]
    for _ in 0..<12 {
      let moment = moments.randomElement(using: &random) ?? nil
      let page = Self.pages.randomElement(using: &random) ?? Self.pages[0]
      let language = Language.allCases.randomElement(using: &random) ?? .ru
      let size = ScreenPlan.grids.randomElement(using: &random) ?? Bundled.home
      var session = try session(page, language, size: size, at: moment)
      var asked: Set<Int> = []
      while let screen = session.screens.last, !(screen is OutcomeScreen || screen is PageScreen) {
        #expect(session.frame().lost == 0)
        if let asking = screen as? any AskingScreen {
          let isNew = !(screen is MonthScreen) && asking.interview.answers[asking.fact] == nil
          if isNew { #expect(asked.insert(asking.fact).inserted, "asked twice") }
        }
        let count = try #require(screen as? any ReadingScreen).reading(in: session.scene).choiceCount
        let choice = screen is FindOutScreen ? 1 : Int.random(in: 1...count, using: &random)
        session.perform(.openItem(choice))
        try #require(session.stepsBack < 60)
      }
      #expect(asked.count <= 8)
      #expect(session.frame().lost == 0)
      for choice in 1...8 {
        var next = session
        next.perform(.openItem(choice))
        #expect(next.frame().lost == 0)
      }
      while session.stepsBack > 0 { session.perform(.goBack) }
      #expect(session.screens.count == 2)
    }
  }

  /// Who does not know whether the state pays for another reason is told first on what the outcome depends.
  @Test(arguments: [([5, 7, 1, 6, 7], true), ([5, 6, 6, 7], false), ([1, 3, 7, 1, 7], true), ([8, 1, 7], false)])
  func anOutcomeThatDependsOnWhatIsNotKnownSaysSo(choices: [Int], isConditional: Bool) throws {
    var session = try session("who-pays", at: try Bundled.monday())
    for choice in choices { session.perform(.openItem(choice)) }
    let outcome = try #require(session.screens.last as? OutcomeScreen)
    let text = outcome.reading(in: session.scene).text.map(\.text.string)
    #expect(text.contains { $0.contains("только если вам есть 18") } == isConditional, "\(text)")
  }

  /// Where the state pays only for those without work, an open business is named.
  @Test(arguments: ["pregnant", "pregnant-later", "child-under-3", "carer-child", "carer-adult"])
  func anOpenBusinessIsWork(_ ground: String) throws {
    let body = try #require(try Bundled.content().pack.rules.grounds.first { $0.id == ground }).body
    #expect(body.contains { $0.content == .note("open-is-work") })
  }

  @Test func goingBackTakesTheAnswerAway() throws {
    var session = try session("who-pays", at: try Bundled.monday())
    let before = session.frame().text
    session.perform(.openItem(1))
    #expect(session.frame().text != before)
    session.perform(.goBack)
    #expect(session.frame().text == before)
    let question = try #require(session.screens.last as? QuestionScreen)
    #expect(question.interview.answers.list.isEmpty)
  }

  /// Of all the questions only the last is named, after the page: nobody reads the answers over a shoulder.
  @Test func theWayNamesTheLastQuestionOnly() throws {
    var session = try session("who-pays", at: try Bundled.monday())
    let rules = try Bundled.content().pack.rules
    session.perform(.openItem(1))
    #expect(session.crumbs.map(\.string).filter { !$0.isEmpty } == ["Главная", "Кто платит", "Вопрос 2"])
    session.perform(.openItem(1))
    #expect(session.crumbs.map(\.string).last == "Вопрос 3")
    let labels = rules.facts.flatMap(\.options).map(\.label.ru.string)
    #expect(session.crumbs.allSatisfy { !labels.contains($0.string) })
  }

  /// What the page knows is no question; it can be changed all the same.
  @Test func whatThePageKnowsIsNotCounted() throws {
    var session = try session("not-insured-mine", at: try Bundled.monday())
    #expect(session.crumbs.last?.string == "Вопрос 1")
    let question = try #require(session.screens.last as? QuestionScreen)
    #expect(question.interview.shownStatus(in: session.scene) != nil)
    session.step(.push(AnswersScreen(interview: question.interview)))
    session.perform(.openItem(1))
    #expect((session.screens.last as? QuestionScreen)?.fact == (try Bundled.content().pack.rules.place(of: "status")))
    session.perform(.openItem(1))
    let next = try #require(session.screens.last?.asking)
    #expect(next.shownStatus(in: session.scene) == nil)
  }

  /// No outcome that can be shown says of the same person both that there is no insurance and that there is.
  @Test func anOutcomeThatIsShownContradictsNothing() throws {
    let scene = try Bundled.session(.ru).scene
    let pack = try Bundled.content().pack
    let insured = try #require(pack.rules.access.first { $0.id == "insured" }).text.ru
    let screens = RuleScreens(pack)
    for name in screens.names where name.hasPrefix("outcome:") {
      let outcome = try #require(screens.screen(name, in: scene) as? OutcomeScreen)
      let said = outcome.said(in: scene).map(\.text)
      #expect(!said.contains(scene.say(.shownUninsured)) || !said.contains(insured), "\(name)")
    }
  }

  /// Whoever is shown as insured is asked nothing more.
  @Test func whoeverIsInsuredIsAskedNothingMore() throws {
    var session = try session("status-shows", at: try Bundled.monday())
    session.perform(.openItem(1))
    #expect((session.screens.last as? PageScreen)?.page == "status-insured")
    session.perform(.goBack)
    session.perform(.openItem(2))
    #expect(session.screens.last is QuestionScreen)
  }

  /// Five months a screen, the present one first; the last month stands for those before it too.
  @Test func monthsAreOffered() throws {
    let rules = try Bundled.content().pack.rules
    let fact = try #require(rules.facts.firstIndex { $0.kind == .month })
    let presents = [(try moment("2027-01-31"), "январь 2027"), (nil, "ноябрь 2026")]
    for (moment, present) in presents {
      var session = try session("who-pays", at: moment)
      let interview = try #require(session.screens.last?.asking)
      session.step(.push(interview.screen(asking: fact, in: session.scene)))
      let first = "1 " + present.prefix(1).uppercased() + present.dropFirst()
      #expect(session.frame().text.contains { $0.contains(first) })
      for _ in 0..<3 { session.perform(.openItem(OfferedMonths.onScreen + 1)) }
      let choices = try #require(session.screens.last as? MonthScreen).choices(in: session.scene)
      #expect(choices.count == OfferedMonths.onScreen + rules.facts[fact].options.count + 1)
      #expect(session.frame().text.contains { $0.contains("или раньше") })
    }
  }

  /// To visitors no ambulance for everybody is promised; whoever feels unwell is told whom to tell, as everybody is.
  @Test(arguments: Language.allCases) func visitorsAreToldWhatToDoWhenUnwell(_ language: Language) throws {
    let content = try Bundled.content()
    let gallery = Gallery(lobby: content.lobby, pack: content.pack, moment: try Bundled.monday())
    func text(_ name: String) -> String {
      gallery.frames(of: name, language: language, theme: .standard, size: Bundled.home).flatMap(\.text)
        .joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    func note(_ note: NamedNote) throws -> String {
      guard case .text(let text)? = content.pack.notes[note.rawValue]?.statement.content else { return "" }
      return text[language].string
    }
    let (unwell, emergency) = (try note(.unwell), try note(.emergency))
    #expect(!unwell.isEmpty && emergency.hasPrefix(unwell) && emergency != unwell)
    for ground in ["cis", "other-foreigner"] {
      #expect(text("outcome:\(ground)").contains(unwell))
      #expect(!text("outcome:\(ground)").contains(emergency))
    }
  }

  /// A day before all rules: no ground is made up; a desk and the telephone are named.
  @Test(arguments: Language.allCases) func aDayWithoutRules(_ language: Language) throws {
    let moment = try moment("2020-01-15")
    for size in ScreenPlan.grids {
      let session = try session("who-pays", language, size: size, at: moment)
      let outcome = try #require(session.screens.last as? OutcomeScreen)
      #expect(outcome.decision.ground == nil)
      let text = session.frame().text.joined(separator: " ")
      #expect(text.contains("1414"))
      #expect(session.frame().lost == 0)
      #expect(outcome.why(in: session.scene) == nil)
    }
  }
}
