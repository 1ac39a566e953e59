/// Whether a desk or a doctor's room is open now, and when it opens next.
public enum Opening: Hashable, Sendable {
  /// Open now; the hours of today and today's break, where one is still ahead.
  case open(TimeSpan, pauseAhead: TimeSpan?)
  /// In the break now; open again today at that time.
  case paused(until: TimeOfDay)
  /// Closed now; opens at that moment.
  case closed(until: Moment)
  /// Closed on every day that was looked at.
  case closedForLong
}

extension Building {
  /// How many days ahead an opening is looked for.
  private static var horizon: Int { 60 }

  /// The hours of one day, with the building's closed and shortened days; nil where nobody works.
  ///
  /// They begin and end with work: a break that a shortened day leaves at either end does not belong to them.
  public func hours(of schedule: Schedule, on date: CalendarDate) -> TimeSpan? {
    guard !closed.contains(date), let regular = schedule.week[date.weekday] else { return nil }
    guard let day = regular.intersection(shortened[date] ?? regular) else { return nil }
    guard let pause = schedule.pause else { return day }
    let start = pause.contains(day.start) ? pause.end : day.start
    let end = pause.start < day.end && day.end <= pause.end ? pause.start : day.end
    return TimeSpan(from: start, to: end)
  }

  /// Whether somebody works at that moment, and when they begin next.
  ///
  /// - Parameter isAway: whether the person is away on a day.
  public func opening(
    of schedule: Schedule, at moment: Moment, isAway: (CalendarDate) -> Bool = { _ in false }
  ) -> Opening {
    if !isAway(moment.date), let today = hours(of: schedule, on: moment.date) {
      let pause = schedule.pause.flatMap(today.intersection)
      if let pause, pause.contains(moment.time) {
        return .paused(until: pause.end)
      }
      if today.contains(moment.time) {
        let isAhead = pause.map { moment.time < $0.start } ?? false
        return .open(today, pauseAhead: isAhead ? pause : nil)
      }
      if moment.time < today.start {
        return .closed(until: Moment(date: moment.date, time: today.start))
      }
    }
    var date = moment.date
    for _ in 0..<Self.horizon {
      guard let next = date.next else { break }
      date = next
      if !isAway(date), let hours = hours(of: schedule, on: date) {
        return .closed(until: Moment(date: date, time: hours.start))
      }
    }
    return .closedForLong
  }
}
