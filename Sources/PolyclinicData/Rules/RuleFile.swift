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
}
