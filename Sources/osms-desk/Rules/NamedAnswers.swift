import Polyclinic

/// Answers by the names of facts and options, so that they can be given to another set of rules.
struct NamedAnswers {
  private let list: [(fact: String, answer: String)]

  init(_ answers: Answers, rules: Rulebook) {
    list = answers.list.compactMap { entry in
      rules.fact(entry.fact).map { ($0.id, rules.name(of: entry.answer, to: entry.fact)) }
    }
  }

  /// The answers as those rules know them; what they do not know is left out.
  func answers(in rules: Rulebook) -> Answers {
    var answers = Answers()
    for (fact, answer) in list {
      guard let place = rules.place(of: fact), let known = rules.answer(answer, to: place) else { continue }
      answers[place] = known
    }
    return answers
  }
}
