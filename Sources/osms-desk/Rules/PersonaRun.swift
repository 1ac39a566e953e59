import Polyclinic
import PolyclinicData

/// Runs an invented person through the rules, in several orders of the answers.
struct PersonaRun {
  let persona: Persona
  let rules: Rulebook

  /// What is otherwise than expected; none where the person holds.
  var findings: [String] {
    let found = outcome(of: persona.answers.list)
    let expected = Outcome(persona.expected)
    let differences = expected.differences(from: found).map { "\($0.what): expected \($0.mine), found \($0.others)" }
    let reordered = orders.contains { outcome(of: $0) != found }
    return differences + (reordered ? ["another order of the answers has another outcome"] : [])
  }

  /// The answers the other way round, and from each answer onwards.
  private var orders: [[Answers.Entry]] {
    let list = persona.answers.list
    return [list.reversed()] + list.indices.dropFirst().map { Array(list[$0...] + list[..<$0]) }
  }

  private func outcome(of list: [Answers.Entry]) -> Outcome {
    var answers = Answers()
    for entry in list { answers[entry.fact] = entry.answer }
    return Outcome(rules.decision(for: answers, asOf: persona.date), rules: rules)
  }
}
