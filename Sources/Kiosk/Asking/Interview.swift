import Polyclinic

/// What somebody has answered so far, and the page that began the questions.
///
/// Every screen of the questions has its own copy: the answer that a screen gives stands only in the screens behind it,
/// so that going back takes it away.
struct Interview: Hashable, Sendable {
  /// The id of the page.
  let page: String
  /// The answers, with what was known when the page was opened.
  var answers = Answers()
  private let first: Int?
  private let pages: [Answer: String]
  private var given: Set<Int> = []

  /// The beginning of the questions of a page.
  init(page: String, _ beginning: Page.Interview, rules: Rulebook) {
    self.page = page
    let first = beginning.first.flatMap(rules.place)
    self.first = first
    pages = Dictionary(
      beginning.pages.compactMap { option, page in
        first.flatMap { rules.answer(option, to: $0) }.map { ($0, page) }
      }, uniquingKeysWith: { one, _ in one })
    for (fact, option) in beginning.given {
      guard let place = rules.place(of: fact), let answer = rules.answer(option, to: place) else { continue }
      answers[place] = answer
      given.insert(place)
    }
  }

  /// The same with one answer more, or with another answer in place of an earlier one; what makes no sense beside it
  /// is gone.
  func answering(_ fact: Int, _ answer: Answer, in scene: Scene) -> Interview {
    var copy = self
    copy.answers[fact] = answer
    if let rules = scene.pack?.rules { copy.answers = rules.fitting(copy.answers) }
    return copy
  }

  /// The screen that comes next.
  func screen(in scene: Scene) -> any Screen {
    guard let rules = scene.pack?.rules else { return PageScreen(page: page) }
    if let first, let page = answers[first].flatMap({ pages[$0] }) { return scene.screen(of: page) }
    if let first, answers[first] == nil { return screen(asking: first, in: scene) }
    let decision = rules.decision(for: answers, asOf: scene.moment?.date)
    switch decision.state {
    case .contradiction(let place): return ContradictionScreen(interview: self, exclusion: place)
    case .question(let fact): return screen(asking: fact, in: scene)
    case .decided: return OutcomeScreen(interview: self, decision: decision)
    }
  }

  /// The screen of one question, whether it was answered or not.
  func screen(asking fact: Int, in scene: Scene) -> any Screen {
    scene.pack?.rules.fact(fact)?.kind == .month
      ? MonthScreen(interview: self, fact: fact) : QuestionScreen(interview: self, fact: fact)
  }

  /// How many questions were asked up to this one; nil where the page had answered it.
  func number(of fact: Int) -> Int? {
    let asked = answers.list.map(\.fact).filter { !given.contains($0) }
    if let place = asked.firstIndex(of: fact) { return place + 1 }
    return given.contains(fact) ? nil : asked.count + 1
  }

  /// Whether one of the answers is nobody else's business.
  func isDiscreet(in scene: Scene) -> Bool {
    answers.list.contains { entry in
      guard case .option(let option) = entry.answer else { return false }
      return scene.pack?.rules.isDiscreet(option, of: entry.fact) == true
    }
  }

  /// What is said of a status that shows no insurance; nil where the person told no such thing.
  func shownStatus(in scene: Scene) -> Phrase? {
    guard let rules = scene.pack?.rules, let status = rules.place(of: ShownStatus.fact), let answer = answers[status]
    else { return nil }
    switch ShownStatus(rawValue: rules.name(of: answer, to: status)) {
    case .notInsured: return .shownUninsured
    case .debt: return .shownDebt
    case nil: return nil
    }
  }
}
