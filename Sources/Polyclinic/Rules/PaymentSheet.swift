/// The months that a person has to pay one by one, and what they come to.
public struct PaymentSheet: Hashable, Sendable {
  /// The months, the earliest first.
  public let months: [Month]
  /// The months that are to be paid.
  public private(set) var marked: Set<Month>
  private let contribution: Contribution

  /// How many months stand on one page.
  public static let monthsAPage = 6

  /// A sheet for a way out, as of a day.
  ///
  /// The past months begin with the January or July before the last twelve, so that a page is half a year; none is
  /// marked. The coming ones are twelve, all marked, behind the present one, which whoever needs the status now marks.
  public init(_ contribution: Contribution, months: Remedy.Sheet.Months, asOf today: CalendarDate) {
    self.contribution = contribution
    let present = Month(of: today)
    switch months {
    case .past:
      let start = present.adding(-12).flatMap { Month(year: $0.year, number: $0.number <= 6 ? 1 : 7) } ?? present
      self.months = (0...present.months(since: start)).compactMap(start.adding)
      marked = []
    case .coming:
      self.months = (0...12).compactMap(present.adding)
      marked = Set(self.months.dropFirst())
    }
  }

  /// The amount of a month in tenge; nil where no value covers it.
  public func amount(of month: Month) -> Int? {
    contribution.unit == .tenge ? contribution.value(in: month)?.number : nil
  }

  /// Marks a month, or takes its mark away.
  public mutating func toggle(_ month: Month) {
    guard months.contains(month) else { return }
    if marked.remove(month) == nil { marked.insert(month) }
  }

  /// The sum of the marked months whose amount is known.
  public var total: Int { marked.compactMap(amount).reduce(0, +) }

  /// Whether the amount of some marked month is not known, so that the sum is the least it can be.
  public var isAtLeast: Bool { marked.contains { amount(of: $0) == nil } }

  /// The sources of the amounts of those months.
  public func sources(of months: some Sequence<Month>) -> [String] {
    var seen: Set<String> = []
    return months.flatMap { contribution.value(in: $0)?.sources ?? [] }.filter { seen.insert($0).inserted }
  }
}
