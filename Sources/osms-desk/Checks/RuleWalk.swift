import Polyclinic

/// Goes every way through the questions: each option, "I do not know", and months of all lengths ago.
struct RuleWalk {
  private let rules: Rulebook
  private let date: CalendarDate
  /// The rules that some way has met, by their places.
  private(set) var reached = Reached()
  /// How many outcomes there are.
  private(set) var outcomes = 0
  /// The outcome with the most ways out.
  private(set) var mostRemedies = Extreme()
  /// The outcome with the most questions before it.
  private(set) var mostQuestions = Extreme()
  /// An outcome to which no ground belongs, or a question that is asked twice.
  private(set) var deadEnd: Answers?
  private var seen: Set<Answers> = []

  /// Months before the present one that lie in and on the edges of the times for which access goes on.
  static let monthsAgo = [0, 2, 3, 4, 6, 7]

  /// Walks from all pages that open the questions.
  init(rules: Rulebook, interviews: [Page.Interview], date: CalendarDate) {
    self.rules = rules
    self.date = date
    for interview in interviews {
      var answers = Answers()
      for (name, option) in interview.given.sorted(by: { $0.key < $1.key }) {
        guard let place = rules.place(of: name), let answer = rules.answer(option, to: place) else { continue }
        answers[place] = answer
        reached.facts.insert(place)
      }
      if let first = interview.first.flatMap(rules.place), answers[first] == nil {
        ask(first, answers, count: 0)
      } else {
        walk(answers, count: 0)
      }
    }
    reached.facts.formUnion(rules.coverage.compactMap { $0.limit?.since })
  }

  /// Which rules were met.
  struct Reached {
    var facts: Set<Int> = []
    var exclusions: Set<Int> = []
    var grounds: Set<Int> = []
    var access: Set<Int> = []
    var remedies: Set<Int> = []
  }

  /// The greatest number of something, and the answers that lead there.
  struct Extreme {
    private(set) var count = 0
    private(set) var answers = Answers()

    fileprivate mutating func take(_ count: Int, _ answers: Answers) {
      if count > self.count { (self.count, self.answers) = (count, answers) }
    }
  }

  private mutating func ask(_ fact: Int, _ answers: Answers, count: Int) {
    reached.facts.insert(fact)
    guard answers[fact] == nil else {
      deadEnd = answers
      return
    }
    for answer in choices(of: fact) {
      var next = answers
      next[fact] = answer
      walk(next, count: count + 1)
    }
  }

  private mutating func walk(_ answers: Answers, count: Int) {
    guard seen.insert(answers).inserted else { return }
    let decision = rules.decision(for: answers, asOf: date)
    changeAnAnswer(answers)
    switch decision.state {
    case .question(let fact): ask(fact, answers, count: count)
    case .contradiction(let place): reached.exclusions.insert(place)
    case .decided:
      outcomes += 1
      if let ground = decision.ground { reached.grounds.insert(ground) } else { deadEnd = answers }
      if let access = decision.accessRule { reached.access.insert(access) }
      reached.remedies.formUnion(decision.remedies)
      mostRemedies.take(decision.remedies.count, answers)
      mostQuestions.take(count, answers)
    }
  }

  /// Whoever goes back and changes an answer can come to two that do not fit.
  private mutating func changeAnAnswer(_ answers: Answers) {
    for (place, pair) in rules.exclusions.enumerated() where !reached.exclusions.contains(place) {
      for (kept, changed) in [(pair.first, pair.second), (pair.second, pair.first)]
      where answers[kept.fact] == .option(kept.option) && answers[changed.fact] != nil {
        var next = answers
        next[changed.fact] = .option(changed.option)
        if rules.decision(for: next, asOf: date).state == .contradiction(place) { reached.exclusions.insert(place) }
      }
    }
  }

  private func choices(of fact: Int) -> [Answer] {
    guard let fact = rules.fact(fact) else { return [] }
    let others: [Answer] =
      switch fact.kind {
      case .choice, .yesNo: []
      case .month: Self.monthsAgo.compactMap { Month(of: date).adding(-$0).map { .month($0) } }
      case .date: [.date(date)]
      }
    return fact.options.indices.map { .option($0) } + others + [.unknown]
  }
}
