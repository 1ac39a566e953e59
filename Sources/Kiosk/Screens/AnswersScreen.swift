import Polyclinic
import Terminal

/// The answers of a visit that still make sense, each with the way to change it, and before them what no question asks
/// but can be told.
struct AnswersScreen: ReadingScreen {
  private let interview: Interview
  var position = Position()

  /// The screen of those answers.
  init(interview: Interview) {
    self.interview = interview
  }

  var asking: Interview? { interview }

  func isDiscreet(in scene: Scene) -> Bool { interview.isDiscreet(in: scene) }

  func crumb(in scene: Scene) -> SafeText { scene.say(.answersTitle) }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    let composer = PageComposer(scene: scene, width: plan.body.width)
    let words = AnswerWords(scene: scene)
    let rows = rows(in: scene)
    let lines = rows.map { row in
      row.answer.map { words.line($0, to: row.fact) } ?? words.line(scene.say(.answersOpen), to: row.fact)
    }
    func reading(_ texts: [SafeText], labels: [SafeText]) -> Reading {
      Reading(
        heading: scene.say(.answersTitle),
        passages: (texts + [scene.say(.answersHint)]).flatMap { composer.passage($0) },
        labels: labels, plan: plan)
    }
    // Where the answers are too long for a menu they stand before it.
    let short = reading([], labels: lines)
    return short.fits(plan) ? short : reading(lines, labels: rows.map { words.name(of: $0.fact) })
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    let rows = rows(in: scene)
    guard rows.indices.contains(index) else { return .stay }
    return .push(interview.screen(asking: rows[index].fact, in: scene))
  }

  /// A fact, and what was answered; nil where it can be told, and was not.
  private typealias Row = (fact: Int, answer: Answer?)

  private func rows(in scene: Scene) -> [Row] {
    let facts = scene.pack?.rules.facts ?? []
    let open = facts.indices.filter { facts[$0].isVolunteered && interview.answers[$0] == nil }
    let rows: [Row] = open.map { ($0, nil) } + interview.answers.list.map { ($0.fact, $0.answer) }
    return Array(rows.prefix(Page.mostChoices))
  }
}
