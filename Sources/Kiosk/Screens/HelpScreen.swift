import Polyclinic
import Terminal

/// The help for the screen below it: every key, what it does, and why it does nothing now where that is so.
struct HelpScreen: ReadingScreen {
  private let explained: [Binding]
  private let hints: [Phrase]
  var position = Position()

  /// Help for those bindings.
  ///
  /// - Parameter isTyping: whether the screen has a field that has the focus.
  init(explaining bindings: [Binding], isTyping: Bool) {
    explained = bindings
    hints = isTyping ? [.typingHint, .listHint, .helpHint] : [.helpHint]
  }

  func crumb(in scene: Scene) -> SafeText { scene.say(.helpTitle) }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    let hints = hints.map { hint in
      Passage(lines: TextLine(scene.say(hint).string).wrapped(to: plan.body.width), spaced: false)
    }
    let keys = explained.enumerated().map { index, binding in
      Passage(lines: lines(for: binding, width: plan.body.width, in: scene), spaced: index == 0)
    }
    return Reading(heading: scene.say(.helpTitle).string, passages: hints + keys, plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step { .stay }

  private func lines(for binding: Binding, width: Int, in scene: Scene) -> [TextLine] {
    let purpose = scene.say(binding.purpose).capitalized.string
    var line = TextLine(binding.allKeys, .strong) + TextLine("  ")
    if let hindrance = binding.hindrance {
      line.append("(\(purpose): \(scene.say(hindrance).string))")
    } else {
      line.append(purpose)
    }
    return line.wrapped(to: width - 2).enumerated().map { row, text in row == 0 ? text : text.indented(by: 2) }
  }
}
