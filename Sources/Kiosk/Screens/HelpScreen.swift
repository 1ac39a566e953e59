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
      Passage([Said(.text, scene.say(hint))], width: plan.body.width, spaced: false)
    }
    let keys = explained.enumerated().map { index, binding in
      passage(for: binding, width: plan.body.width, isFirst: index == 0, in: scene)
    }
    return Reading(heading: scene.say(.helpTitle), passages: hints + keys, plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step { .stay }

  private func passage(for binding: Binding, width: Int, isFirst: Bool, in scene: Scene) -> Passage {
    let purpose = scene.say(binding.purpose).capitalized
    let text = binding.hindrance.map { scene.say(.hinderedItem, ["purpose": purpose, "reason": scene.say($0)]) }
    let line = TextLine(binding.allKeys, .strong) + TextLine("  " + (text ?? purpose).string)
    let lines = line.wrapped(to: width - 2).enumerated().map { row, text in row == 0 ? text : text.indented(by: 2) }
    // One key after another: without a pause between them nobody can tell them apart.
    let keys = binding.allKeys.split(separator: " ").map { scene.shown(String($0)) }
    return Passage(
      lines: lines, said: [Said(.text, .joined(keys + [text ?? purpose], by: .comma))], spaced: isFirst)
  }
}
