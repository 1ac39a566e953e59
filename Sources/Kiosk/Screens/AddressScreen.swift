import Polyclinic
import Terminal

/// The field for street and house, with the streets that follow every key.
struct AddressScreen: FieldScreen {
  let page: String
  var input = TextField(.words)
  var selected: Int?
  private var answer: AddressAnswer?
  private var picker: LetterPicker?

  /// The screen of a page with a finder.
  init(page: String) {
    self.page = page
  }

  func crumb(in scene: Scene) -> SafeText { scene.page(page)?.crumb[scene.language] ?? .empty }

  func heading(in scene: Scene) -> SafeText { scene.page(page)?.title[scene.language] ?? .empty }

  func prompt(in scene: Scene) -> SafeText { scene.say(.addressPrompt) }

  func notes(in scene: Scene, width: Int) -> [TextLine] {
    func line(_ phrase: Phrase) -> [TextLine] { TextLine(scene.say(phrase).string).wrapped(to: width) }
    if picker != nil { return line(.lettersHint) }
    guard let answer else {
      let composer = PageComposer(scene: scene, width: width)
      return composer.passages(of: scene.page(page)?.body ?? []).flatMap(\.lines)
    }
    if answer.state == .notFound { return line(.nothingFound) }
    return answer.certain == nil ? line(.chooseStreet) : []
  }

  private enum Item {
    case finding(AddressAnswer.Finding)
    case letters
    case notListed
  }

  func labels(in scene: Scene, rows: Int) -> [String] {
    if let picker { return picker.choices.map { picker.label($0, in: scene) } }
    return items(in: scene, rows: rows).map { label($0, in: scene) }
  }

  mutating func lookUp(in scene: Scene) {
    let isBlank = input.scalars.allSatisfy(\.properties.isWhitespace)
    answer = isBlank ? nil : scene.districts?.search(input.text)
  }

  func certain(in scene: Scene) -> Step? {
    guard let finding = answer?.certain else { return nil }
    return Address(finding.hit).opened(finding.resolution, page: page, in: scene)
  }

  mutating func goBackWithin() -> Bool {
    if picker?.group != nil {
      picker?.group = nil
      selected = 0
    } else if picker != nil {
      picker = nil
      selected = nil
    } else if selected != nil {
      selected = nil
    } else {
      return false
    }
    return true
  }

  mutating func chosen(_ index: Int, in scene: Scene) -> Step {
    if let picker {
      guard picker.choices.indices.contains(index) else { return .stay }
      pick(picker.choices[index], in: scene)
      return .stay
    }
    let items = items(in: scene, rows: listRows(in: scene))
    guard items.indices.contains(index) else { return .stay }
    switch items[index] {
    case .finding(let finding): return Address(finding.hit).opened(finding.resolution, page: page, in: scene)
    case .letters:
      picker = LetterPicker()
      selected = 0
      return .stay
    case .notListed:
      return scene.page(page)?.finder?.pages[.notFound].map { .push(PageScreen(page: $0)) } ?? .stay
    }
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

  private func label(_ item: Item, in scene: Scene) -> String {
    switch item {
    case .finding(let finding): FindingWords(scene: scene).label(finding).string
    case .letters: scene.say(.chooseLetters).string
    case .notListed: scene.say(.notListed).string
    }
  }

  /// The streets, as many as there is room for, and what helps where none is right.
  private func items(in scene: Scene, rows: Int) -> [Item] {
    let others: [Item] = answer == nil ? [.letters] : [.letters, .notListed]
    let findings = (answer?.findings ?? []).map { Item.finding($0) }
    let otherLabels = others.map { label($0, in: scene) }
    return fitting(findings, beside: otherLabels, in: scene, rows: rows) { label($0, in: scene) } + others
  }
}
