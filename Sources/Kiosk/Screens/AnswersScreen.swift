import Polyclinic
import Terminal

/// The answers of a visit that still make sense, each with the way to change it.
struct AnswersScreen: ReadingScreen {
  private let interview: Interview
  var position = Position()

  /// The screen of those answers.
  init(interview: Interview) {
    self.interview = interview
  }

  var asking: Interview? { interview }

  func isDiscreet(in scene: Scene) -> Bool { interview.isDiscreet(in: scene) }

  func crumb(in scene: Scene) -> SafeText { scene.say(.answersTitle) }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    let composer = PageComposer(scene: scene, width: plan.body.width)
    let words = AnswerWords(scene: scene)
    let lines = entries.map { words.line($0.answer, to: $0.fact) }
    func reading(_ texts: [SafeText], labels: [SafeText]) -> Reading {
      Reading(
        heading: scene.say(.answersTitle),
        passages: (texts + [scene.say(.answersHint)]).flatMap { composer.passage($0) },
        labels: labels, plan: plan)
    }
    // Where the answers are too long for a menu they stand before it.
    let short = reading([], labels: lines)
    return short.fits(plan) ? short : reading(lines, labels: entries.map { words.name(of: $0.fact) })
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    guard entries.indices.contains(index) else { return .stay }
    return .push(interview.screen(asking: entries[index].fact, in: scene))
  }

  private var entries: [Answers.Entry] {
    Array(interview.answers.list.prefix(Page.mostChoices))
  }
}
