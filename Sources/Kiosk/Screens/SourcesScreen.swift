import Polyclinic
import Terminal

/// The sources of what the screen below shows, in full: title, date, address, and when we last compared.
struct SourcesScreen: ReadingScreen {
  private let ids: [String]
  var position = Position()

  /// The sources of those ids.
  init(of ids: [String]) {
    self.ids = ids
  }

  func crumb(in scene: Scene) -> SafeText { scene.say(.sourcesTitle) }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    let composer = PageComposer(scene: scene, width: plan.body.width)
    let passages = scene.sources(ids).map { source in
      passage(for: source, composer, width: plan.body.width, in: scene)
    }
    return Reading(heading: scene.say(.sourcesTitle), passages: passages, plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step { .stay }

  private func passage(for source: Source, _ composer: PageComposer, width: Int, in scene: Scene) -> Passage {
    let title = source.title[scene.language]
    let name = source.date.map { title + .comma + scene.words(for: $0) } ?? title
    // The source row calls it by its short title, by which it is found here.
    let short = source.shortTitle[scene.language].capitalized
    var lines = short == title ? [] : TextLine(short.string, .strong).wrapped(to: width)
    var said = short == title ? [] : [Said(.heading, short)]
    lines += TextLine(name.string).wrapped(to: width)
    said.append(Said(.text, name))
    if let address = source.address {
      lines += TextLine(address.string, .strong).wrapped(to: width, breaking: .addresses)
      said.append(Said(.address, address))
    }
    if let checked = source.checked {
      let isStale = scene.moment.map { source.isStale(on: $0.date) } ?? false
      let text = scene.say(.checkedOn, ["date": scene.words(for: checked)])
      let shown = isStale ? text + scene.say(.staleMark) + scene.say(.staleSource) : text
      lines += TextLine(shown.string).wrapped(to: width)
      said.append(Said(.text, isStale ? text + scene.say(.staleSource) : text))
    }
    return Passage(lines: lines, said: said, spaced: true, terms: composer.terms(in: [title]))
  }
}
