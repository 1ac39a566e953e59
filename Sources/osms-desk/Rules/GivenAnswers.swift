import ArgumentParser
import Polyclinic

/// Reads the answers that a command line gives, `id=answer` each.
struct GivenAnswers {
  let rules: Rulebook

  /// The answers.
  ///
  /// - Throws: `ValidationError`: an unknown fact or answer, with those that there are; a fact that is given twice.
  func answers(_ texts: [String]) throws -> Answers {
    var answers = Answers()
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw ValidationError("'\(text)' must be a fact and its answer: id=answer") }
      guard let place = rules.place(of: parts[0]), let fact = rules.fact(place) else {
        throw ValidationError(
          "there is no fact '\(parts[0])'; there are \(rules.facts.map(\.id).joined(separator: ", "))")
      }
      guard let answer = rules.answer(parts[1], to: place) else {
        throw ValidationError("'\(parts[1])' is no answer to '\(fact.id)'; it may be \(Self.forms(of: fact))")
      }
      guard answers[place] == nil else { throw ValidationError("the fact '\(fact.id)' is given twice") }
      answers[place] = answer
    }
    return answers
  }

  private static func forms(of fact: Fact) -> String {
    let form: [String] =
      switch fact.kind {
      case .choice, .yesNo: []
      case .month: ["a month like 2026-01"]
      case .date: ["a day like 2026-01-31"]
      }
    return (form + fact.options.map(\.id) + [Rulebook.unknownAnswer]).joined(separator: ", ")
  }
}
