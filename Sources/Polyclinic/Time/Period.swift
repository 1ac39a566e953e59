/// The days on which a rule or a value holds.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let from: CalendarDate
  /// The last day; nil where no end is known.
  public let to: CalendarDate?

  /// A period; nil where it ends before it begins.
  public init?(from: CalendarDate, to: CalendarDate?) {
    if let to, to < from { return nil }
    self.from = from
    self.to = to
  }

  /// Whether the period covers the day.
  public func contains(_ date: CalendarDate) -> Bool {
    from <= date && to.map { date <= $0 } ?? true
  }

  /// Whether some day belongs to both.
  public func overlaps(_ other: Period) -> Bool {
    contains(other.from) || other.contains(from)
  }
}
