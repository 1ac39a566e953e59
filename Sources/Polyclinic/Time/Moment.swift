/// A minute of a day at the polyclinic: what its own clock and calendar show.
public struct Moment: Hashable, Comparable, Sendable {
  /// The day.
  public let date: CalendarDate
  /// The minute of that day.
  public let time: TimeOfDay

  /// Puts day and minute together.
  public init(date: CalendarDate, time: TimeOfDay) {
    self.date = date
    self.time = time
  }

  /// Earlier moments come first.
  public static func < (left: Moment, right: Moment) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}
