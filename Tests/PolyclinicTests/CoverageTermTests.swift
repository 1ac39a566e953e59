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
    let infarction = try entry("infarction")
    let found = infarction.term(after: try day(event), asOf: try day(today))
    let text =
      switch found {
      case .lasting: "lasting"
      case .limited: "limited"
      case .until(let day): "until \(day)"
      case .over(let day): "over \(day)"
      }
    #expect(text == term)
  }

  /// Without a clock or without the day nothing is said of an end.
  @Test func nothingIsKnown() throws {
    let infarction = try entry("infarction")
    #expect(infarction.term(after: try day("2026-03-05"), asOf: nil) == .limited)
    #expect(infarction.term(after: nil, asOf: try day("2026-03-05")) == .limited)
  }

  @Test(arguments: [
    ("05 03 2026", "2026-03-05"), ("5.3.2026", "2026-03-05"), ("5/3/2026", "2026-03-05"), ("05032026", "2026-03-05"),
    ("5,3,2026", "2026-03-05"), ("2026-03-05", "2026-03-05"), ("03 2026", "2026-03-01"), ("3.2026", "2026-03-01"),
    ("032026", "2026-03-01"), ("2026 3", "2026-03-01"), (" 29  02  2024 ", "2024-02-29"),
    ("5.3.2026 г.", "2026-03-05"),
  ])
  func days(text: String, day: String) throws {
    #expect(TypedDay(text) == .day(try self.day(day)))
  }

  @Test(arguments: ["", " ", "0", "05", "05 03", "05 03 20", "05 03 202", "0503", "050320", "0503202", "03 202", "абв"])
  func incomplete(_ text: String) {
    #expect(TypedDay(text) == .incomplete)
  }

  @Test(arguments: [
    "30 02 2026", "29.02.2026", "31042026", "13 2026", "132026", "00 00 0000", "5 3 20261", "1 2 3 2026", "050320261",
    "123 4 2026", "2026 13 01", "05 032 2026", "99999999999999999999 1 2026",
  ])
  func impossible(_ text: String) {
    #expect(TypedDay(text) == .impossible)
  }

  /// While a day is typed digit by digit, with or without spaces, no other day is understood on the way.
  @Test func noOtherDayOnTheWay() throws {
    for text in ["05032026", "05 03 2026", "12.10.2019", "12102019", "01.01.2020", "20122025"] {
      let found = text.indices.dropFirst().map { TypedDay(String(text[..<$0])) }
      #expect(found.allSatisfy { $0 == .incomplete }, "\(text)")
    }
  }

  /// The Kazakh number row types comma and point for 6 and 7.
  @Test(arguments: [
    ("05 03 2026", "05 03 2026"), ("5.3.2026", "5.3.2026"), ("қғ қі әқә,", "05 03 2026"), ("қ, қ. әқә,", "06 07 2026"),
    (", і әқә,", "6 3 2026"), ("ҚҒ ҚІ ӘҚӘ,", "05 03 2026"), ("5,6,2026", "5,6,2026"), (",.", ",."),
  ])
  func numberRow(typed: String, read: String) {
    let digits = KeyboardLayout.readingDigits(Array(typed.unicodeScalars))
    #expect(String(String.UnicodeScalarView(digits)) == read)
  }
}
