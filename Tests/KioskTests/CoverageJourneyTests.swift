import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// Visits of people who ask what is covered.
@Suite struct CoverageJourneyTests {
  private func journey(_ language: Language) throws -> Journey {
    var session = try Bundled.session(language)
    session.step(.begin(language))
    session.step(.push(session.scene.screen(of: "coverage-find")))
    return try Journey(session)
  }

  private func erase(_ count: Int, in journey: inout Journey) throws {
    try journey.press(Array(repeating: "Backspace", count: count).joined(separator: " "))
  }

  /// Pages that take every digit leave none for what was found.
  @Test(arguments: 0...10) func whatIsFoundHasTheDigitsThatAreLeft(_ others: Int) throws {
    let scene = try Bundled.session().scene
    let labels = Array(repeating: scene.say(.chooseLetters), count: others)
    let fitting = CoverageScreen(page: "coverage-find").fitting(
      Array(1...9), beside: labels, in: scene, rows: 40, label: { SafeText($0) })
    #expect(fitting == (1...9).filter { $0 <= Page.mostChoices - others })
  }

  /// A medicine, a code, an abbreviation on another layout, what no source settles, a code in no list.
  @Test(arguments: Language.allCases) func asksWhatIsCovered(_ language: Language) throws {
    var journey = try journey(language)
    try journey.press("Down")
    try journey.press("Up")
    try journey.type("инсулин")
    try journey.press("Enter")
    try journey.press("Esc Up")
    try erase(7, in: &journey)
    try journey.type("E11.9")
    try journey.press("Enter")
    try journey.press("Esc Up")
    try erase(5, in: &journey)
    try journey.type("У11")
    try journey.press("Enter 1")
    try journey.press("Esc Esc")
    try erase(3, in: &journey)
    try journey.type("cl")
    try journey.press("Enter")
    try journey.press("Esc Up")
    try erase(2, in: &journey)
    try journey.type("asthma")
    try journey.press("Enter")
    try journey.press("Esc Up")
    try erase(6, in: &journey)
    try journey.type("J45")
    try journey.press("Enter")
    try journey.press("2")
    try journey.compare(with: "coverage.\(language.rawValue)")
  }

  /// A disease that no list names finds none, and where a word fits the others are called similar.
  @Test func whatIsNotOnTheListIsNotTakenForWhatIs() throws {
    var journey = try journey(.ru)
    try journey.type("болезнь Крона")
    #expect(journey.session.frame().text.contains { $0.contains("Такого названия в списке не нашлось.") })
    #expect(journey.session.frame().text.contains { $0.contains("Стало плохо? Скажите любому сотруднику.") })
    #expect(journey.session.frame().text.contains { $0.contains("1414") })
    var other = try self.journey(.ru)
    try other.type("псориатический артрит")
    #expect(other.session.frame().text.contains { $0.contains("Точно такого названия не нашлось. Похожие:") })
    #expect(other.session.frame().text.contains { $0.contains("Ревматоидный артрит") })
  }

  /// What is said where nothing was found fits every grid.
  @Test(arguments: Language.allCases) func nothingFoundFits(_ language: Language) throws {
    for size in ScreenPlan.grids {
      var session = try Bundled.session(language, size: size)
      session.step(.begin(language))
      session.step(.push(session.scene.screen(of: "coverage-find")))
      for scalar in "болезнь Крона".unicodeScalars { session.perform(.type(scalar)) }
      let screen = try #require(session.screens.last as? CoverageScreen)
      #expect(screen.overflow(in: session.scene) == 0, "\(size)")
      #expect(session.frame().lost == 0, "\(size)")
    }
  }

  /// A stroke eleven months back, then longer ago, in the future, on no day, and on a day that is not known.
  @Test(arguments: Language.allCases) func asksUntilWhen(_ language: Language) throws {
    var journey = try journey(language)
    let today = try Bundled.monday().date
    func month(_ back: Int) throws -> String {
      let month = try #require(Month(of: today).adding(-back))
      return (month.number < 10 ? "0" : "") + "\(month.number) \(month.year)"
    }
    try journey.type("инсульт")
    try journey.press("Enter")
    try journey.type(try month(11))
    try journey.press("Enter")
    try journey.press("Esc")
    try erase(7, in: &journey)
    try journey.type(try month(14))
    try journey.press("Enter")
    try journey.press("Esc")
    try erase(7, in: &journey)
    try journey.type(try month(-2))
    try erase(7, in: &journey)
    try journey.type("30.02.2026")
    try erase(10, in: &journey)
    try journey.type("01.01.1900")
    try erase(10, in: &journey)
    try journey.type("5.3.26")
    try erase(6, in: &journey)
    try journey.type([Language.kk: "5-сәуір 2026", .ru: "5 апреля 2026 г."][language] ?? "5 April 2026")
    try journey.press("Down 1")
    try journey.compare(with: "event-day.\(language.rawValue)")
  }

