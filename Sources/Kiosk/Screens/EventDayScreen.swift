import Polyclinic
import Terminal

/// The field for the day of an event, such as an infarction, from which the time runs that a package pays.
struct EventDayScreen: FieldScreen {
  let page: String
  private let entry: Int
  private let isByCode: Bool
  var input = TextField(.day)
  var selected: Int?

  /// The most years that the event may lie back.
  private static let mostYears = 100

  /// The screen before an entry whose time is limited.
  ///
  /// - Parameters:
  ///   - page: the page with the field by which the entry was found.
  ///   - entry: where the entry stands among all.
  ///   - isByCode: whether it was found by a code.
  init(page: String, entry: Int, isByCode: Bool) {
    self.page = page
    self.entry = entry
    self.isByCode = isByCode
  }

  func crumb(in scene: Scene) -> SafeText { scene.coverage(entry)?.crumb[scene.language] ?? .empty }

  func isDiscreet(in scene: Scene) -> Bool { scene.coverage(entry)?.isDiscreet == true }

  func heading(in scene: Scene) -> SafeText { fact(in: scene)?.question[scene.language] ?? .empty }

  func prompt(in scene: Scene) -> SafeText { scene.say(.eventDayPrompt) }

  func sources(in scene: Scene) -> [String] { scene.coverage(entry)?.sources ?? [] }

  func notes(in scene: Scene, width: Int) -> [Passage] {
    let text =
      switch reading(in: scene) {
      case .incomplete: scene.say(.eventDayHint)
      case .yearIncomplete: scene.say(.eventDayYear)
      case .impossible: scene.say(.eventDayImpossible)
      case .future: scene.say(.eventDayFuture)
      case .tooLongAgo: scene.say(.eventDayTooLongAgo)
      case .event(let event): scene.say(.eventDayUnderstood, ["date": CoverageWords(scene: scene).words(for: event)])
      }
    return [Passage(remark: text, width: width)]
  }

  func labels(in scene: Scene, rows: Int) -> [SafeText] { [scene.say(.eventDayUnknown)] }

  var listsCertain: Bool { false }

  mutating func lookUp(in scene: Scene) {}

  func certain(in scene: Scene) -> Step? {
    guard case .event(let event) = reading(in: scene) else { return nil }
    return .push(CoverageEntryScreen(entry: entry, event: event, isByCode: isByCode))
  }

  mutating func chosen(_ index: Int, in scene: Scene) -> Step {
    .push(CoverageEntryScreen(entry: entry, isByCode: isByCode))
  }

  private enum Reading {
    case incomplete
    case yearIncomplete
    case impossible
    case future
    case tooLongAgo
    case event(EventTime)
  }

  private func reading(in scene: Scene) -> Reading {
    switch TypedDay(input.text, words: scene.monthWords) {
    case .incomplete: return .incomplete
    case .yearIncomplete: return .yearIncomplete
    case .impossible: return .impossible
    case .day(let day): return checked(.day(day), in: scene)
    case .month(let month): return checked(.month(month), in: scene)
    }
  }

  /// The event, unless it cannot have been yet or lies too far back.
  private func checked(_ event: EventTime, in scene: Scene) -> Reading {
    guard let today = scene.moment?.date, let earliest = event.earliest else { return .event(event) }
    if earliest > today { return .future }
    return earliest.year + Self.mostYears < today.year ? .tooLongAgo : .event(event)
  }

  private func fact(in scene: Scene) -> Fact? {
    scene.coverage(entry)?.limit.flatMap { scene.pack?.rules.fact($0.since) }
  }
}
