import Polyclinic
import Terminal

/// A question for a month: the latest months, earlier ones on the screens behind, and what is no month, such as "never".
struct MonthScreen: AskingScreen {
  let interview: Interview
  let fact: Int
  private let screen: Int
  var position = Position()

  /// The screen of a fact.
  ///
  /// - Parameter screen: how many screens of later months there are before it.
  init(interview: Interview, fact: Int, screen: Int = 0) {
    self.interview = interview
    self.fact = fact
    self.screen = screen
  }

  func choices(in scene: Scene) -> [AskingChoice] {
    let offered = OfferedMonths(in: scene)
    let options = scene.pack?.rules.fact(fact)?.options ?? []
    return offered.screen(screen).map { .answer(.month($0)) }
      + (offered.hasEarlier(than: screen) ? [.earlier(screen + 1)] : [])
      + options.indices.map { .answer(.option($0)) } + [.unknown]
  }
}
