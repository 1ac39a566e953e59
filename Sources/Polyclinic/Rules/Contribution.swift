/// An amount that changes with time: a contribution a month, a rate, a cap, or a base figure.
public struct Contribution: Hashable, Sendable {
  /// The name by which rules point to it.
  public let id: String
  /// What it is, in words.
  public let name: LocalizedText
  /// In what it is counted.
  public let unit: Unit
  /// The values, the earliest first; none overlaps another.
  public internal(set) var values: [DatedValue]

  /// Describes an amount.
  public init(id: String, name: LocalizedText, unit: Unit, values: [DatedValue]) {
    self.id = id
    self.name = name
    self.unit = unit
    self.values = values
  }

  /// The value on a day; nil where no entry covers it: the last one is never extended.
  public func value(on date: CalendarDate) -> DatedValue? {
    values.first { $0.period.contains(date) }
  }

  /// The value in a month; nil where no entry covers its first day.
  public func value(in month: Month) -> DatedValue? {
    month.firstDay.flatMap(value)
  }

  /// In what an amount is counted; the raw value is its name in files.
  public enum Unit: String, CaseIterable, Sendable {
    /// Whole tenge; of a contribution, a month.
    case tenge
    /// Hundredths of the income.
    case percent
  }
}

/// A value and the days on which it holds.
public struct DatedValue: Hashable, Sendable {
  /// When it holds.
  public internal(set) var period: Period
  /// The value, in the unit of its amount.
  public internal(set) var number: Int
  /// The ids of the sources.
  public let sources: [String]
  /// When somebody last compared it with them.
  public let checked: CalendarDate

  /// Describes a value.
  public init(period: Period, number: Int, sources: [String], checked: CalendarDate) {
    self.period = period
    self.number = number
    self.sources = sources
    self.checked = checked
  }
}
