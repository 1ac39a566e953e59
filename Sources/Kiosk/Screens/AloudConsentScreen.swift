import Polyclinic

/// The question whether others may hear what the screen below says; it tells nothing of that itself.
struct AloudConsentScreen: ReadingScreen {
  var position = Position()

  func crumb(in scene: Scene) -> SafeText { scene.say(.aloudPurpose) }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    let warning = Passage([Said(.text, scene.say(.othersHear))], width: plan.body.width, spaced: true)
    return Reading(
      heading: scene.say(.consentTitle), passages: [warning],
      labels: [scene.say(.consentGiven), scene.say(.consentRefused)], plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    index == 0 ? .popAndPerform(.readAloudAllTheSame) : .pop
  }
}
