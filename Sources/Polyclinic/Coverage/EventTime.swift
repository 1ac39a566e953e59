/// When an event was, such as an infarction, as exactly as a patient knows it.
public enum EventTime: Hashable, Sendable {
  /// On a day.
  case day(CalendarDate)
  /// In the course of a month.
  case month(Month)

  /// The first day on which it may have been.
  public var earliest: CalendarDate? {
    switch self {
    case .day(let day): day
    case .month(let month): month.firstDay
    }
  }

  /// The last day on which it may have been.
  public var latest: CalendarDate? {
    switch self {
    case .day(let day): day
    case .month(let month): month.lastDay
    }
  }
}
