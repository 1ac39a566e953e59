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
      Passage(
        lines: lines(for: source, width: plan.body.width, in: scene), spaced: true,
        terms: composer.terms(in: [source.title[scene.language]]))
    }
    return Reading(heading: scene.say(.sourcesTitle).string, passages: passages, plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step { .stay }

  private func lines(for source: Source, width: Int, in scene: Scene) -> [TextLine] {
    var title = source.title[scene.language].string
    if let date = source.date { title += ", \(scene.words(for: date).string)" }
    var lines = TextLine(title).wrapped(to: width)
    if let address = source.address {
      lines += TextLine(address.string, .strong).wrapped(to: width, breaking: .addresses)
    }
    if let checked = source.checked {
      let isStale = scene.moment.map { source.isStale(on: $0.date) } ?? false
      let text = scene.say(.checkedOn, ["date": scene.words(for: checked)])
      lines += TextLine((isStale ? text + scene.say(.staleMark) : text).string).wrapped(to: width)
    }
    return lines
  }
}
