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
      case .day(let day): scene.say(.eventDayUnderstood, ["date": scene.words(for: day)])
      }
    return [Passage(remark: text, width: width)]
  }

  func labels(in scene: Scene, rows: Int) -> [SafeText] { [scene.say(.eventDayUnknown)] }

  var listsCertain: Bool { false }

  mutating func lookUp(in scene: Scene) {}

  func certain(in scene: Scene) -> Step? {
    guard case .day(let day) = reading(in: scene) else { return nil }
    return .push(CoverageEntryScreen(entry: entry, event: day, isByCode: isByCode))
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
    case day(CalendarDate)
  }

  private func reading(in scene: Scene) -> Reading {
    switch TypedDay(input.text, words: scene.monthWords) {
    case .incomplete: return .incomplete
    case .yearIncomplete: return .yearIncomplete
    case .impossible: return .impossible
    case .day(let day):
      guard let today = scene.moment?.date else { return .day(day) }
      if day > today { return .future }
      return day.year + Self.mostYears < today.year ? .tooLongAgo : .day(day)
    }
  }

  private func fact(in scene: Scene) -> Fact? {
    scene.coverage(entry)?.limit.flatMap { scene.pack?.rules.fact($0.since) }
  }
}
