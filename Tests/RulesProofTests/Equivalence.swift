import Polyclinic
import RulesProof

/// Whether other rules say the same of every set of answers, asked for in the same order.
struct Equivalence {
  private let rules: Rulebook
  private let steps: [Step]
  private let earlySteps: [Step]

  private struct Step {
    let answers: Answers
    let saying: Saying
  }

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
    let today = rules.date
    let months = [3, 6, 12].compactMap { Month(of: today).adding(-$0) }
    var seen: Set<Answers> = []
    var steps: [Step] = []
    for first in ["status", nil] {
      let walks = Walks(in: rules, from: Page.Interview(first: first, given: [:]), months: months, asOf: today)
      for walk in walks.finished {
        var answers = Answers()
        for entry in walk.answers.list {
          answers[entry.fact] = entry.answer
          guard seen.insert(answers).inserted else { continue }
          steps.append(Step(answers: answers, saying: Saying(rules.decision(for: answers, asOf: today), in: rules)))
        }
      }
    }
    self.steps = steps
    // The grounds look at no status and no month: for their order the shorter ways are proof enough.
    let late = ["status", "paid-until", "five-years", "debt-when"].compactMap(rules.place)
    earlySteps = steps.filter { step in !late.contains { step.answers[$0] != nil } }
  }

  /// Whether nothing can tell the others apart from the rules.
  func holds(for other: Rulebook) -> Bool {
    let sameButOrder =
      Set(other.grounds) == Set(rules.grounds) && other.access == rules.access && other.remedies == rules.remedies
      && other.facts == rules.facts && other.exclusions == rules.exclusions
    guard hasSameAmounts(other) else { return false }
    return (sameButOrder ? earlySteps : steps).allSatisfy { step in
      Saying(other.decision(for: step.answers, asOf: rules.date), in: other) == step.saying
    }
  }

  /// Whether every amount is the same on every day.
  private func hasSameAmounts(_ other: Rulebook) -> Bool {
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
