/// Every way through the questions of the rules: every answer to every question, "I do not know" too.
public struct Walks: Sendable {
  /// The ways that come to an end.
  public private(set) var finished: [Walk] = []
  /// The ways on which a question came twice, or which do not end.
  public private(set) var trapped: [Walk] = []

  private let rules: Rulebook
  private let today: CalendarDate?
  private let first: Int?
  private let months: [Month]

  /// One way through the questions.
  public struct Walk: Hashable, Sendable {
    /// The answers, in the order in which they were given, after those that the page gives.
    public let answers: Answers
    /// The facts that were asked, in order.
    public let asked: [Int]
    /// What the rules say at the end.
    public let decision: Decision
  }

  /// Walks them all.
  ///
  /// - Parameters:
  ///   - interview: from where the questions begin.
  ///   - months: with which months a question for a month is answered, beside its options.
  public init(in rules: Rulebook, from interview: Page.Interview, months: [Month], asOf today: CalendarDate?) {
    self.rules = rules
    self.today = today
    self.months = months
    first = interview.first.flatMap(rules.place)
    var given = Answers()
    for (fact, option) in interview.given {
      guard let place = rules.place(of: fact) else { continue }
      given[place] = rules.answer(option, to: place)
    }
    walk(on: given, asked: [])
  }

  /// How many questions are too many for a way that ends.
  private static let tooMany = 20

  private mutating func walk(on answers: Answers, asked: [Int]) {
    let decision = rules.decision(for: answers, asOf: today)
    var next: Int?
    if case .question(let fact) = decision.state { next = fact }
    if asked.isEmpty, let first { next = first }
    guard let next else {
      finished.append(Walk(answers: answers, asked: asked, decision: decision))
      return
    }
    guard answers[next] == nil, asked.count < Self.tooMany else {
      trapped.append(Walk(answers: answers, asked: asked + [next], decision: decision))
      return
    }
    for answer in Self.answers(to: next, in: rules, months: months) {
      var more = answers
      more[next] = answer
      walk(on: more, asked: asked + [next])
    }
  }

  /// All that can be answered to a question.
  public static func answers(to place: Int, in rules: Rulebook, months: [Month]) -> [Answer] {
    guard let fact = rules.fact(place) else { return [] }
    let known: [Answer] = fact.options.indices.map { .option($0) }
    return known + (fact.kind == .month ? months.map { .month($0) } : []) + [.unknown]
  }
}
