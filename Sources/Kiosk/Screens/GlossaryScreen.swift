import Polyclinic
import Terminal

/// All abbreviations with their meanings, in the order of the alphabet.
struct GlossaryScreen: ReadingScreen {
  private let page: String
  var position = Position()

  /// The screen of a page that opens the abbreviations.
  init(page: String) {
    self.page = page
  }

  func crumb(in scene: Scene) -> SafeText { scene.page(page)?.crumb[scene.language] ?? .empty }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    guard let page = scene.page(page), let pack = scene.pack else {
      return Reading(heading: .empty, passages: [], plan: plan)
    }
    let composer = PageComposer(scene: scene, width: plan.body.width)
    let opened = Abbreviation.sorted(pack.abbreviations, in: scene.language).map { abbreviation in
      let letters = TextLine(abbreviation.letters[scene.language].string, .strong)
      let meaning = TextLine(" – " + abbreviation.meaning[scene.language].string)
      return Passage(
        lines: (letters + meaning).wrapped(to: plan.body.width),
        said: [Said(.text, abbreviation.opened(in: scene.language))], spaced: false)
    }
    return Reading(
      heading: page.title[scene.language], passages: composer.passages(of: page.body) + opened,
      labels: page.choices.compactMap { scene.page($0)?.label[scene.language] },
      foot: composer.passages(ofNotes: page.foot), plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    guard let choices = scene.page(page)?.choices, choices.indices.contains(index) else { return .stay }
    return .push(scene.screen(of: choices[index]))
  }
}
