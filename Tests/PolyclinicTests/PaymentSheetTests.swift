import Polyclinic
import Testing

@Suite struct PaymentSheetTests {
  private let contribution = SmallRulebook.month

  private func sheet(_ months: Remedy.Sheet.Months, on date: String) throws -> PaymentSheet {
    PaymentSheet(contribution, months: months, asOf: try #require(CalendarDate(date)))
  }

  /// The status needs the last twelve months, so that earlier ones are not offered; a page is half of a calendar year.
  @Test func pastMonthsAreTheLastTwelveAndThePresentOne() throws {
    let november = try sheet(.past, on: "2026-11-25")
    #expect(november.months.first?.description == "2025-11")
    #expect(november.months.last?.description == "2026-11")
    #expect(november.pages.map(\.count) == [2, 6, 5])
    #expect(november.marked.isEmpty && november.total == 0 && !november.isAtLeast)
    let january = try sheet(.past, on: "2026-01-01")
    #expect(january.months.first?.description == "2025-01")
    #expect(january.months.last?.description == "2026-01")
    #expect(january.pages.map(\.count) == [6, 6, 1])
  }

  @Test func eachMonthHasItsOwnAmount() throws {
    var sheet = try sheet(.past, on: "2026-03-10")
    for month in ["2025-12", "2026-01", "2026-02", "2024-01"] { sheet.toggle(try #require(Month(month))) }
    #expect(sheet.marked.count == 3)
    #expect(sheet.total == 100 + 250 + 250)
    #expect(!sheet.isAtLeast)
    sheet.toggle(try #require(Month("2025-12")))
    #expect(sheet.total == 500)
    #expect(sheet.sources(of: sheet.marked) == ["law-250"])
  }

  /// No amount is taken from another year: the sum says that it is the least.
  @Test func aMonthWithoutAValueIsNotGuessed() throws {
    let coming = try sheet(.coming, on: "2026-11-25")
    #expect(coming.months.count == 13)
    #expect(coming.months.first?.description == "2026-11")
    #expect(coming.marked == Set(coming.months.dropFirst()))
    #expect(coming.total == 250)
    #expect(coming.isAtLeast)
    #expect(coming.amount(of: try #require(Month("2027-01"))) == nil)
  }

  /// Every month of three years from which a sheet can begin.
  @Test func everyStartGivesEveryMonthOnce() throws {
    var start = try #require(Month("2026-01"))
    for _ in 0..<36 {
      let day = try #require(start.firstDay)
      for months in [Remedy.Sheet.Months.past, .coming] {
        let sheet = PaymentSheet(contribution, months: months, asOf: day)
        #expect(zip(sheet.months, sheet.months.dropFirst()).allSatisfy { $1.months(since: $0) == 1 })
        #expect(sheet.months.count == 13)
        #expect(months == .coming || sheet.months.first == start.adding(-12) && sheet.months.last == start)
        #expect(sheet.pages.allSatisfy { (1...PaymentSheet.monthsAPage).contains($0.count) })
      }
      start = try #require(start.adding(1))
    }
  }
}
