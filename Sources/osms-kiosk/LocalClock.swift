import Glibc
import Polyclinic

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
    var seconds = time(nil)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil,
      let today = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)),
      let time = TimeOfDay(hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
    else { return nil }
    if let asOf { return Moment(date: asOf, time: time) }
    if let earliest, today < earliest { return nil }
    return Moment(date: today, time: time)
  }
}
