/// The hours in which somebody works: a desk, a doctor.
public struct Schedule: Hashable, Sendable {
  /// The hours of each day of the week; a day that is missing is free.
  public let week: [Weekday: TimeSpan]
  /// The daily break, where there is one.
  public let pause: TimeSpan?

  /// The hours of a week, and the break of every day.
  public init(week: [Weekday: TimeSpan], pause: TimeSpan? = nil) {
    self.week = week
    self.pause = pause
  }
}
