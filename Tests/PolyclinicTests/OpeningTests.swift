import Polyclinic
import Testing

@Suite struct OpeningTests {
  private static let name = LocalizedText(kk: SafeText(5), ru: SafeText(5), en: SafeText(5))

  private func building(_ desk: Desk, closed: [String] = [], shortened: [String: String] = [:]) throws -> Building {
    let pairs = try shortened.map { (try #require(CalendarDate($0)), try #require(TimeSpan($1))) }
    return Building(
      name: Self.name, shortName: Self.name, address: Self.name, phone: SafeText(1414), isExample: true,
      desks: [desk], closed: Set(closed.compactMap { CalendarDate($0) }),
      shortened: Dictionary(uniqueKeysWithValues: pairs))
  }

  private func desk(pause: String? = "13:00-14:00") throws -> Desk {
    let day = try #require(TimeSpan("08:00-20:00"))
    let saturday = try #require(TimeSpan("09:00-14:00"))
    let week = Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, day) })
      .merging([.saturday: saturday]) { first, _ in first }
    return Desk(
      id: Desk.reception, name: Self.name, room: SafeText(101), floor: SafeText(1),
      schedule: Schedule(week: week, pause: pause.flatMap { TimeSpan($0) }))
  }

  private func moment(_ day: String, _ time: String) throws -> Moment {
    Moment(date: try #require(CalendarDate(day)), time: try #require(TimeOfDay(time)))
  }

  /// 2026-11-23 is a Monday.
  @Test func tellsTheDayFromMorningToNight() throws {
    let desk = try desk()
    let building = try building(desk)
    let day = try #require(TimeSpan("08:00-20:00"))
    func opening(_ time: String) throws -> Opening {
      building.opening(of: desk.schedule, at: try moment("2026-11-23", time))
    }
    #expect(try opening("07:59") == .closed(until: try moment("2026-11-23", "08:00")))
    #expect(try opening("08:00") == .open(day, pauseAhead: TimeSpan("13:00-14:00")))
    #expect(try opening("12:59") == .open(day, pauseAhead: TimeSpan("13:00-14:00")))
    #expect(try opening("13:00") == .paused(until: try #require(TimeOfDay("14:00"))))
    #expect(try opening("14:00") == .open(day, pauseAhead: nil))
    #expect(try opening("19:59") == .open(day, pauseAhead: nil))
    #expect(try opening("20:00") == .closed(until: try moment("2026-11-24", "08:00")))
  }

  @Test func skipsSundaysAndClosedDays() throws {
    let desk = try desk()
    let building = try building(desk, closed: ["2026-11-23", "2026-11-24"])
    #expect(
      building.opening(of: desk.schedule, at: try moment("2026-11-21", "14:00"))
        == .closed(until: try moment("2026-11-25", "08:00")))
    #expect(building.hours(of: desk.schedule, on: try #require(CalendarDate("2026-11-23"))) == nil)
  }

  @Test func shortensDays() throws {
    let desk = try desk()
    let building = try building(desk, shortened: ["2026-11-23": "10:00-13:30", "2026-11-24": "20:30-21:00"])
    #expect(
      building.opening(of: desk.schedule, at: try moment("2026-11-23", "09:00"))
        == .closed(until: try moment("2026-11-23", "10:00")))
    // The break reaches to the end of the short day: who comes in it comes too late.
    #expect(
      building.opening(of: desk.schedule, at: try moment("2026-11-23", "13:10"))
        == .closed(until: try moment("2026-11-25", "08:00")))
  }

  /// Oracle: whatever a day is cut down to, a minute is one of work where it lies in the hours, within the limits and
  /// outside the break, and nobody is sent to a minute at which all are in the break.
  @Test func shortenedDaysBeginAndEndWithWork() throws {
    let desk = try desk()
    let day = try #require(CalendarDate("2026-11-23"))
    let regular = try #require(desk.schedule.week[.monday])
    let pause = try #require(desk.schedule.pause)
    let minutes = try (0..<1440).map { try #require(TimeOfDay(hour: $0 / 60, minute: $0 % 60)) }
    let edges = ["07:00", "08:00", "12:00", "13:00", "13:30", "14:00", "15:00", "20:00", "21:00"]
    for start in edges {
      for end in edges where start < end {
        let limits = try #require(TimeSpan("\(start)-\(end)"))
        let building = try building(desk, shortened: ["2026-11-23": "\(start)-\(end)"])
        func works(_ time: TimeOfDay) -> Bool {
          regular.contains(time) && limits.contains(time) && !pause.contains(time)
        }
        #expect(building.hours(of: desk.schedule, on: day)?.start == minutes.first(where: works), "\(start)-\(end)")
        var next: TimeOfDay?
        for time in minutes.reversed() {
          if works(time) { next = time }
          let opening = building.opening(of: desk.schedule, at: Moment(date: day, time: time))
          let opens: TimeOfDay? =
            switch opening {
            case .open: time
            case .paused(let until): until
            case .closed(let until): until.date == day ? until.time : nil
            case .closedForLong: nil
            }
          if opens != next { Issue.record("\(start)-\(end) at \(time.text): \(opening)") }
        }
      }
    }
  }

  @Test func saysWhenItNeverOpens() throws {
    let desk = Desk(
      id: "x", name: Self.name, room: SafeText(1), floor: SafeText(1), schedule: Schedule(week: [:]))
    let building = try building(desk)
    #expect(building.opening(of: desk.schedule, at: try moment("2026-11-23", "09:00")) == .closedForLong)
  }

  @Test func theReceptionStandsInForADeskThatIsNotThere() throws {
    let building = try building(try desk())
    #expect(building.desk("cardiology")?.id == Desk.reception)
  }

  /// Oracle: minute by minute through two weeks, the next opening is the first minute at which the desk is open.
  @Test func nextOpeningIsTheFirstOpenMinute() throws {
    let desk = try desk()
    let building = try building(desk, closed: ["2026-11-25"], shortened: ["2026-11-27": "09:00-13:30"])
    func isOpen(_ moment: Moment) -> Bool {
      guard let hours = building.hours(of: desk.schedule, on: moment.date), hours.contains(moment.time) else {
        return false
      }
      return desk.schedule.pause?.contains(moment.time) != true
    }
    var minutes: [Moment] = []
    var date = try #require(CalendarDate("2026-11-20"))
    for _ in 0..<14 {
      for minute in 0..<1440 {
        minutes.append(Moment(date: date, time: try #require(TimeOfDay(hour: minute / 60, minute: minute % 60))))
      }
      date = try #require(date.next)
    }
    var next: Moment?
    for moment in minutes.reversed() {
      if isOpen(moment) { next = moment }
      guard let next else { continue }
      let opens: Moment? =
        switch building.opening(of: desk.schedule, at: moment) {
        case .open: moment
        case .paused(let time): Moment(date: moment.date, time: time)
        case .closed(let until): until
        case .closedForLong: nil
        }
      if opens != next { Issue.record("at \(moment) it opens at \(next), not at \(String(describing: opens))") }
    }
  }
}
