import Polyclinic
import Terminal

/// A screen with a field to type into, and a list below it that follows every key.
///
/// While the field has the focus every printable key is text and the list carries no numbers. Enter opens what is
/// certain, else it goes to the list, as the arrow down does; there digits choose, and from its first line the arrow
/// up leads back, as 0 does. Whoever comes back from what Enter has opened stands on its line of the list, since in the
/// field the next 0 would be text. Where nothing is typed, or nothing was changed since, Enter goes to the list and 0
/// from there to the screen before: so digits and Enter alone lead out of every field.
protocol FieldScreen: Screen {
  /// The page whose words stand around the field.
  var page: String { get }
  /// What was typed.
  var input: TextField { get set }
  /// Which line of the list is selected; nil while the field has the focus.
  var selected: Int? { get set }

  /// What stands above the field.
  func heading(in scene: Scene) -> SafeText
  /// What stands before the field.
  func prompt(in scene: Scene) -> SafeText
  /// The ids of the sources of what the list says.
  func sources(in scene: Scene) -> [String]
  /// Whether what the list says must be marked as something to ask about.
  func isDoubtful(in scene: Scene) -> Bool
  /// What stands between the field and the list.
  func notes(in scene: Scene, width: Int) -> [Passage]
  /// The lines of the list, at most eight, that fit into so many rows.
  func labels(in scene: Scene, rows: Int) -> [SafeText]

  /// Looks up what was typed, after it has changed.
  mutating func lookUp(in scene: Scene)
  /// Where Enter in the field leads; nil where nothing is certain.
  func certain(in scene: Scene) -> Step?
  /// Whether the first line of the list leads there too.
  var listsCertain: Bool { get }
  /// Where a line of the list leads.
  mutating func chosen(_ index: Int, in scene: Scene) -> Step
}

/// The most lines of a list that digits choose from.
let mostListed = Page.mostChoices

extension FieldScreen {
  var field: TextField? { selected == nil ? input : nil }

  var listsCertain: Bool { true }

  func bindings(in scene: Scene) -> [Binding] {
    if selected != nil { return Bindings.choosing(count: present(in: scene).labels.count, inSight: true) }
    return Bindings.typing(isEmpty: input.isEmpty, opens: opening(in: scene) != nil)
  }

  /// Where Enter in the field leads, unless one has just come back from there; nil: to the list.
  private func opening(in scene: Scene) -> Step? { input.isRevisited ? nil : certain(in: scene) }

  func surroundings(in scene: Scene) -> Surroundings {
    let stage = selected.map { _ in present(in: scene).labels.count + 4 }
    return Surroundings(
      sources: sources(in: scene), isDoubtful: isDoubtful(in: scene),
      stage: stage ?? (input.isEmpty ? 1 : 0) + (opening(in: scene) == nil ? 0 : 2) + (isDoubtful(in: scene) ? 100 : 0))
  }

  func isDoubtful(in scene: Scene) -> Bool { false }

  /// What stands around the field and in it, the list, and what Enter does in the field.
  func said(in scene: Scene) -> [Said] {
    let width = ScreenPlan(size: scene.size).body.width
    let typed = scene.shown(input.aloud(glyphs: scene.lobby.glyphs))
    let field = prompt(in: scene) + (typed == .empty ? .empty : .space + typed)
    let list = present(in: scene).labels.enumerated().map { index, label in
      Said(selected == nil ? .item : .choice(index + 1), label)
    }
    return [Said(.title, heading(in: scene)), Said(.text, field)]
      + notes(in: scene, width: width).flatMap(\.said) + list
      + (selected == nil ? [Said(.text, scene.say(opening(in: scene) == nil ? .keysOfField : .keysOfAnswer))] : [])
  }

  mutating func goBackWithin() -> Bool { goBackToField() }

  /// Goes from the list to the field, where something is typed of which that is news.
  mutating func goBackToField() -> Bool {
    guard selected != nil, !input.isEmpty, !input.isRevisited else { return false }
    selected = nil
    input.isRevisited = true
    return true
  }

