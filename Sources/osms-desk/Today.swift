import ArgumentParser
import Foundation
import Polyclinic

extension CalendarDate {
  /// The day that the computer's local time shows; nil where it shows none.
  static var today: CalendarDate? {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The day that the computer's local time shows, for what cannot do without.
  ///
  /// - Throws: `ValidationError` where it shows none.
  static func knownToday() throws -> CalendarDate {
    guard let today else { throw ValidationError("the computer's clock shows no day") }
    return today
  }
}
