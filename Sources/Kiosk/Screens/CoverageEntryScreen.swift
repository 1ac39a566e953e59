import Polyclinic
import Terminal

/// A disease or a service: who pays for it, until when, and what to do.
struct CoverageEntryScreen: ReadingScreen {
  private let entry: Int
  private let event: CalendarDate?
  var position = Position()

  /// Where patients see whether they are insured, and what to do if not.
  private static let waysToInsurance = ["status", "not-insured"]

  /// The screen of an entry.
  ///
  /// - Parameters:
  ///   - entry: where the entry stands among all.
  ///   - event: the day from which its time runs; nil where it has none, or the day is not known.
  init(entry: Int, event: CalendarDate? = nil) {
    self.entry = entry
    self.event = event
  }

  /// Behind the field for the day the way has the name already.
  func crumb(in scene: Scene) -> SafeText {
    guard let entry = scene.coverage(entry) else { return .empty }
    return entry.limit == nil || scene.moment == nil ? entry.crumb[scene.language] : scene.say(.coverageCrumb)
  }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    guard let entry = scene.coverage(entry) else { return Reading(heading: "", passages: [], plan: plan) }
    let composer = PageComposer(scene: scene, width: plan.body.width)
    let payment = composer.passage(payment(of: entry, in: scene), sources: entry.sources)
    return Reading(
      heading: heading(of: entry, in: scene).capitalized.string,
      passages: payment + composer.passages(of: body(of: entry, in: scene)),
      labels: pages(in: scene).map { $0.label[scene.language].string }, plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    let pages = pages(in: scene)
    return pages.indices.contains(index) ? .push(scene.screen(of: pages[index].id)) : .stay
  }

  private func term(of entry: Coverage, in scene: Scene) -> Coverage.Term {
    entry.term(after: event, asOf: scene.moment?.date)
  }

  /// Who pays, and for how long.
  private func payment(of entry: Coverage, in scene: Scene) -> SafeText {
    switch term(of: entry, in: scene) {
    case .lasting: scene.say(.payer(entry.package))
    case .limited: scene.say(.termUnknown)
    case .until(let day): scene.say(.termUntil, ["date": scene.words(for: day)])
    case .over(let day): scene.say(.termOver, ["date": scene.words(for: day)])
    }
  }

  /// The name; when the time is over the short one, which does not speak of it.
  private func heading(of entry: Coverage, in scene: Scene) -> SafeText {
    if case .over = term(of: entry, in: scene) { return entry.crumb[scene.language] }
    return entry.name[scene.language]
  }

  /// What is said; what holds in the time before is left out when it is over.
  private func body(of entry: Coverage, in scene: Scene) -> [Statement] {
    guard case .over = term(of: entry, in: scene) else { return entry.body }
    return entry.body.filter { statement in
      switch statement.content {
      case .today, .note, .link: true
      default: false
      }
    }
  }

  /// Where insurance pays, or will, the ways to it; else what else is free, or who can be asked.
  private func pages(in scene: Scene) -> [Page] {
    guard let entry = scene.coverage(entry) else { return [] }
    let ids =
      switch entry.package {
      case .insured: Self.waysToInsurance
      case .guaranteed where entry.limit != nil: Self.waysToInsurance
      case .guaranteed: ["covered-without"]
      case .ask: ["doctor"]
      }
    return ids.compactMap(scene.page)
  }
}
