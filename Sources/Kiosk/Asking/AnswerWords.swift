import Polyclinic

extension Rulebook {
  /// Whether bystanders should not learn that this option of a fact was chosen.
  func isDiscreet(_ option: Int, of place: Int) -> Bool {
    guard let options = fact(place)?.options, options.indices.contains(option) else { return false }
    return options[option].isDiscreet
  }
}

/// How an answer is written: in the menu of its question, and in a list of answers.
struct AnswerWords {
  let scene: Scene

  /// The answer by itself.
  func text(of answer: Answer, to fact: Int) -> SafeText {
    switch answer {
    case .option(let option):
      guard let options = scene.pack?.rules.fact(fact)?.options, options.indices.contains(option) else { return .empty }
      return options[option].label[scene.language]
    case .month(let month):
      let words = AmountWords(scene: scene).month(month)
      let isLast = OfferedMonths(in: scene).earliest.map { month <= $0 } ?? false
      return isLast ? scene.say(.monthOrEarlier, ["month": words]) : words
    case .date(let date): return scene.words(for: date)
    case .unknown: return scene.say(.doNotKnow)
    }
  }

  /// What the answer is about, and the answer.
  func line(_ answer: Answer, to fact: Int) -> SafeText {
    line(text(of: answer, to: fact), to: fact)
  }

  /// What the answer is about, and the answer in words.
  func line(_ answer: SafeText, to fact: Int) -> SafeText {
    scene.say(.answerLine, ["name": name(of: fact), "answer": answer])
  }

  /// What a question is about, in a few words.
  func name(of fact: Int) -> SafeText {
    scene.pack?.rules.fact(fact)?.name[scene.language].capitalized ?? .empty
  }
}