  /// A month alone stays a month: its time is over with its last day, and the reason names no day that nobody told.
  @Test func aMonthAloneIsNoDay() throws {
    var journey = try journey(.ru)
    try journey.type("инсульт")
    #expect(journey.session.frame().text.contains { $0.contains("Инсульт (в течение года) – зависит от даты") })
    try journey.press("Enter")
    try journey.type("12 2025")
    #expect(journey.session.frame().text.contains { $0.contains("Поняли так: декабрь 2025.") })
    try journey.press("Enter")
    #expect(journey.session.frame().text.contains { $0.contains("до 31 декабря 2026 г. за это платит ГОБМП") })
    try journey.press("F3")
    #expect(journey.session.frame().text.contains { $0.contains("День инсульта: декабрь 2025") })
  }

  /// Where the time ended before the rule began, no day is named on which nothing changed.
  @Test(arguments: ["10 05 2015", "01 1950"]) func anOldStrokeHasNoDay(_ typed: String) throws {
    var journey = try journey(.ru)
    try journey.type("инсульт")
    try journey.press("Enter")
    try journey.type(typed)
    try journey.press("Enter")
    #expect(journey.session.frame().text.contains { $0.contains("Этот срок прошёл: теперь за это платит ОСМС.") })
  }

  /// The names of the months are read in every language and form, on whatever language the screen is.
  @Test(arguments: Language.allCases) func monthsAreWritten(_ language: Language) throws {
    let scene = try Bundled.session(language).scene
    for month in 1...12 {
      let day = try #require(CalendarDate(year: 2025, month: month, day: 17))
      let names = Language.allCases.flatMap { language in
        [Phrase.month(month), .monthName(month)].compactMap { scene.texts(of: $0)?[language].string }
      }
      let written = names.map { "17 \($0) 2025" } + names.map { "2025 ж. 17-\($0)" } + [scene.words(for: day).string]
      for text in written {
        #expect(TypedDay(text, words: scene.monthWords) == .day(day), "\(text)")
      }
    }
  }

  /// In a Kazakh date the month has the ending of what belongs to the year.
  @Test func kazakhMonthsHaveEndings() throws {
    let words = try Bundled.session(.kk).scene.monthWords
    let months = [
      "қаңтары", "ақпаны", "наурызы", "сәуірі", "мамыры", "маусымы", "шілдесі", "тамызы", "қыркүйегі", "қазаны",
      "қарашасы", "желтоқсаны",
    ]
    for (index, month) in months.enumerated() {
      let day = try #require(CalendarDate(year: 2026, month: index + 1, day: 5))
      for text in ["2026 жылдың 5 \(month)", "2026 жылдың 5 \(month) күні", "2026 жылғы 5 \(month)"] {
        #expect(TypedDay(text, words: words) == .day(day), "\(text)")
      }
    }
  }

  /// A number pad alone: the letters stand on the screen.
  @Test(arguments: Language.allCases) func picksLetters(_ language: Language) throws {
    var journey = try journey(language)
    try journey.press("Enter 1")
    try journey.press("4 6 2 1")
    try journey.press("8")
    try journey.press("1")
    try journey.compare(with: "coverage-letters.\(language.rawValue)")
  }

  /// On the Kazakh layout the number row types a day.
  @Test func theKazakhNumberRowTypesADay() throws {
    var journey = try journey(.kk)
    try journey.type("инсульт")
    try journey.press("Enter")
    try journey.type("\" . әқәғ")
    #expect(journey.session.frame().text.contains { $0.contains("1 7 2025█") })
    #expect(journey.session.frame().text.contains { $0.contains("2025 жылғы 1 шілде") })
  }
}
