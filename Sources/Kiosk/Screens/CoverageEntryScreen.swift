import Polyclinic
import Terminal

/// A disease or a service: who pays for it, until when, and what to do.
struct CoverageEntryScreen: ReadingScreen {
  private let entry: Int
  private let event: EventTime?
  private let isByCode: Bool
  var position = Position()

  /// Where patients see whether they are insured, and what to do if not.
  private static let waysToInsurance = [NamedPage.status, .notInsured]

  /// The screen of an entry.
  ///
  /// - Parameters:
  ///   - entry: where the entry stands among all.
  ///   - event: the event from which its time runs; nil where it has none, or that is not known.
  ///   - isByCode: whether it was found by a code, whose list is an older one.
  init(entry: Int, event: EventTime? = nil, isByCode: Bool) {
    self.entry = entry
    self.event = event
    self.isByCode = isByCode
  }

  func why(in scene: Scene) -> (any Screen)? {
    WhyScreen(.coverage(entry, event: event))
  }

  /// Behind the field for the day the way has the name already.
  func crumb(in scene: Scene) -> SafeText {
    guard let entry = scene.coverage(entry) else { return .empty }
    return entry.limit == nil || scene.moment == nil ? entry.crumb[scene.language] : scene.say(.coverageCrumb)
  }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    guard let entry = scene.coverage(entry) else { return Reading(heading: .empty, passages: [], plan: plan) }
    let composer = PageComposer(scene: scene, width: plan.body.width)
    let words = CoverageWords(scene: scene)
    let payment = composer.passage(words.payment(of: entry, after: event), sources: entry.sources)
    let code = isByCode ? composer.passage(scene.say(.codeCheck), sources: [NamedSource.codes.rawValue]) : []
    return Reading(
      heading: heading(of: entry, in: scene).capitalized,
      passages: payment + code + composer.passages(of: body(of: entry, in: scene)),
      labels: pages(in: scene).map { $0.label[scene.language] }, plan: plan)
  }

  func isDiscreet(in scene: Scene) -> Bool { scene.coverage(entry)?.isDiscreet == true }

  func slipHindrance(in scene: Scene) -> Phrase? { scene.coverage(entry) == nil ? .nothingToPrint : nil }

  func slip(in scene: Scene) -> Slip? {
    guard let entry = scene.coverage(entry) else { return nil }
    let reading = present(in: scene)
    let title = entry.isDiscreet ? entry.crumb[scene.language] : heading(of: entry, in: scene).capitalized
    return SlipComposer(scene: scene).slip(
      title: title, reading.text, sources: reading.sources, link: links(in: scene).first, desk: Desk.patientSupport)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    let pages = pages(in: scene)
    return pages.indices.contains(index) ? .push(scene.screen(of: pages[index].id)) : .stay
  }

  private func isOver(_ entry: Coverage, in scene: Scene) -> Bool {
    if case .over = entry.term(after: event, asOf: scene.moment?.date) { true } else { false }
  }

  /// The name; when the time is over the short one, which does not speak of it.
  private func heading(of entry: Coverage, in scene: Scene) -> SafeText {
    isOver(entry, in: scene) ? entry.crumb[scene.language] : entry.name[scene.language]
  }

  /// What is said; what holds in the time before is left out when it is over.
  private func body(of entry: Coverage, in scene: Scene) -> [Statement] {
    guard isOver(entry, in: scene) else { return entry.body }
    return entry.body.filter { statement in
      switch statement.content {
      case .today, .note, .link: true
      default: false
      }
    }
  }

  /// Where insurance pays, or will, the ways to it, and to the medicines of a disease; else what else is free, or who
  /// can be asked; then what the entry itself names.
  private func pages(in scene: Scene) -> [Page] {
    guard let entry = scene.coverage(entry) else { return [] }
    let ways: [NamedPage] =
      switch entry.package {
      case .insured where !entry.codes.isEmpty: Self.waysToInsurance + [.medicines]
      case .insured: Self.waysToInsurance
      case .guaranteed where entry.limit != nil: Self.waysToInsurance
      case .guaranteed: [.withoutInsurance]
      case .ask: [.findDoctor]
      }
    return (ways.map(\.rawValue) + entry.pages).compactMap { scene.page($0) }
  }
}
