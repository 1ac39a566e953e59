import Testing

@testable import Polyclinic

/// For how long a package pays, and how a day is read.
@Suite struct CoverageTermTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func entry(_ id: String) throws -> Coverage {
    try #require(SmallCoverage.entries.first { $0.id == id })
  }

  @Test func withoutALimit() throws {
    let diabetes = try entry("diabetes")
    #expect(diabetes.term(after: nil, asOf: try day("2026-03-01")) == .lasting)
  }

  @Test(arguments: [
    ("2026-03-05", "2026-03-05", "until 2026-09-05"), ("2026-03-05", "2026-09-04", "until 2026-09-05"),
    ("2026-03-05", "2026-09-05", "over 2026-09-05"), ("2026-03-05", "2030-01-01", "over 2026-09-05"),
    ("2025-08-31", "2026-01-01", "until 2026-02-28"), ("2026-03-05", "2026-03-04", "limited"),
  ])
  func sixMonths(event: String, today: String, term: String) throws {
    #expect(text(of: try entry("infarction").term(after: .day(try day(event)), asOf: try day(today))) == term)
  }

  /// Of a month alone the last day counts: nobody loses care for want of a day.
  @Test(arguments: [
    ("2026-03", "2026-03-01", "until 2026-09-30"), ("2026-03", "2026-09-01", "until 2026-09-30"),
    ("2026-03", "2026-09-29", "until 2026-09-30"), ("2026-03", "2026-09-30", "over 2026-09-30"),
    ("2025-08", "2026-02-27", "until 2026-02-28"), ("2026-03", "2026-02-28", "limited"),
  ])
  func sixMonthsAfterAMonth(event: String, today: String, term: String) throws {
    let event = EventTime.month(try #require(Month(event)))
    #expect(text(of: try entry("infarction").term(after: event, asOf: try day(today))) == term)
  }

  /// On a day before the rule itself nothing changed, so that it is not named.
  @Test(arguments: [
    ("2025-06-30", "over"), ("2025-07-01", "over 2026-01-01"), ("2015-05-10", "over"), ("1950-01-01", "over"),
  ])
  func aTimeThatEndedBeforeTheRule(event: String, term: String) throws {
    #expect(text(of: try entry("infarction").term(after: .day(try day(event)), asOf: try day("2026-11-26"))) == term)
  }

  private func text(of term: Coverage.Term) -> String {
    switch term {
    case .lasting: "lasting"
    case .limited: "limited"
    case .until(let day): "until \(day)"
    case .over(let day?): "over \(day)"
    case .over(nil): "over"
    }
  }

  /// Without a clock or without the day nothing is said of an end.
  @Test func nothingIsKnown() throws {
    let infarction = try entry("infarction")
    #expect(infarction.term(after: .day(try day("2026-03-05")), asOf: nil) == .limited)
    #expect(infarction.term(after: nil, asOf: try day("2026-03-05")) == .limited)
  }

  /// The forms of some months, as the files of phrases have them.
  private static let words = MonthWords(
    names: [
      1: ["январь", "января", "қаңтар", "January"], 2: ["февраль", "февраля", "ақпан", "February"],
      3: ["март", "марта", "наурыз", "March"], 4: ["апрель", "апреля", "сәуір", "April"],
      5: ["май", "мая", "мамыр", "May"], 6: ["июнь", "июня", "маусым", "June"],
      7: ["июль", "июля", "шілде", "July"], 8: ["август", "августа", "тамыз", "August"],
      9: ["сентябрь", "сентября", "қыркүйек", "September"], 10: ["октябрь", "октября", "қазан", "October"],
      11: ["ноябрь", "ноября", "қараша", "November"], 12: ["декабрь", "декабря", "желтоқсан", "December"],
    ], others: ["г", "года", "ж", "жылғы", "of", "th"])

  private func typed(_ text: some StringProtocol) -> TypedDay { TypedDay(String(text), words: Self.words) }

  @Test(arguments: [
    ("05 03 2026", "2026-03-05"), ("5.3.2026", "2026-03-05"), ("5/3/2026", "2026-03-05"), ("05032026", "2026-03-05"),
    ("5,3,2026", "2026-03-05"), ("2026-03-05", "2026-03-05"), (" 29  02  2024 ", "2024-02-29"),
    ("5.3.2026 г.", "2026-03-05"), ("5 марта 2026", "2026-03-05"), ("5 марта 2026 года", "2026-03-05"),
    ("15 МАРТА 2026 г.", "2026-03-15"), ("5 наурыз 2026", "2026-03-05"), ("5-наурыз 2026", "2026-03-05"),
    ("2026 жылғы 5 наурыз", "2026-03-05"), ("2026 ж. 5 наурыздың", "2026-03-05"), ("5 March 2026", "2026-03-05"),
    ("March 5th, 2026", "2026-03-05"), ("5марта2026", "2026-03-05"),
    ("12 янв. 2020", "2020-01-12"), ("1 мая 2026", "2026-05-01"), ("3 сауир 2026", "2026-04-03"),
  ])
  func days(text: String, day: String) throws {
    #expect(typed(text) == .day(try self.day(day)))
  }

  @Test(arguments: ["03 2026", "3.2026", "032026", "2026 3", "2026-03", "март 2026", "2026 жылғы наурыз", "March 2026"])
  func months(_ text: String) throws {
    #expect(typed(text) == .month(try #require(Month("2026-03"))))
  }

  /// The names of the months in every form, whole or begun, mean that month and no other.
  @Test func namesOfMonths() throws {
    let months = [(3, ["марта", "наурыз", "March"]), (6, ["июня", "маусым", "June"]), (7, ["июля", "July"])]
    for (month, names) in months {
      for name in names {
        for length in 3...name.count {
          let day = try #require(CalendarDate(year: 2026, month: month, day: 5))
          #expect(typed("5 \(name.prefix(length)) 2026") == .day(day), "\(name.prefix(length))")
        }
      }
    }
  }

  @Test(arguments: [
    "", " ", "0", "05", "05 03", "0503", "050320", "0503202", "03 202", "5 марта", "март 202",
  ])
  func incomplete(_ text: String) {
    #expect(typed(text) == .incomplete)
  }

  /// Of an entry with words that are no month nothing is understood, whatever its numbers are.
  @Test(arguments: [
    "абв", "5 абв 2026", "5 ма 2026", "5 3 2026 абв", "5 марта апреля 2026", "5 ию 2026", "5 vfhnf 2026",
  ])
  func otherWords(_ text: String) {
    #expect(typed(text) == .incomplete)
  }

  @Test(arguments: ["5.3.26", "05 03 20", "05 03 202", "5 марта 26", "5 наурыз 20"])
  func yearIncomplete(_ text: String) {
    #expect(typed(text) == .yearIncomplete)
  }

  @Test(arguments: [
    "30 02 2026", "29.02.2026", "31042026", "13 2026", "132026", "00 00 0000", "5 3 20261", "1 2 3 2026", "050320261",
    "123 4 2026", "2026 13 01", "05 032 2026", "99999999999999999999 1 2026", "30 февраля 2026", "5 6 марта 2026",
    "5 марта 20261", "2025 марта 2026",
  ])
  func impossible(_ text: String) {
    #expect(typed(text) == .impossible)
  }

  /// While a day is typed key by key, with or without spaces, no other day is understood on the way.
  @Test func noOtherDayOnTheWay() throws {
    for text in [
      "05032026", "05 03 2026", "12.10.2019", "12102019", "01.01.2020", "20122025", "5 марта 2026", "15 июля 2024",
    ] {
      let found = text.indices.dropFirst().map { typed(text[..<$0]) }
      #expect(found.allSatisfy { $0 == .incomplete || $0 == .yearIncomplete }, "\(text)")
    }
  }

  /// The Kazakh number row types comma and point for 6 and 7.
  @Test(arguments: [
    ("05 03 2026", "05 03 2026"), ("5.3.2026", "5.3.2026"), ("қғ қі әқә,", "05 03 2026"), ("қ, қ. әқә,", "06 07 2026"),
    (", і әқә,", "6 3 2026"), ("ҚҒ ҚІ ӘҚӘ,", "05 03 2026"), ("5,6,2026", "5,6,2026"), (",.", ",."),
    ("5 қаңтар 2026", "5 қаңтар 2026"), ("ғ шілде әқә,", "5 шілде 2026"), ("қазан.", "қазан."),
  ])
  func numberRow(typed: String, read: String) {
    let digits = KeyboardLayout.readingDigits(Array(typed.unicodeScalars))
    #expect(String(String.UnicodeScalarView(digits)) == read)
  }
}
