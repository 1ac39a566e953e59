import Polyclinic

/// The phrases of the screens, by their ids in `Assets/content/ui.yaml`.
public enum Phrase: String, CaseIterable, Sendable {
  case ownName = "language.own-name"
  case shortName = "language.short-name"
  case welcomePrompt = "welcome.prompt"
  case exampleMark = "example.mark"
  case tooSmall = "too-small"

  case chooseName = "choose.name"
  case choosePurpose = "choose.purpose"
  case openName = "open.name"
  case openPurpose = "open.purpose"
  case directName = "direct.name"
  case directPurpose = "direct.purpose"
  case forwardName = "forward.name"
  case forwardPurpose = "forward.purpose"
  case backwardName = "backward.name"
  case backwardPurpose = "backward.purpose"
  case backName = "back.name"
  case backPurpose = "back.purpose"
  case helpName = "help.name"
  case helpPurpose = "help.purpose"
  case languageName = "language.name"
  case languagePurpose = "language.purpose"
  case moreName = "more.name"
  case morePurpose = "more.purpose"
  case sourcesName = "sources.name"
  case sourcesPurpose = "sources.purpose"
  case themeName = "theme.name"
  case themePurpose = "theme.purpose"
  case finishName = "finish.name"
  case finishPurpose = "finish.purpose"
  case leaveName = "leave.name"
  case leavePurpose = "leave.purpose"

  case firstSheet = "reason.first-sheet"
  case lastSheet = "reason.last-sheet"
  case nothingBefore = "reason.nothing-before"
  case noSources = "reason.no-sources"

  case helpTitle = "help.title"
  case helpHint = "help.hint"
  case moreTitle = "more.title"
  case sourcesTitle = "sources.title"

  case oneSource = "source.one"
  case severalSources = "source.several"
  case doubtfulSource = "source.doubtful"
  case checkedOn = "source.checked"
  case year = "date.year"
  case day = "date.day"

  case today = "desk.today"
  case place = "desk.place"
  case openToday = "desk.open"
  case openTodayWithPause = "desk.open-with-pause"
  case paused = "desk.paused"
  case opensToday = "desk.opens-today"
  case opensTomorrow = "desk.opens-tomorrow"
  case opensOn = "desk.opens-on"
  case closedForLong = "desk.closed-for-long"
  case weekHours = "desk.week-hours"
  case askAnybody = "desk.ask-anybody"

  case january = "month.1"
  case february = "month.2"
  case march = "month.3"
  case april = "month.4"
  case may = "month.5"
  case june = "month.6"
  case july = "month.7"
  case august = "month.8"
  case september = "month.9"
  case october = "month.10"
  case november = "month.11"
  case december = "month.12"

  case onMonday = "on.mon"
  case onTuesday = "on.tue"
  case onWednesday = "on.wed"
  case onThursday = "on.thu"
  case onFriday = "on.fri"
  case onSaturday = "on.sat"
  case onSunday = "on.sun"

  case monday = "weekday.mon"
  case tuesday = "weekday.tue"
  case wednesday = "weekday.wed"
  case thursday = "weekday.thu"
  case friday = "weekday.fri"
  case saturday = "weekday.sat"
  case sunday = "weekday.sun"

  /// The name of a month, as it stands in a date.
  static func month(_ number: Int) -> Phrase {
    Phrase(rawValue: "month.\(number)") ?? .january
  }

  /// "On Monday", as it stands in a sentence.
  static func on(_ weekday: Weekday) -> Phrase {
    Phrase(rawValue: "on.\(weekday.rawValue)") ?? .onMonday
  }

  /// The short name of a day of the week.
  static func short(_ weekday: Weekday) -> Phrase {
    Phrase(rawValue: "weekday.\(weekday.rawValue)") ?? .monday
  }

  private var placeholders: Set<String> {
    switch self {
    case .oneSource: ["source"]
    case .severalSources: ["source", "count"]
    case .checkedOn: ["date"]
    case .year: ["year"]
    case .day: ["day", "month", "year"]
    case .place: ["desk", "room", "floor"]
    case .openToday: ["hours"]
    case .openTodayWithPause: ["hours", "pause"]
    case .paused, .opensToday, .opensTomorrow: ["time"]
    case .opensOn: ["weekday", "date", "time"]
    case .closedForLong: ["phone"]
    case .weekHours: ["hours"]
    default: []
    }
  }

  /// What a phrasebook must have to serve these screens.
  public static var declarations: [PhraseDeclaration] {
    allCases.map { PhraseDeclaration(id: $0.rawValue, placeholders: $0.placeholders) }
  }
}
