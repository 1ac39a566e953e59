import Polyclinic
import PolyclinicData

/// What is wrong about an invented person, where the rules are not what they should be.
struct PersonaCheck {
  let persona: Persona

  /// Whether the rules say of the person what they should, on the person's own day and, with the months of the answers
  /// moved along, on the first day of the rules and in later years; and nothing on the day before.
  func holds(for rules: Rulebook) -> Bool {
    guard difference(in: rules) == nil else { return false }
    let ground = persona.expected.ground
    guard ground != nil else { return true }
    return Self.otherMonths.allSatisfy { month in
      guard let today = month.firstDay, let answers = answers(movedTo: month) else { return false }
      let decision = rules.decision(for: answers, asOf: today)
      return decision.state == .decided && decision.ground.map { rules.grounds[$0].id } == ground
        && decision.payer == persona.expected.payer && decision.access == persona.expected.access
        && decision.remedies.map { rules.remedies[$0].id } == persona.expected.remedies
    } && isUnknown(in: rules)
  }

  /// How the decision on the person's own day differs from what is expected; nil where it does not.
  func difference(in rules: Rulebook) -> String? {
    let expected = persona.expected
    let decision = rules.decision(for: persona.answers, asOf: persona.date)
    let ground = decision.ground.map { rules.grounds[$0].id }
    let remedies = decision.remedies.map { rules.remedies[$0].id }
    let trace = decision.trace.map(rules.id)
    let isRight =
      decision.state == .decided && ground == expected.ground && decision.payer == expected.payer
      && decision.access == expected.access && decision.accessUntil == expected.until
      && remedies == expected.remedies && trace == expected.rules
    return isRight
      ? nil
      : "\(persona.id): \(decision.state) \(ground ?? "-") \(decision.payer) \(decision.access) "
        + "\(decision.accessUntil?.description ?? "-") \(remedies) \(trace)"
  }

  private static let otherMonths = [Month(year: 2026, number: 1), Month(year: 2028, number: 3)].compactMap(\.self)

  /// The answers, each month as long before the other month as it was before the person's own.
  private func answers(movedTo month: Month) -> Answers? {
    var moved = Answers()
    for entry in persona.answers.list {
      if case .month(let paid) = entry.answer {
        guard let other = month.adding(paid.months(since: Month(of: persona.date))) else { return nil }
        moved[entry.fact] = .month(other)
      } else {
        moved[entry.fact] = entry.answer
      }
    }
    return moved
  }

  private func isUnknown(in rules: Rulebook) -> Bool {
    guard let before = CalendarDate(year: 2025, month: 12, day: 31) else { return false }
    let decision = rules.decision(for: persona.answers, asOf: before)
    return decision.ground == nil && decision.access == .unknown && decision.remedies.isEmpty
  }

  /// Whether the kiosk asks what the person answers, in the same order, and nothing else; what a page of its own asks
  /// comes first.
  func isAskedRightly(by rules: Rulebook) -> Bool {
    guard persona.expected.ground != nil else { return true }
    var answers = Answers()
    for entry in persona.answers.list where rules.fact(entry.fact)?.isVolunteered == true {
      answers[entry.fact] = entry.answer
    }
    while case .question(let fact) = rules.decision(for: answers, asOf: persona.date).state {
      guard answers[fact] == nil, let answer = persona.answers[fact] else { return false }
      answers[fact] = answer
    }
    return answers == persona.answers
  }
}
