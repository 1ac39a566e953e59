/// The months that a person has to pay one by one, and what they come to.
public struct PaymentSheet: Hashable, Sendable {
  /// The months as they stand on pages, the earliest first.
  public let pages: [[Month]]
  /// The months that are to be paid.
  public private(set) var marked: Set<Month>
  private let contribution: Contribution

  /// The most months that stand on one page.
  public static let monthsAPage = 6

  /// A sheet for a way out, as of a day.
  ///
  /// The past months are the last twelve and the present one, each half of a calendar year on a page of its own; none
  /// is marked. About earlier ones no source says that the status needs them. The coming ones are twelve, all marked,
  /// behind the present one, which whoever needs the status now marks.
  public init(_ contribution: Contribution, months: Remedy.Sheet.Months, asOf today: CalendarDate) {
    self.contribution = contribution
    let present = Month(of: today)
    switch months {
    case .past:
      let months = (-12...0).compactMap(present.adding)
      pages = months.reduce(into: []) { pages, month in
        let isNewHalf = month.number % Self.monthsAPage == 1
        if isNewHalf || pages.isEmpty { pages.append([]) }
        pages[pages.count - 1].append(month)
      }
      marked = []
    case .coming:
      let months = (0...12).compactMap(present.adding)
      pages = stride(from: 0, to: months.count, by: Self.monthsAPage).map { start in
        Array(months[start..<min(start + Self.monthsAPage, months.count)])
      }
      marked = Set(months.dropFirst())
    }
  }

  /// All the months, the earliest first.
  public var months: [Month] { pages.flatMap(\.self) }

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
