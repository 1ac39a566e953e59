import Polyclinic
import Terminal

/// A field for words, with letters on the screen for keyboards that have none.
protocol WordFieldScreen: FieldScreen {
  /// What the list can name.
  associatedtype Found

  /// The letters on the screen; nil while they are not asked for.
  var picker: LetterPicker? { get set }
  /// What was found, the best first.
  var found: [Found] { get }

  /// The line of the list for something that was found.
  func label(of found: Found, in scene: Scene) -> SafeText
  /// Where that line leads.
  func opened(_ found: Found, in scene: Scene) -> Step
  /// The pages that are offered below, and what the list calls them.
  func pages(in scene: Scene) -> [(id: String, label: SafeText)]
  /// What stands between the field and the list while the list shows what was found.
  func hints(in scene: Scene, width: Int) -> [Passage]
}

extension WordFieldScreen {
  func notes(in scene: Scene, width: Int) -> [Passage] {
    guard picker != nil else { return hints(in: scene, width: width) }
    return scene.remark(.lettersHint, width: width)
  }

  func labels(in scene: Scene, rows: Int) -> [SafeText] {
    if let picker { return picker.choices.map { picker.label($0, in: scene) } }
    return shown(in: scene, rows: rows).map { label(of: $0, in: scene) } + others(in: scene)
  }

  mutating func goBackWithin() -> Bool {
    if picker?.group != nil {
      picker?.group = nil
      selected = 0
    } else if picker != nil {
      picker = nil
      selected = nil
    } else {
      return goBackToField()
    }
    return true
  }

  mutating func chosen(_ index: Int, in scene: Scene) -> Step {
    if let picker {
      if picker.choices.indices.contains(index) { pick(picker.choices[index], in: scene) }
      return .stay
    }
    let shown = shown(in: scene, rows: listRows(in: scene))
    if shown.indices.contains(index) { return opened(shown[index], in: scene) }
    if index == shown.count {
      picker = LetterPicker()
      selected = 0
      return .stay
    }
    let pages = pages(in: scene)
    let place = index - shown.count - 1
    return pages.indices.contains(place) ? .push(scene.screen(of: pages[place].id)) : .stay
  }

  /// The lines below what was found: the letters, then the pages.
  private func others(in scene: Scene) -> [SafeText] {
    [scene.say(.chooseLetters)] + pages(in: scene).map(\.label)
  }

  /// What was found, as much as there is room for.
  private func shown(in scene: Scene, rows: Int) -> [Found] {
    fitting(found, beside: others(in: scene), in: scene, rows: rows) { label(of: $0, in: scene) }
  }

  private mutating func pick(_ choice: LetterPicker.Choice, in scene: Scene) {
    switch choice {
    case .group(let group): picker?.group = group
    case .letter(let letter):
      input.type(letter)
      picker?.group = nil
    case .space:
      input.type(" ")
      picker?.group = nil
    case .erase: input.erase()
    case .done: picker = nil
    }
    if choice != .erase { selected = 0 }
    lookUp(in: scene)
  }
}
