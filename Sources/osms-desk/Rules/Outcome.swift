import Polyclinic
import PolyclinicData

/// What comes of some answers, by ids, so that two outcomes can be compared.
struct Outcome: Hashable {
  let ground: String?
  let payer: String
  let access: String
  let until: String?
  let remedies: [String]
  /// The fact that is asked next; nil where all is decided.
  let question: String?
  /// The ids of the trace.
  let rules: [String]

  init(_ decision: Decision, rules: Rulebook) {
    ground = decision.ground.map { rules.grounds[$0].id }
    payer = decision.payer.rawValue
    access = decision.access.rawValue
    until = decision.accessUntil?.description
    remedies = decision.remedies.map { rules.remedies[$0].id }
    if case .question(let place) = decision.state { question = rules.fact(place)?.id } else { question = nil }
    self.rules = decision.trace.map(rules.id)
  }

  /// What is expected of a person.
  init(_ expected: Persona.Expectation) {
    ground = expected.ground
    payer = expected.payer.rawValue
    access = expected.access.rawValue
    until = expected.until?.description
    remedies = expected.remedies
    question = nil
    rules = expected.rules
  }

  /// Each thing that differs, by its name.
  func differences(from other: Outcome) -> [(what: String, mine: String, others: String)] {
    func list(_ ids: [String]) -> String { ids.isEmpty ? "none" : ids.joined(separator: " ") }
    let things = [
      ("ground", ground ?? "none", other.ground ?? "none"), ("payer", payer, other.payer),
      ("access", access, other.access), ("until", until ?? "none", other.until ?? "none"),
      ("remedies", list(remedies), list(other.remedies)),
      ("next question", question ?? "none", other.question ?? "none"), ("rules", list(rules), list(other.rules)),
    ]
    return things.filter { $0.1 != $0.2 }
  }
}
