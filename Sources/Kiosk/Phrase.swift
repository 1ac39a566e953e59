import Polyclinic

/// The phrases of the screens, by their ids in `Assets/content/ui.yaml` and `screens.yaml`.
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
  case staleSource = "source.stale"
  case staleMark = "source.stale-mark"
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

  case addressPrompt = "address.prompt"
  case nothingFound = "address.none"
  case chooseStreet = "address.choose"
  case chooseLetters = "address.letters"
  case notListed = "address.not-listed"
  case lettersHint = "letters.hint"
  case lettersDone = "letters.done"
  case lettersSpace = "letters.space"
  case lettersErase = "letters.erase"
  case streetWithHouse = "address.street-house"
  case formerly = "address.formerly"
  case alsoCalled = "address.also"
  case inDistrict = "result.district"
  case houseNeeded = "result.house-needed"
  case houseUnlisted = "result.unlisted"
  case streetElsewhere = "result.elsewhere"
  case districtUnclear = "result.ambiguous"
  case housePrompt = "house.prompt"
  case houseHint = "house.hint"
  case houseList = "house.list"
  case houseNotThere = "house.not-listed"
  case district = "card.district"
  case noDistrict = "card.no-district"
  case kindGeneral = "kind.general"
  case kindAdult = "kind.adult"
  case kindChild = "kind.child"
  case kindWomen = "kind.women"
  case doctorName = "card.doctor"
  case nurseName = "card.nurse"
  case noDoctor = "card.no-doctor"
  case roomAndFloor = "card.room-floor"
  case roomOnly = "card.room"
  case doctorPhone = "card.phone"
  case doctorAway = "card.away"
  case substitute = "card.substitute"
  case noSubstitute = "card.no-substitute"
  case noHours = "card.no-hours"
  case receivesToday = "card.today"
  case receivesTomorrow = "card.tomorrow"
  case receivesOn = "card.on"
  case receptionHours = "card.week-hours"
  case weekTitle = "week.title"
  case weekCrumb = "week.crumb"
  case weekDay = "week.day"
  case weekFree = "week.free"
  case otherAddress = "card.other-address"
  case severalDistricts = "districts.title"
  case askWhichDistrict = "districts.ask"
  case eraseName = "erase.name"
  case erasePurpose = "erase.purpose"
  case toListName = "to-list.name"
  case toListPurpose = "to-list.purpose"
  case typingHint = "typing.hint"
  case listHint = "list.hint"

  case coveragePrompt = "coverage.prompt"
  case chooseCoverage = "coverage.choose"
  case coverageNotFound = "coverage.none"
  case codeUnknown = "coverage.code-unknown"
  case codeCheck = "coverage.code-check"
  case coverageCrumb = "coverage.crumb"
  case briefInsured = "package-brief.osms"
  case briefGuaranteed = "package-brief.gobmp"
  case briefAsk = "package-brief.ask"
  case payerInsured = "package.osms"
  case payerGuaranteed = "package.gobmp"
  case payerAsk = "package.ask"
  case termUnknown = "term.unknown"
  case termUntil = "term.until"
  case termOver = "term.over"
  case eventDayPrompt = "event-day.prompt"
  case eventDayHint = "event-day.hint"
  case eventDayUnderstood = "event-day.understood"
  case eventDayImpossible = "event-day.impossible"
  case eventDayFuture = "event-day.future"
  case eventDayTooLongAgo = "event-day.too-long-ago"
  case eventDayUnknown = "event-day.unknown"

  case streetName = "street-type.street"
  case avenueName = "street-type.avenue"
  case microdistrictName = "street-type.microdistrict"
  case laneName = "street-type.lane"
  case boulevardName = "street-type.boulevard"
  case highwayName = "street-type.highway"
  case passageName = "street-type.passage"
  case deadEndName = "street-type.dead-end"
  case squareName = "street-type.square"
  case embankmentName = "street-type.embankment"
  case quarterName = "street-type.quarter"
  case estateName = "street-type.estate"
  case gardensName = "street-type.gardens"

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

  case januaryName = "month-name.1"
  case februaryName = "month-name.2"
  case marchName = "month-name.3"
  case aprilName = "month-name.4"
  case mayName = "month-name.5"
  case juneName = "month-name.6"
  case julyName = "month-name.7"
  case augustName = "month-name.8"
  case septemberName = "month-name.9"
  case octoberName = "month-name.10"
  case novemberName = "month-name.11"
  case decemberName = "month-name.12"

  case monthOfYear = "amount.month"
  case tenge = "amount.tenge"
  case percent = "amount.percent"
  case thousands = "amount.thousands"
  case amountUnknown = "amount.unknown"

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

  case questionCrumb = "ask.crumb"
  case doNotKnow = "ask.unknown"
  case earlierMonths = "ask.earlier"
  case monthOrEarlier = "ask.or-earlier"
  case answerLine = "ask.answer"
  case findOutTitle = "find-out.title"
  case goOnWithout = "find-out.go-on"
  case knowNow = "find-out.answer"
  case contradictionTitle = "contradiction.title"
  case contradictionCrumb = "contradiction.crumb"
  case changeAnswer = "contradiction.change"
  case answersTitle = "answers.title"
  case answersHint = "answers.hint"
  case shownUninsured = "outcome.not-insured"
  case shownDebt = "outcome.debt"
  case noRulesTitle = "no-rules.title"
  case noRulesCrumb = "no-rules.crumb"
  case noRulesText = "no-rules.text"
  case openSheet = "sheet.open"
  case sheetTitle = "sheet.title"
  case sheetPast = "sheet.past"
  case sheetComing = "sheet.coming"
  case sheetMonth = "sheet.month"
  case sheetUnknown = "sheet.unknown"
  case separatePayments = "sheet.separate"
  case sheetTotal = "sheet.total"
  case sheetAtLeast = "sheet.at-least"
  case sheetSumUnknown = "sheet.sum-unknown"
  case markName = "mark.name"
  case markPurpose = "mark.purpose"
  case markSelectedPurpose = "mark.selected-purpose"
  case doneName = "done.name"
  case donePurpose = "done.purpose"
  case earlierName = "earlier.name"
  case earlierPurpose = "earlier.purpose"
  case laterName = "later.name"
  case laterPurpose = "later.purpose"
  case whyName = "why.name"
  case whyPurpose = "why.purpose"
  case whyTitle = "why.title"
  case whyRule = "why.rule"
  case whyAnswer = "why.answer"
  case whyAmount = "why.amount"
  case whySource = "why.source"
  case whySince = "why.since"
  case allSources = "why.all-sources"

  /// The name of a month, as it stands in a date.
  static func month(_ number: Int) -> Phrase {
    Phrase(rawValue: "month.\(number)") ?? .january
  }

  /// The name of a month, as it stands alone.
  static func monthName(_ number: Int) -> Phrase {
    Phrase(rawValue: "month-name.\(number)") ?? .januaryName
  }

  /// "On Monday", as it stands in a sentence.
  static func on(_ weekday: Weekday) -> Phrase {
    Phrase(rawValue: "on.\(weekday.rawValue)") ?? .onMonday
  }

  /// A name with the word for its kind of street.
  static func named(_ type: StreetType) -> Phrase {
    Phrase(rawValue: "street-type.\(type.rawValue)") ?? .streetName
  }

  /// From which package something is paid, in a few words.
  static func brief(_ package: Coverage.Package) -> Phrase {
    Phrase(rawValue: "package-brief.\(package.rawValue)") ?? .briefAsk
  }

  /// From which package something is paid, in a sentence.
  static func payer(_ package: Coverage.Package) -> Phrase {
    Phrase(rawValue: "package.\(package.rawValue)") ?? .payerAsk
  }

  /// For whom a district is.
  static func kind(_ kind: Catchment.Kind) -> Phrase {
    Phrase(rawValue: "kind.\(kind.rawValue)") ?? .kindAdult
  }

  /// The short name of a day of the week.
  static func short(_ weekday: Weekday) -> Phrase {
    Phrase(rawValue: "weekday.\(weekday.rawValue)") ?? .monday
  }
}
