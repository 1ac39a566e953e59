import Polyclinic
import Testing

@Suite struct CalendarTests {
  @Test func readsDaysThatExist() {
    #expect(CalendarDate("2026-02-28") == CalendarDate(year: 2026, month: 2, day: 28))
    #expect(CalendarDate("2028-02-29") != nil)
    for text in [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-01-32", "", "2026-01",
      "2026-01-01-01", "+026-01-01", "２０２６-01-01", "0000-01-01",
    ] {
      #expect(CalendarDate(text) == nil, "\(text)")
    }
  }

  /// What lies so many days on is what so many days lie between; the calendar ends where years do.
  @Test func daysAreAddedAsTheyAreCounted() throws {
    let start = try #require(CalendarDate("2026-11-26"))
    for days in stride(from: -730_000, through: 2_900_000, by: 97) {
      let date = try #require(start.adding(days: days), "\(days)")
      #expect(date.days(since: start) == days)
      #expect(date.next == start.adding(days: days + 1))
    }
    let (first, last) = (try #require(CalendarDate("0001-01-01")), try #require(CalendarDate("9999-12-31")))
    #expect(start.adding(days: first.days(since: start)) == first)
    #expect(start.adding(days: last.days(since: start)) == last)
    for days in [first.days(since: start) - 1, last.days(since: start) + 1, .min, .max] {
      #expect(start.adding(days: days) == nil, "\(days)")
    }
  }

  /// Walks day by day through four centuries, an era of the calendar, and counts the week beside it.
  @Test func everyDayHasItsWeekday() throws {
    var date = try #require(CalendarDate("1970-01-01"))
    var weekday = Weekday.thursday
    let following = [
      "mon": "tue", "tue": "wed", "wed": "thu", "thu": "fri", "fri": "sat", "sat": "sun", "sun": "mon",
    ]
    for _ in 0..<146_097 {
      guard date.weekday == weekday, let next = date.next, date < next else {
        Issue.record("\(date) is a \(date.weekday) and not a \(weekday), or has no next day")
        return
      }
      date = next
      weekday = Weekday.allCases.first { $0.rawValue == following[weekday.rawValue] } ?? weekday
    }
    #expect(date.description == "2370-01-01")
  }

  @Test func theLastDayHasNoNext() {
    #expect(CalendarDate("9999-12-31")?.next == nil)
  }

  @Test func readsTimesThatExist() {
    #expect(TimeOfDay("08:05")?.minutes == 485)
    #expect(TimeOfDay("08:05")?.text.string == "08:05")
    #expect(TimeOfDay("23:59")?.text.string == "23:59")
    for text in ["24:00", "8:00", "08:60", "08.00", "-1:00", "", "08:00:00"] {
      #expect(TimeOfDay(text) == nil, "\(text)")
    }
  }

  @Test func spansLast() {
    #expect(TimeSpan("08:00-20:00")?.text.string == "08:00–20:00")
    for text in ["20:00-08:00", "08:00-08:00", "08:00", "08:00-09:00-10:00", ""] {
      #expect(TimeSpan(text) == nil, "\(text)")
    }
  }

  @Test func publicationDatesAreYearsOrDays() {
    #expect(PublicationDate("2026") == .year(2026))
    #expect(PublicationDate("2026-01-06") == CalendarDate("2026-01-06").map { .day($0) })
    for text in ["26", "2026-13-01", "20266", "год"] { #expect(PublicationDate(text) == nil, "\(text)") }
  }
}
