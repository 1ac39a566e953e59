import Polyclinic

/// The screens of what is covered, by names that begin with `covered`: every entry, and where its time is limited the
/// field for the day and the answers to a day.
struct CoverageScreens {
  private let pack: Pack

  init(_ pack: Pack) {
    self.pack = pack
  }

  /// `covered:diabetes`; for a limited time also `covered-day:…`, `covered-until:…`, `covered-over:…`, and
  /// `covered-ended:…` where the time ended before the rule began.
  var names: [String] {
    pack.coverage.entries.flatMap { entry in
      (entry.limit == nil ? [Form.entry] : Form.allCases).map { $0.rawValue + entry.id }
    }
  }

  /// The screen of that name; nil where there is none.
  func screen(_ name: String, in scene: Scene) -> (any Screen)? {
    for (place, entry) in pack.coverage.entries.enumerated() {
      guard let form = Form.allCases.first(where: { $0.rawValue + entry.id == name }) else { continue }
      let today = scene.moment?.date ?? pack.rules.date
      switch form {
      case .entry: return CoverageEntryScreen(entry: place, isByCode: false)
      case .day: return EventDayScreen(page: Page.home, entry: place, isByCode: false)
      case .until: return CoverageEntryScreen(entry: place, event: .day(today), isByCode: true)
      case .over: return ended(place, monthsAgo: 0, before: today)
      case .ended: return ended(place, monthsAgo: 120, before: today)
      }
    }
    return nil
  }

  /// An entry whose time ended so many months ago.
  private func ended(_ place: Int, monthsAgo: Int, before today: CalendarDate) -> CoverageEntryScreen {
    let months = pack.coverage.entries.indices.contains(place) ? pack.coverage.entries[place].limit?.months ?? 0 : 0
    let event = Month(of: today).adding(-months - monthsAgo)?.firstDay
    return CoverageEntryScreen(entry: place, event: event.map { .day($0) }, isByCode: true)
  }

  /// Whether the screen of that name shows days that the clock decides.
  static func showTime(_ name: String) -> Bool {
    Form.allCases.contains { $0 != .day && name.hasPrefix($0.rawValue) }
  }

  private enum Form: String, CaseIterable {
    case entry = "covered:"
    case day = "covered-day:"
    case until = "covered-until:"
    case over = "covered-over:"
    case ended = "covered-ended:"
  }
}
