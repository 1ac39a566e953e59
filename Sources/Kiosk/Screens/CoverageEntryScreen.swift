import Polyclinic
import Terminal

/// A disease or a service: who pays for it, until when, and what to do.
struct CoverageEntryScreen: ReadingScreen {
  private let entry: Int
  private let code: DiagnosisCode?
  private let event: CalendarDate?
  var position = Position()

  /// The source of all lists of codes.
  private static let codeSource = "press-codes"

  /// Where somebody sees whether he is insured, and learns what to do if not.
  private static let waysToInsurance = ["status", "not-insured"]

  /// The screen of an entry.
  ///
  /// - Parameters:
  ///   - entry: where the entry stands among all.
  ///   - code: the code by which it was found; nil: by a name.
  ///   - event: the day from which its time runs; nil where it has none, or the day is not known.
  init(entry: Int, code: DiagnosisCode? = nil, event: CalendarDate? = nil) {
    self.entry = entry
    self.code = code
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
    let told = payment(of: entry, in: scene).flatMap { composer.passage($0, sources: entry.sources) }
    let coded = code.map { code in
      composer.passage(scene.say(.codeOfEntry, ["code": code.text]), sources: [Self.codeSource])
    }
    return Reading(
      heading: entry.name[scene.language].capitalized.string,
      passages: told + composer.passages(of: entry.body) + (coded ?? []),
      labels: pages(in: scene).map { $0.label[scene.language].string }, plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    let pages = pages(in: scene)
    return pages.indices.contains(index) ? .push(scene.screen(of: pages[index].id)) : .stay
  }

  /// Who pays, and for how long.
  private func payment(of entry: Coverage, in scene: Scene) -> [SafeText] {
    switch entry.term(after: event, asOf: scene.moment?.date) {
    case .lasting: [scene.say(.payer(entry.package))]
    case .limited: [scene.say(.termUnknown)]
    case .until(let day):
      [scene.say(.termUntil, ["date": scene.words(for: day)]), scene.say(.termCheck)]
    case .over(let day): [scene.say(.termOver, ["date": scene.words(for: day)]), scene.say(.payer(.insured))]
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
