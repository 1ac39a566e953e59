import Polyclinic
import Terminal

/// A question of the rules with its options; whoever does not know is told how to find out.
struct QuestionScreen: AskingScreen {
  let interview: Interview
  let fact: Int
  var position = Position()

  /// The screen of a fact; an option that was chosen before is selected.
  init(interview: Interview, fact: Int) {
    self.interview = interview
    self.fact = fact
    if case .option(let option)? = interview.answers[fact] { position.selected = option }
  }

  func choices(in scene: Scene) -> [AskingChoice] {
    let options = scene.pack?.rules.fact(fact)?.options ?? []
    return options.indices.map { .answer(.option($0)) } + [.unknown]
  }
}
