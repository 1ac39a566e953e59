import ArgumentParser
import Polyclinic
import PolyclinicData

extension CalendarDate {
  /// The day that the computer's local time shows; nil where it shows none.
  static var today: CalendarDate? { Moment.local?.date }

  /// The day that the computer's local time shows, for what cannot do without.
  ///
  /// - Throws: `ValidationError` where it shows none.
  static func knownToday() throws -> CalendarDate {
    guard let today else { throw ValidationError("the computer's clock shows no day") }
    return today
  }
}
