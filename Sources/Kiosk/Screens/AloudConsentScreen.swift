import Polyclinic
import Terminal

/// The question whether others may hear what the screen below says.
struct AloudConsentScreen: ReadingScreen {
  var position = Position()

  func crumb(in scene: Scene) -> SafeText { scene.say(.aloudPurpose) }

  func reading(in scene: Scene) -> Reading {
    Reading(
      heading: scene.say(.aloudPurpose).string, passages: [], labels: [scene.say(.aloudName).string],
      plan: ScreenPlan(size: scene.size))
  }

  func chosen(_ index: Int, in scene: Scene) -> Step { .popAndPerform(.readAloudAllTheSame) }
}
