import Glibc
import Polyclinic

extension Moment {
  /// Day and minute that the computer's local time shows; nil where it shows none.
  public static var local: Moment? {
    var seconds = Glibc.time(nil)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil,
      let date = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)),
      let time = TimeOfDay(hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
    else { return nil }
    return Moment(date: date, time: time)
  }
}
