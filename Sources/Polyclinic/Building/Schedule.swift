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

  /// Whether the break can be meant: it lies within the hours of a day, and no day is nothing but break.
  public var hasPlausibleBreak: Bool {
    guard let pause else { return true }
    return week.values.contains { $0.start < pause.start && pause.end < $0.end }
      && week.values.allSatisfy { $0.intersection(pause) != $0 }
  }
}
