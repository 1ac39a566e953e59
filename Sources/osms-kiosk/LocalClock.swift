import Polyclinic
import PolyclinicData

/// The clock on the wall of the polyclinic, as the computer's local time.
struct LocalClock {
  /// The day to show instead of the present one, whatever the clock says.
  let asOf: CalendarDate?

  /// From when seconds are counted.
  private let start = ContinuousClock.now

  init(asOf: CalendarDate?) {
    self.asOf = asOf
  }

  /// Seconds since the start, whatever happens to the clock on the wall.
  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// When so many seconds will have passed since the start.
  func instant(at seconds: Double) -> ContinuousClock.Instant { start + .seconds(seconds) }

  /// Day and minute now; nil where the clock shows a day before the pack was made, and so cannot be right.
  func moment(notBefore earliest: CalendarDate?) -> Moment? {
    guard let now = Moment.local else { return nil }
    if let asOf { return Moment(date: asOf, time: now.time) }
    if let earliest, now.date < earliest { return nil }
    return now
  }
}
