extension Rulebook {
  /// Whether a condition holds for the answers; unknown while one is missing on which it depends.
  public func truth(of condition: Condition, for answers: Answers) -> Truth {
    Evaluation(rules: self, answers: answers, today: nil).truth(of: condition)
  }
}
