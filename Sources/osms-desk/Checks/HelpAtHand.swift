import Polyclinic
import PolyclinicData

/// Whoever has come to an outcome, a way out or "I do not know" is told a desk of this building and the telephone.
struct HelpAtHand {
  let pack: Pack
  let places: Places

  /// The note with the telephone of the Fund.
  static let telephone = "call-1414"

  /// Whether the statements name the telephone.
  static func hasTelephone(_ body: [Statement]) -> Bool {
    body.contains { $0.content == .note(telephone) }
  }

  var findings: [Problem] {
    let rules = pack.rules
    return rules.grounds.flatMap { missing(in: $0.body, of: .grounds, entry: $0.id) }
      + rules.remedies.flatMap { missing(in: $0.body, of: .remedies, entry: $0.id) }
      + rules.facts.flatMap { missing(in: $0.findOut, of: .facts, entry: $0.id) }
  }

  private func missing(in body: [Statement], of file: RuleFile, entry: String) -> [Problem] {
    let hasDesk = pack.opened(body).contains { if case .today = $0.content { true } else { false } }
    return [
      hasDesk ? nil : "no desk of this building ('today')",
      Self.hasTelephone(body) ? nil : "no telephone (the note '\(Self.telephone)')",
    ].compactMap { $0 }.map { places.problem(in: file, entry: entry, $0) }
  }
}
