/// A minute of the day at the polyclinic, local time.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1439.
  public let minutes: Int

  /// A time that exists; nil for one that does not, such as 24:10.
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `08:30`; nil for anything else.
  public init?(_ text: String) {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.map(\.utf8.count) == [2, 2], text.utf8.allSatisfy({ (0x30...0x3A).contains($0) }),
      let hour = Int(fields[0]), let minute = Int(fields[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// The time as `08:30`.
  public var text: SafeText {
    let colon = SafeText.colon
    return SafeText(minutes / 600) + SafeText(minutes / 60 % 10) + colon
      + SafeText(minutes % 60 / 10) + SafeText(minutes % 10)
  }

  /// Earlier times come first.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}

/// A stretch of one day, from its first minute to the minute at which it ends.
public struct TimeSpan: Hashable, Sendable {
  /// The first minute.
  public let start: TimeOfDay
  /// The minute at which it is over.
  public let end: TimeOfDay

  /// A span that lasts; nil where the end does not come after the start.
  public init?(from start: TimeOfDay, to end: TimeOfDay) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads `08:00-20:00`; nil for anything else.
  public init?(_ text: String) {
    let times = text.split(separator: "-", omittingEmptySubsequences: false).map { TimeOfDay(String($0)) }
    guard times.count == 2, let start = times[0], let end = times[1] else { return nil }
    self.init(from: start, to: end)
  }

  /// Whether the span covers the minute.
  public func contains(_ time: TimeOfDay) -> Bool {
    start <= time && time < end
  }

  /// The part that both spans cover; nil where they do not meet.
  public func intersection(_ other: TimeSpan) -> TimeSpan? {
    TimeSpan(from: max(start, other.start), to: min(end, other.end))
  }

  /// The span as `08:00–20:00`.
  public var text: SafeText {
    start.text + .dash + end.text
  }
}

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
