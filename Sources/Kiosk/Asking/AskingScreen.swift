import Polyclinic
import Terminal

/// A screen that asks one question: the question, what helps to understand it, and the answers by number.
protocol AskingScreen: ReadingScreen {
  /// The answers before this question.
  var interview: Interview { get }
  /// The place of the fact in the rules.
  var fact: Int { get }

  /// What can be chosen, "I do not know" last.
  func choices(in scene: Scene) -> [AskingChoice]
}

/// What can be chosen where a question is asked.
enum AskingChoice: Hashable {
  /// That answer.
  case answer(Answer)
  /// Earlier months: the screen of that number, from 0.
  case earlier(Int)
  /// How one can find out.
  case unknown
}

extension AskingScreen {
  var asking: Interview? { interview }

  /// What is asked tells what was answered before.
  func isDiscreet(in scene: Scene) -> Bool { interview.isDiscreet(in: scene) }

  func crumb(in scene: Scene) -> SafeText {
    interview.number(of: fact).map { scene.say(.questionCrumb, ["number": SafeText($0)]) } ?? .empty
  }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    guard let asked = scene.pack?.rules.fact(fact) else { return Reading(heading: .empty, passages: [], plan: plan) }
    let composer = PageComposer(scene: scene, width: plan.body.width)
    return Reading(
      heading: asked.question[scene.language],
      passages: asked.hint.map { composer.passage($0[scene.language]) } ?? [],
      labels: choices(in: scene).map { label($0, in: scene) }, plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    let choices = choices(in: scene)
    guard choices.indices.contains(index) else { return .stay }
    switch choices[index] {
    case .answer(let answer): return .push(interview.answering(fact, answer, in: scene).screen(in: scene))
    case .earlier(let screen): return .push(MonthScreen(interview: interview, fact: fact, screen: screen))
    case .unknown: return .push(FindOutScreen(interview: interview, fact: fact))
    }
  }

  private func label(_ choice: AskingChoice, in scene: Scene) -> SafeText {
    switch choice {
    case .answer(let answer): AnswerWords(scene: scene).text(of: answer, to: fact).capitalized
    case .earlier: scene.say(.earlierMonths)
    case .unknown: scene.say(.doNotKnow)
    }
  }
}
