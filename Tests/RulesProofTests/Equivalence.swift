import Polyclinic

/// Whether other rules say the same of every set of answers, asked for in the same order.
struct Equivalence {
  private let rules: Rulebook
  private let late: Set<Int>

  /// What rules say, by the names of what they point to.
  private struct Saying: Hashable {
    let state: Decision.State
    let ground: String?
    let possible: Set<String>
    let payer: Payer
    let access: Access
    let until: CalendarDate?
    let accessRule: String?
    let remedies: [String]

    init(_ decision: Decision, in rules: Rulebook) {
      state = decision.state
      ground = decision.ground.map { rules.grounds[$0].id }
      possible = Set(decision.possible.map { rules.grounds[$0].id })
      payer = decision.payer
      access = decision.access
      until = decision.accessUntil
      accessRule = decision.accessRule.map { rules.access[$0].id }
      remedies = decision.remedies.map { rules.remedies[$0].id }
    }
  }

  init(to rules: Rulebook) {
    self.rules = rules
    late = Set(["status", "paid-until", "five-years", "debt-when"].compactMap(rules.place))
  }

  /// Whether nothing can tell the slip from the rules.
  func holds(for mutant: Mutant) -> Bool {
    let later = [(2027, 1), (2028, 1)].compactMap { Month(year: $0, number: $1)?.firstDay }
    let days = mutant.onlyDay.map { [$0] } ?? [rules.date] + (mutant.isOfPeriod ? later : [])
    return hasSameAmounts(mutant.rules)
      && days.allSatisfy { day in
        isSame(mutant.rules, on: Answers(), asOf: day, first: rules.place(of: "status"))
          && isSame(mutant.rules, on: Answers(), asOf: day)
      }
  }

  /// Whether grounds in another order are the same grounds: they look at no status and no month, so that the answers
  /// up to the ground are proof enough.
  func holdsForGrounds(of mutant: Mutant) -> Bool {
    isSame(mutant.rules, on: Answers(), asOf: rules.date, isUpToGround: true)
  }

  /// Whether both say the same of the answers and of all that can follow.
  private func isSame(
    _ other: Rulebook, on answers: Answers, asOf today: CalendarDate, isUpToGround: Bool = false, first: Int? = nil
  ) -> Bool {
    let decision = rules.decision(for: answers, asOf: today)
    guard Saying(other.decision(for: answers, asOf: today), in: other) == Saying(decision, in: rules) else {
      return false
    }
    var next = first
    if next == nil, case .question(let fact) = decision.state { next = fact }
    guard let next, !isUpToGround || !late.contains(next) else { return true }
    return Walks.answers(to: next, in: rules, months: months(before: today)).allSatisfy { answer in
      var more = answers
      more[next] = answer
      return isSame(other, on: more, asOf: today, isUpToGround: isUpToGround)
    }
  }

  /// The last month of each grace, and the one after it.
  private func months(before today: CalendarDate) -> [Month] {
    [3, 4, 6, 7].compactMap { Month(of: today).adding(-$0) }
  }

  /// Whether every amount is the same on every day.
  func hasSameAmounts(_ other: Rulebook) -> Bool {
    guard other.contributions != rules.contributions else { return true }
    var day = CalendarDate(year: 2022, month: 12, day: 1)
    while let date = day, date.year < 2028 {
      for (amount, changed) in zip(rules.contributions, other.contributions)
      where amount != changed && amount.value(on: date)?.number != changed.value(on: date)?.number {
        return false
      }
      day = date.next
    }
    return true
  }
}
