import Polyclinic
import Terminal

/// The menu behind the digit 9: what the function keys do, by number, so that twelve keys reach everything.
struct MoreScreen: ReadingScreen {
  private let items: [Binding]
  var position = Position()

  /// A menu of those bindings of the screen below that stand on function keys.
  init(offering bindings: [Binding]) {
    items = bindings.filter { binding in
      binding.strokes.contains { if case .function = $0.key { true } else { false } }
    }
  }

  func crumb(in scene: Scene) -> SafeText { scene.say(.moreTitle) }

  func reading(in scene: Scene) -> Reading {
    let labels = items.map { item in
      let purpose = scene.say(item.purpose).capitalized
      guard let hindrance = item.hindrance else { return purpose }
      return scene.say(.hinderedItem, ["purpose": purpose, "reason": scene.say(hindrance)])
    }
    return Reading(
      heading: scene.say(.moreTitle), passages: [], labels: labels, plan: ScreenPlan(size: scene.size))
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    guard items.indices.contains(index), items[index].hindrance == nil, let stroke = items[index].strokes.first
    else { return .stay }
    return .popAndPerform(stroke.command)
  }
}
