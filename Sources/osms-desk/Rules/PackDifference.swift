import Polyclinic
import PolyclinicData

/// In what two sets of content differ: texts, values, rules, and what comes of it for the invented people.
struct PackDifference {
  let old: PackVersion
  let new: PackVersion

  var lines: [String] {
    TextDifference(old: old.texts, new: new.texts).lines + valueLines + ruleLines + orderLines + personaLines
  }

  private var valueLines: [String] {
    let pairs = Self.pairs(old.pack.rules.contributions, new.pack.rules.contributions, id: \.id)
    return pairs.flatMap { id, before, after in
      guard before?.unit == after?.unit else { return ["value: \(id): the unit or the amount itself is another"] }
      let values = Self.pairs(before?.values ?? [], after?.values ?? []) { $0.period.from.description }
      return values.filter { $1 != $2 }.map { _, before, after in
        "value: \(id): \(before.map(words) ?? "none") → \(after.map(words) ?? "none")"
      }
    }
  }

  private func words(of value: DatedValue) -> String {
    let end = value.period.to.map { " to \($0)" } ?? ""
    let sources = value.sources.joined(separator: " ")
    return "\(value.number) from \(value.period.from)\(end) (\(sources), checked \(value.checked))"
  }

  private var ruleLines: [String] {
    Self.pairs(RuleCard.all(of: old.pack), RuleCard.all(of: new.pack), id: \.name).flatMap { name, before, after in
      guard let before else { return ["rule: \(name): added"] }
      guard let after else { return ["rule: \(name): removed"] }
      return Self.pairs(before.fields, after.fields, id: \.key).filter { $1?.value != $2?.value }.map {
        "rule: \(name): \($0): \($1?.value ?? "none") → \($2?.value ?? "none")"
      }
    }
  }

  /// Where the order of rules counts, that it is another.
  private var orderLines: [String] {
    let lists = [
      ("facts", old.pack.rules.facts.map(\.id), new.pack.rules.facts.map(\.id)),
      ("grounds", old.pack.rules.grounds.map(\.id), new.pack.rules.grounds.map(\.id)),
      ("access", old.pack.rules.access.map(\.id), new.pack.rules.access.map(\.id)),
      ("remedies", old.pack.rules.remedies.map(\.id), new.pack.rules.remedies.map(\.id)),
    ]
    return lists.filter { _, before, after in
      before.filter(Set(after).contains) != after.filter(Set(before).contains)
    }.map { "rule: the order of \($0.0) is another" }
  }

  private var personaLines: [String] {
    guard
      let (personas, rules) = new.personas.map({ ($0, new.pack.rules) }) ?? old.personas.map({ ($0, old.pack.rules) })
    else { return [] }
    return personas.flatMap { persona in
      let named = NamedAnswers(persona.answers, rules: rules)
      func outcome(_ rules: Rulebook) -> Outcome {
        Outcome(rules.decision(for: named.answers(in: rules), asOf: persona.date), rules: rules)
      }
      return outcome(old.pack.rules).differences(from: outcome(new.pack.rules)).filter { $0.what != "rules" }
        .map { "person: \(persona.id): \($0.what): \($0.mine) → \($0.others)" }
    }
  }

  /// What has one id before and after, in the order before; what is new comes last.
  private static func pairs<Entry>(
    _ old: [Entry], _ new: [Entry], id: (Entry) -> String
  ) -> [(id: String, before: Entry?, after: Entry?)] {
    let before = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    return (old.map(id) + new.map(id).filter { before[$0] == nil }).map { ($0, before[$0], after[$0]) }
  }
}