  mutating func handle(_ command: Command, in scene: Scene) -> Step {
    let count = present(in: scene).labels.count
    switch (command, selected) {
    case (.type(let scalar), nil):
      let before = input
      input.type(scalar)
      if input != before { lookUp(in: scene) }
    case (.erase, nil):
      input.erase()
      lookUp(in: scene)
    case (.openSelected, nil):
      if let step = opening(in: scene) {
        if listsCertain { selected = 0 } else { input.isRevisited = true }
        return step
      }
      selected = 0
    case (.moveDown, nil): selected = 0
    case (.moveUp, 0?): selected = nil
    case (.moveUp, let line?): selected = line - 1
    case (.moveDown, let line?): selected = (line + 1) % max(1, count)
    case (.openSelected, let line?) where line < count: return chosen(line, in: scene)
    case (.openItem(let number), _?) where (1...max(1, count)).contains(number):
      selected = number - 1
      return chosen(number - 1, in: scene)
    default: break
    }
    return .stay
  }

  func draw(into frame: inout Frame, body: Rect, in scene: Scene) {
    let picture = present(in: scene)
    let choices = ChoiceList(picture.labels.map(\.string), width: body.width, isNumbered: selected != nil)
    for (row, line) in (picture.above + choices.lines(selected: selected ?? -1)).enumerated() where line.width > 0 {
      frame.write(line, at: Point(x: body.x, y: body.y + row))
    }
    let place = selected.map { Point(x: 1, y: picture.above.count + choices.row(of: $0)) } ?? picture.cursor
    frame.cursor = Point(x: body.x + place.x, y: body.y + place.y)
  }

  /// Rows by which the screen is too high; none in a screen that is right.
  func overflow(in scene: Scene) -> Int {
    let body = ScreenPlan(size: scene.size).body
    let picture = present(in: scene)
    let height = picture.above.count + ChoiceList(picture.labels.map(\.string), width: body.width).height
    return max(0, height - body.height)
  }

  /// The first items, as many as there is room for beside the others; one at least, where the others leave a digit.
  func fitting<Item>(
    _ items: [Item], beside others: [SafeText], in scene: Scene, rows: Int, label: (Item) -> SafeText
  ) -> [Item] {
    let width = ScreenPlan(size: scene.size).body.width
    var fitting = Array(items.prefix(max(0, mostListed - others.count)))
    while fitting.count > 1, ChoiceList((fitting.map(label) + others).map(\.string), width: width).height > rows {
      fitting.removeLast()
    }
    return fitting
  }

  /// Rows that are left for the list.
  func listRows(in scene: Scene) -> Int {
    ScreenPlan(size: scene.size).body.height - present(in: scene).above.count
  }

  /// The lines above the list, where the cursor stands in them, and the list.
  private func present(in scene: Scene) -> (above: [TextLine], cursor: Point, labels: [SafeText]) {
    let plan = ScreenPlan(size: scene.size)
    let width = plan.body.width
    let gap = plan.isRuled ? [TextLine.blank] : []
    var above = TextLine(heading(in: scene).string, .heading).wrapped(to: width) + gap
    let prompt = TextLine(prompt(in: scene).string, .strong)
    // The field has a line of its own where less than twenty cells are left beside the prompt.
    let isBeside = width - prompt.width - 2 >= 20
    let indent = isBeside ? prompt.width + 1 : 0
    let echo = input.echo(width: width - indent - 1, glyphs: scene.lobby.glyphs)
    let text = TextLine(echo + (selected == nil ? "█" : ""))
    above += isBeside ? [prompt + TextLine(" ") + text] : [prompt, text]
    let cursor = Point(x: indent + echo.unicodeScalars.count, y: above.count - 1)
    above += gap
    let notes = notes(in: scene, width: width).flatMap(\.lines)
    above += notes.isEmpty ? [] : notes + gap
    return (above, cursor, labels(in: scene, rows: plan.body.height - above.count))
  }
}
