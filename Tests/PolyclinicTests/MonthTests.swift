import Polyclinic
import Testing

@Suite struct MonthTests {
  @Test func readsMonthsThatExist() {
    #expect(Month("2026-11")?.description == "2026-11")
    for text in ["2026-13", "2026-00", "2026-1", "2026", "", "2026-01-01", "26-01"] {
      #expect(Month(text) == nil, "\(text)")
    }
  }

  @Test func countsOverYears() throws {
    let november = try #require(Month("2026-11"))
    #expect(november.adding(2)?.description == "2027-01")
    #expect(november.adding(-11)?.description == "2025-12")
    #expect(november.adding(0) == november)
    for distance in -30...30 {
      #expect(november.adding(distance)?.months(since: november) == distance)
    }
    #expect(Month("0001-01")?.adding(-1) == nil)
    #expect(Month("9999-12")?.adding(1) == nil)
  }

  @Test func endsOnItsLastDay() {
    #expect(Month("2028-02")?.lastDay == CalendarDate("2028-02-29"))
    #expect(Month("2026-02")?.lastDay == CalendarDate("2026-02-28"))
    #expect(Month("2026-04")?.lastDay == CalendarDate("2026-04-30"))
    #expect(Month("2026-12")?.lastDay == CalendarDate("2026-12-31"))
  }

  @Test func periodsMeet() throws {
    let first = try #require(CalendarDate("2026-01-01"))
    let last = try #require(CalendarDate("2026-12-31"))
    let after = try #require(CalendarDate("2027-01-01"))
    let year = try #require(Period(from: first, to: last))
    #expect(year.contains(first) && year.contains(last) && !year.contains(after))
    #expect(Period(from: after, to: last) == nil)
    let open = try #require(Period(from: after, to: nil))
    #expect(!year.overlaps(open) && !open.overlaps(year))
    let wide = try #require(Period(from: first, to: nil))
    #expect(wide.overlaps(open) && open.overlaps(wide) && year.overlaps(wide))
  }
}
