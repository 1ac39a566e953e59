extension Coverage {
  /// Whether and until when the package pays, as far as that can be said on a day.
  public enum Term: Hashable, Sendable {
    /// There is no end.
    case lasting
    /// For a time after an event; until when, only the doctor can say.
    case limited
    /// Until about that day, which is to come.
    case until(CalendarDate)
    /// Until about that day, which has come: now it is the insured package's turn.
    case over(CalendarDate)
  }

  /// How long the package pays.
  ///
  /// - Parameters:
  ///   - event: the day of the event from which the time runs; nil where it is not known.
  ///   - today: nil where the clock cannot be right.
  public func term(after event: CalendarDate?, asOf today: CalendarDate?) -> Term {
    guard let limit else { return .lasting }
    guard let event, let today, event <= today, let last = limit.lastDay(after: event) else { return .limited }
    return today < last ? .until(last) : .over(last)
  }
}
