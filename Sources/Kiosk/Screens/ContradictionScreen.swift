import Polyclinic
import Terminal

/// Two answers that do not fit, why they do not, and the choice which of them to change.
struct ContradictionScreen: ReadingScreen {
  private let interview: Interview
  private let exclusion: Int
  var position = Position()

  /// The screen of a pair, by its place in the rules.
  init(interview: Interview, exclusion: Int) {
    self.interview = interview
    self.exclusion = exclusion
  }

  var asking: Interview? { interview }

  func isDiscreet(in scene: Scene) -> Bool { interview.isDiscreet(in: scene) }

  func crumb(in scene: Scene) -> SafeText { scene.say(.contradictionCrumb) }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    guard let pair = pair(in: scene) else { return Reading(heading: .empty, passages: [], plan: plan) }
    let composer = PageComposer(scene: scene, width: plan.body.width)
    let words = AnswerWords(scene: scene)
    let sides = [pair.first, pair.second]
    return Reading(
      heading: scene.say(.contradictionTitle),
      passages: sides.flatMap { composer.passage(words.line(.option($0.option), to: $0.fact)) }
        + composer.passage(pair.because[scene.language], sources: pair.sources),
      labels: sides.map { scene.say(.changeAnswer, ["name": words.name(of: $0.fact)]) }, plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    guard let pair = pair(in: scene) else { return .stay }
    let fact = index == 0 ? pair.first.fact : pair.second.fact
    return .push(interview.screen(asking: fact, in: scene))
  }

  private func pair(in scene: Scene) -> Exclusion? {
    let exclusions = scene.pack?.rules.exclusions ?? []
    return exclusions.indices.contains(exclusion) ? exclusions[exclusion] : nil
  }
}
