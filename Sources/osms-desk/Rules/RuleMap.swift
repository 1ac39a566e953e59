import Polyclinic

/// The rules as a drawing in DOT: facts lead to grounds, grounds to payers, both to access and to the ways out.
struct RuleMap {
  let rules: Rulebook

  var lines: [String] {
    ["digraph rules {", "  rankdir=LR;", "  node [shape=box];"] + (nodes + edges).map { "  \($0);" } + ["}"]
  }

  private enum Kind: String {
    case fact
    case ground
    case payer
    case access
    case remedy
  }

  private var nodes: [String] {
    rules.facts.map { node(.fact, $0.id, "shape=ellipse") }
      + rules.grounds.map { node(.ground, $0.id) }
      + Payer.allCases.map { node(.payer, $0.rawValue, "shape=diamond") }
      + rules.access.map { node(.access, $0.id, "style=rounded") }
      + rules.remedies.map { node(.remedy, $0.id, "shape=note") }
  }

  private var edges: [String] {
    rules.facts.flatMap { fact in lines(from: fact.when, to: name(.fact, fact.id), "style=dashed") }
      + rules.grounds.flatMap { ground in
        let name = name(.ground, ground.id)
        return lines(from: ground.requires, to: name) + ["\(name) -> \(self.name(.payer, ground.payer.rawValue))"]
      }
      + rules.access.flatMap { lines(from: $0.scope, grace: $0.grace, to: name(.access, $0.id)) }
      + rules.remedies.flatMap { lines(from: $0.scope, grace: nil, to: name(.remedy, $0.id)) }
      + rules.exclusions.compactMap { pair in
        guard let first = rules.fact(pair.first.fact), let second = rules.fact(pair.second.fact) else { return nil }
        return "\(name(.fact, first.id)) -> \(name(.fact, second.id)) [dir=none, style=dotted, label=\"\(pair.id)\"]"
      }
  }

  private func lines(from scope: Scope, grace: AccessRule.Grace?, to end: String) -> [String] {
    Payer.allCases.filter(scope.payers.contains).map { "\(name(.payer, $0.rawValue)) -> \(end)" }
      + scope.grounds.sorted().map { "\(name(.ground, $0)) -> \(end)" }
      + lines(from: scope.requires, to: end)
      + [grace.flatMap { rules.fact($0.lastPaid) }].compactMap { $0.map { "\(name(.fact, $0.id)) -> \(end)" } }
  }

  private func lines(from condition: Condition, to end: String, _ style: String? = nil) -> [String] {
    condition.facts.compactMap { rules.fact($0) }.map { fact in
      "\(name(.fact, fact.id)) -> \(end)" + (style.map { " [\($0)]" } ?? "")
    }
  }

  private func node(_ kind: Kind, _ id: String, _ style: String? = nil) -> String {
    "\(name(kind, id)) [\(["label=\"\(id)\"", style].compactMap(\.self).joined(separator: ", "))]"
  }

  /// Rules of two kinds may have one id, so a node is called by both.
  private func name(_ kind: Kind, _ id: String) -> String { "\"\(kind.rawValue):\(id)\"" }
}
