import Polyclinic

/// What all ways through the questions come to: the rules that are met, and the longest way.
struct RuleWalk {
  private let rules: Rulebook
  private let date: CalendarDate
  /// The rules that some way has met, by their places.
  private(set) var reached = Reached()
  /// The outcome with the most ways out.
  private(set) var mostRemedies = Extreme()
  /// The outcome with the most questions before it.
  private(set) var mostQuestions = Extreme()
  /// An outcome to which no ground belongs, or a question that is asked twice.
  private(set) var deadEnd: Answers?

  /// Months before the present one that lie in and on the edges of the times for which access goes on.
  static let monthsAgo = [0, 2, 3, 4, 6, 7]

  /// Walks from all pages that open the questions.
  init(rules: Rulebook, interviews: [Page.Interview], date: CalendarDate) {
    self.rules = rules
    self.date = date
    let months = Self.monthsAgo.compactMap { Month(of: date).adding(-$0) }
    for interview in interviews {
      let walks = Walks(in: rules, from: interview, months: months, asOf: date)
      reached.facts.formUnion(interview.given.keys.compactMap(rules.place))
      walks.finished.forEach { take($0) }
      deadEnd = deadEnd ?? walks.trapped.first?.answers
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

  private mutating func take(_ walk: Walks.Walk) {
    reached.facts.formUnion(walk.asked)
    changeAnAnswer(walk.answers)
    let decision = walk.decision
    if case .contradiction(let place) = decision.state {
      reached.exclusions.insert(place)
      return
    }
    if let ground = decision.ground { reached.grounds.insert(ground) } else { deadEnd = walk.answers }
    if let access = decision.accessRule { reached.access.insert(access) }
    reached.remedies.formUnion(decision.remedies)
    mostRemedies.take(decision.remedies.count, walk.answers)
    mostQuestions.take(walk.asked.count, walk.answers)
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
}
