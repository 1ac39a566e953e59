import Polyclinic
import Terminal

/// The screen with which every visit begins and ends: the choice of a language, each named in itself.
struct WelcomeScreen: Screen {
  private let isAfterVisit: Bool

  /// The screen; what is selected is the language of the visit.
  ///
  /// - Parameter isAfterVisit: whether it says that the data of a visit are erased.
  init(isAfterVisit: Bool) {
    self.isAfterVisit = isAfterVisit
  }

  func crumb(in scene: Scene) -> SafeText { .empty }

  func bindings(in scene: Scene) -> [Binding] {
    Bindings.choosing(count: Language.allCases.count, inSight: true)
  }

  func surroundings(in scene: Scene) -> Surroundings { Surroundings() }

  /// Every language in its own voice: that a visit is erased, the request, and the number of the language.
  func said(in scene: Scene) -> [Said] {
    Language.allCases.enumerated().flatMap { index, language in
      (isAfterVisit ? [Said(.text, text(.erased, language, in: scene), language: language)] : []) + [
        Said(.title, text(.welcomePrompt, language, in: scene), language: language),
        Said(.choice(index + 1), text(.ownName, language, in: scene), language: language),
      ]
    }
  }

  mutating func handle(_ command: Command, in scene: Scene) -> Step {
    switch command {
    case .moveDown: return .change(to: scene.language.next)
    case .moveUp: return .change(to: scene.language.next.next)
    case .openSelected: return .begin(scene.language)
    case .openItem(let number):
      let languages = Language.allCases
      return languages.indices.contains(number - 1) ? .begin(languages[number - 1]) : .stay
    default: return .stay
    }
  }

  func draw(into frame: inout Frame, body: Rect, in scene: Scene) {
    var lines = Language.allCases.flatMap { language in
      TextLine(text(.welcomePrompt, language, in: scene).string, .heading).wrapped(to: body.width)
    }
    lines.append(.blank)
    let choices = ChoiceList(Language.allCases.map { text(.ownName, $0, in: scene).string }, width: body.width)
    let selected = Language.allCases.firstIndex(of: scene.language) ?? 0
    let top = lines.count + choices.row(of: selected)
    lines += choices.lines(selected: selected)
    if isAfterVisit {
      lines += [.blank] + Language.allCases.map { TextLine(text(.erased, $0, in: scene).string, .strong) }
    }
    for (row, line) in lines.enumerated() where line.width > 0 {
      frame.write(line, at: Point(x: body.x, y: body.y + row))
    }
    frame.cursor = Point(x: body.x + 1, y: body.y + top)
  }

  private func text(_ phrase: Phrase, _ language: Language, in scene: Scene) -> SafeText {
    scene.lobby.phrasebook[phrase.rawValue]?[language] ?? .empty
  }
}
