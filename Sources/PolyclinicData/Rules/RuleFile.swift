/// The files of the rules; the raw value is the name in the Assets folder.
public enum RuleFile: String, CaseIterable, Sendable {
  case facts = "rules/facts.yaml"
  case grounds = "rules/grounds.yaml"
  case access = "rules/access.yaml"
  case remedies = "rules/remedies.yaml"
  case contributions = "rules/contributions.yaml"
  case coverage = "rules/coverage.yaml"
  /// For staff and tests; no kiosk reads it.
  case personas = "rules/personas.yaml"

  /// What the entries of the file are for others that point to them.
  var kind: Reference.Kind {
    switch self {
    case .facts: .fact
    case .grounds: .ground
    case .access: .access
    case .remedies: .remedy
    case .contributions: .contribution
    case .coverage: .coverage
    case .personas: .persona
    }
  }
}
