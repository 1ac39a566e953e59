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
