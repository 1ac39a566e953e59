/// A month of a year, the unit in which contributions are paid.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month of the year, 1 to 12.
  public let number: Int

  /// A month that exists; nil for one that does not, such as the thirteenth.
  public init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...12).contains(number) else { return nil }
    self.year = year
    self.number = number
  }

  /// Reads `2026-01`; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 7, let day = CalendarDate(text + "-01") else { return nil }
    self.init(of: day)
  }

  /// The month of a day.
  public init(of date: CalendarDate) {
    year = date.year
    number = date.month
  }

  /// The month so many months later, or earlier where the number is negative; nil beyond the years 1 to 9999.
  public func adding(_ months: Int) -> Month? {
    let index = year * 12 + number - 1 + months
    return index < 12 ? nil : Month(year: index / 12, number: index % 12 + 1)
  }

  /// How many months this one lies after the other; negative where it lies before.
  public func months(since other: Month) -> Int {
    (year - other.year) * 12 + number - other.number
  }

  /// The last day.
  public var lastDay: CalendarDate? {
    [31, 30, 29, 28].lazy.compactMap { CalendarDate(year: year, month: number, day: $0) }.first
  }

  /// The first day.
  public var firstDay: CalendarDate? { CalendarDate(year: year, month: number, day: 1) }

  /// The month as `2026-01`.
  public var description: String {
    firstDay.map { String($0.description.dropLast(3)) } ?? ""
  }

  /// Earlier months come first.
  public static func < (left: Month, right: Month) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}
