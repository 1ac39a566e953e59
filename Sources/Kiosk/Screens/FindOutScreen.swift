import Polyclinic
import Terminal

/// How one can find out an answer that one does not know: where to look, whom to ask, and the way on without it.
struct FindOutScreen: ReadingScreen {
  private let interview: Interview
  private let fact: Int
  var position = Position()

  /// The screen behind "I do not know".
  init(interview: Interview, fact: Int) {
    self.interview = interview
    self.fact = fact
  }

  var asking: Interview? { interview }

  func isDiscreet(in scene: Scene) -> Bool { interview.isDiscreet(in: scene) }

  func crumb(in scene: Scene) -> SafeText { scene.say(.findOutTitle) }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    let composer = PageComposer(scene: scene, width: plan.body.width)
    return Reading(
      heading: scene.say(.findOutTitle),
      passages: composer.passages(of: scene.pack?.rules.fact(fact)?.findOut ?? []),
      labels: [Phrase.goOnWithout, .knowNow].map { scene.say($0) }, plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    index == 0 ? .push(interview.answering(fact, .unknown, in: scene).screen(in: scene)) : .pop
  }
}
