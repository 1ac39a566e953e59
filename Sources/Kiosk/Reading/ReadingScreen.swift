import Polyclinic
import Terminal

/// A screen that is a reading: a text on sheets, with choices on the last.
///
/// Moving, turning, choosing and drawing are the same for all of them; a screen says what its reading is
/// and where a choice leads.
protocol ReadingScreen: Screen {
  /// Where the patient is. It may lie beyond the reading after a change of language or size;
  /// it is never corrected, so that the place comes back with the size.
  var position: Position { get set }

  /// The text and its choices.
  func reading(in scene: Scene) -> Reading

  /// Where the choice of that index, from 0, leads.
  func chosen(_ index: Int, in scene: Scene) -> Step
}

extension ReadingScreen {
  /// The reading, which is set already for the screen on which a key is pressed.
  func present(in scene: Scene) -> Reading {
    scene.prepared ?? reading(in: scene)
  }

  func bindings(in scene: Scene) -> [Binding] {
    let reading = present(in: scene)
    let place = reading.nearest(position)
    let isChoosing = reading.hasChoices(on: place.sheet)
    return Bindings.choosing(count: reading.choiceCount, inSight: isChoosing)
      + Bindings.turning(sheet: place.sheet, of: reading.sheets.count, choosing: isChoosing)
  }

  func surroundings(in scene: Scene) -> Surroundings {
    let reading = present(in: scene)
    let place = reading.nearest(position)
    return Surroundings(
      sheet: reading.sheets.count > 1 ? (place.sheet + 1, reading.sheets.count) : nil,
      sources: reading.sheet(place.sheet).sources, isDoubtful: reading.sheet(place.sheet).isDoubtful)
  }

  /// The addresses of the sheet that is shown, then those of the others.
  func links(in scene: Scene) -> [Link] {
    let reading = present(in: scene)
    let shown = reading.sheet(reading.nearest(position).sheet)
    var seen: Set<String> = []
    let ids = (shown.links + reading.sheets.flatMap(\.links)).filter { seen.insert($0).inserted }
    return ids.compactMap { scene.pack?.links[$0] }
  }

  /// What the reading is about, what stands on the present sheet, and how to go on where it is not the last.
  func said(in scene: Scene) -> [Said] {
    let reading = present(in: scene)
    let place = reading.nearest(position).sheet
    let text = reading.sheet(place).said
    let title = text.first?.kind == .title ? [] : reading.sheet(0).said.prefix { $0.kind == .title }
    guard place + 1 < reading.sheets.count else { return title + text }
    // Digits open the choices of the last sheet from here too, though nobody has heard them yet.
    let choices = reading.choiceCount > 0 ? [Said(.text, scene.say(.choicesOnLastSheet))] : []
    return title + text + choices + [Said(.text, scene.say(.nextSheet))]
  }

  mutating func handle(_ command: Command, in scene: Scene) -> Step {
    let reading = present(in: scene)
    var place = reading.nearest(position)
    switch command {
    case .turnForward: place.sheet += 1
    case .turnBack: place.sheet -= 1
    case .moveUp where place.selected == 0 && reading.sheets.count > 1: place.sheet -= 1
    case .moveUp: place.selected = place.selected == 0 ? reading.choiceCount - 1 : place.selected - 1
    case .moveDown: place.selected = (place.selected + 1) % max(1, reading.choiceCount)
    case .openSelected where reading.choiceCount > 0: return chosen(place.selected, in: scene)
    case .openItem(let number) where (1...max(1, reading.choiceCount)).contains(number):
      place.selected = number - 1
      position = place
      return chosen(number - 1, in: scene)
    default: return .stay
    }
    position = reading.nearest(place)
    return .stay
  }

  func draw(into frame: inout Frame, body: Rect, in scene: Scene) {
    let reading = present(in: scene)
    let place = reading.nearest(position)
    let sheet = reading.sheet(place.sheet)
    let choices = sheet.choices?.lines(selected: place.selected) ?? []
    for (row, line) in (sheet.above + choices + sheet.below).enumerated() where line.width > 0 {
      guard row < body.height else { break }
      frame.write(line, at: Point(x: body.x, y: body.y + row))
    }
    let cursorRow = sheet.choices.map { sheet.above.count + $0.row(of: place.selected) } ?? 0
    frame.cursor = Point(x: body.x + (sheet.choices == nil ? 0 : 1), y: body.y + cursorRow)
  }
}
