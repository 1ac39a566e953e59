import Polyclinic

/// What a phrasebook must have to serve the screens: every phrase, with its placeholders.
extension Phrase {
  /// What stands in braces in the phrase.
  private var placeholders: Set<String> {
    switch self {
    case .hinderedItem: ["purpose", "reason"]
    case .sheetOfSheets: ["number", "count"]
    case .keyOfChoice, .numberOfStep: ["number", "text"]
    case .saidWarning: ["text"]
    case .keyNamed: ["name", "key"]
    case .printedOn: ["date"]
    case .oneSource: ["source"]
    case .severalSources: ["source", "count"]
    case .checkedOn: ["date"]
    case .absenceLeft: ["count"]
    case .year: ["year"]
    case .day: ["day", "month", "year"]
    case .monthOfYear: ["month", "year"]
    case .tenge: ["sum"]
    case .percent: ["number"]
    case .thousands: ["digits"]
    case .amountUnknownInYear: ["name", "year"]
    case .place: ["desk", "room", "floor"]
    case .openToday: ["hours"]
    case .openTodayWithPause, .weekHoursWithPause: ["hours", "pause"]
    case .paused, .opensToday, .opensTomorrow: ["time"]
    case .opensOn: ["weekday", "date", "time"]
    case .closedForLong: ["phone"]
    case .weekHours: ["hours"]
    case .streetWithHouse: ["street", "house"]
    case .allStreets, .otherStreets: ["place"]
    case .formerly, .alsoCalled: ["street", "name"]
    case .inDistrict: ["number"]
    case .noDistrict: ["kind"]
    case .district: ["number", "kind"]
    case .doctorName, .nurseName, .substitute: ["name"]
    case .roomAndFloor: ["room", "floor"]
    case .roomOnly: ["room"]
    case .doctorPhone: ["phone"]
    case .doctorAway: ["date"]
    case .receivesToday, .receivesTomorrow, .receptionHours: ["hours"]
    case .receivesOn, .doctorReturns, .weekDay: ["weekday", "date", "hours"]
    case .weekSubstitute: ["weekday", "date", "hours", "name"]
    case .weekFree, .weekAway: ["weekday", "date"]
    case .termUntil, .termOver, .eventDayUnderstood: ["date"]
    case .streetName, .avenueName, .microdistrictName, .laneName, .boulevardName, .highwayName, .passageName,
      .deadEndName, .squareName, .embankmentName, .quarterName, .estateName, .gardensName:
      ["name"]
    case .questionCrumb: ["number"]
    case .monthOrEarlier: ["month"]
    case .answerLine: ["name", "answer"]
    case .changeAnswer: ["name"]
    case .sheetMonth: ["month", "year"]
    case .sheetTotal, .sheetAtLeast: ["count", "sum"]
    case .sheetSumUnknown: ["count"]
    case .whyRule, .whyAnswer: ["text"]
    case .whyAmount: ["name", "month", "amount"]
    case .whySource: ["text", "source"]
    case .whySince: ["date"]
    default: []
    }
  }

  /// What the welcome screen shows, and what its keys do.
  private static let atOnce: Set<Phrase> = [
    .ownName, .shortName, .welcomePrompt, .keyOfChoice, .exampleMark, .tooSmall, .erased, .chooseName, .choosePurpose,
    .openName, .openPurpose, .directName, .directPurpose, .backName, .backPurpose, .helpName, .helpPurpose,
    .languageName, .languagePurpose, .moreName, .morePurpose, .sourcesName, .sourcesPurpose, .aloudName, .aloudPurpose,
    .themeName, .themePurpose, .finishName, .finishPurpose, .leaveName, .leavePurpose,
  ]

  /// What a phrasebook must have to serve these screens.
  public static var declarations: [PhraseDeclaration] {
    allCases.map { phrase in
      PhraseDeclaration(
        id: phrase.rawValue, placeholders: phrase.placeholders, isNeededAtOnce: atOnce.contains(phrase))
    }
  }
}
