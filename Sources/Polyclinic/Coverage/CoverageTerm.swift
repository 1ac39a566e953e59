extension Coverage {
  /// Whether and until when the package pays, as far as that can be said on a day.
  public enum Term: Hashable, Sendable {
    /// There is no end.
    case lasting
    /// For a time after an event; until when, only the doctor can say.
    case limited
    /// Until about that day, which is to come.
    case until(CalendarDate)
    /// The time is over, and it is the insured package's turn: since about that day; nil where the day lies before the
    /// rule itself, under which nothing changed on it.
    case over(since: CalendarDate?)
  }

  /// How long the package pays.
  ///
  /// - Parameters:
  ///   - event: the event from which the time runs; nil where that is not known. Of a month the last day counts, so that
  ///     the time is not over before it is over for all of them.
  ///   - today: nil where the clock cannot be right.
  public func term(after event: EventTime?, asOf today: CalendarDate?) -> Term {
    guard let limit else { return .lasting }
    guard let event, let today, let earliest = event.earliest, earliest <= today,
      let last = event.latest.flatMap(limit.lastDay)
    else { return .limited }
    if today < last { return .until(last) }
    return .over(since: last < period.from ? nil : last)
  }
}
