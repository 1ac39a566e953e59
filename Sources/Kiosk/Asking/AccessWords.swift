import Polyclinic

/// What is said of a rule of access.
struct AccessWords {
  let scene: Scene

  /// The text of the rule, with its last day in words.
  func text(of rule: AccessRule, until day: CalendarDate?) -> SafeText {
    rule.text[scene.language].filled(day.map { ["date": scene.words(for: $0)] } ?? [:])
  }
}
