import Polyclinic
import PolyclinicData

/// Whether the invented people and the tables beside them notice a slip in the rules.
struct MutantWatch {
  private let rules: Rulebook
  private let checks: [PersonaCheck]
  /// The people whose decision rests on a rule, by its id.
  private let concerned: [String: [PersonaCheck]]

  init(over rules: Rulebook, personas: [Persona]) {
    self.rules = rules
    checks = personas.map(PersonaCheck.init)
    var concerned: [String: [PersonaCheck]] = [:]
    for check in checks {
      let expected = check.persona.expected
      for id in Set(expected.rules + expected.remedies) { concerned[id, default: []].append(check) }
    }
    self.concerned = concerned
  }

  /// Whether somebody does.
  ///
  /// Those are asked first whom the slip concerns most. Only where a period is changed are they asked on other days.
  func notices(_ mutant: Mutant) -> Bool {
    let changed = mutant.rules
    if changed.contributions != rules.contributions, !AmountCheck.amountProblems(in: changed).isEmpty { return true }
    if changed.exclusions != rules.exclusions, !AmountCheck.pairProblems(in: changed).isEmpty { return true }
    let nearest = concerned[mutant.id] ?? []
    return nearest.contains { $0.difference(in: changed) != nil }
      || checks.contains { $0.difference(in: changed) != nil }
      || mutant.isOfPeriod && (nearest + checks).contains { !$0.holds(for: changed) }
      || !mutant.isOfPeriod && checks.contains { !$0.isAskedRightly(by: changed) }
  }
}
