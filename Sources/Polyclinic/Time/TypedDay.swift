/// A day as a patient types it: day, month, year, or a month alone, with any signs between them or none.
public enum TypedDay: Hashable, Sendable {
  /// Something is missing yet, or there are words that are no month: of those nothing is understood in part.
  case incomplete
  /// Only the year is missing yet, or has two digits.
  case yearIncomplete
  /// There is no such day.
  case impossible
  /// A day.
  case day(CalendarDate)
  /// A month alone.
  case month(Month)

  /// Reads `05 03 2026`, `5.3.2026`, `05032026`, `03 2026`, `032026`, with the year in front `2026-03-05`, and with the
  /// name of the month `5 марта 2026 г.`, `2026 жылғы 5 наурыз`, `March 2026`.
  ///
  /// A year has four digits: with two, a day that is being typed would look like another one.
  ///
  /// - Parameter words: is asked where the text has letters.
  public init(_ text: String, words: @autoclosure () -> MonthWords) {
    let groups = text.split { !("0"..."9").contains($0) }.map(String.init)
    let spelled = text.split { !$0.isLetter }.map(String.init)
    if !spelled.isEmpty {
      let words = words()
      let named = spelled.filter { !words.isPassedOver($0) }
      guard named.isEmpty else {
        let month = named.count == 1 ? words.month(of: named[0]) : nil
        self = month.map { TypedDay(named: $0, groups) } ?? .incomplete
        return
      }
    }
    switch groups.count {
    case 0: self = .incomplete
    case 1: self.init(digits: groups[0])
    case 2: self.init(month: groups)
    case 3: self.init(day: groups)
    default: self = .impossible
    }
  }

  /// A month by its name, with year and day in any order: the year is the one with four digits.
  private init(named month: Int, _ groups: [String]) {
    let years = groups.filter { $0.count == 4 }
    let rest = groups.filter { $0.count != 4 }
    switch (years.count, rest.count) {
    case (1, 0): self.init(year: years[0], month: String(month))
    case (1, 1): self.init(year: years[0], month: String(month), day: rest[0])
    case (0, 0), (0, 1): self = groups.allSatisfy { $0.count < 4 } ? .incomplete : .impossible
    case (0, 2): self = rest.allSatisfy { $0.count < 4 } ? .yearIncomplete : .impossible
    default: self = .impossible
    }
  }

  /// Eight digits are a day, six of them a month where the last four are a year in question.
  private init(digits: String) {
    let (rest, year) = (String(digits.dropLast(4)), String(digits.suffix(4)))
    switch digits.count {
    case 6 where (1900...2199).contains(Int(year) ?? 0): self.init(year: year, month: rest)
    case ...7: self = .incomplete
    case 8: self.init(year: year, month: String(rest.suffix(2)), day: String(rest.prefix(2)))
    default: self = .impossible
    }
  }

  private init(month groups: [String]) {
    if groups[0].count == 4 {
      self.init(year: groups[0], month: groups[1])
    } else if groups[1].count < 4 {
      self = groups[0].count <= 2 ? .incomplete : .impossible
    } else {
      self.init(year: groups[1], month: groups[0])
    }
  }

  private init(day groups: [String]) {
    if groups[0].count == 4 {
      self.init(year: groups[0], month: groups[1], day: groups[2])
    } else if groups[2].count < 4 {
      self = .yearIncomplete
    } else {
      self.init(year: groups[2], month: groups[1], day: groups[0])
    }
  }

  private init(year: String, month: String) {
    guard year.count == 4, month.count <= 2, let year = Int(year), let month = Int(month) else {
      self = .impossible
      return
    }
    self = Month(year: year, number: month).map { .month($0) } ?? .impossible
  }

  private init(year: String, month: String, day: String) {
    guard year.count == 4, month.count <= 2, day.count <= 2, let year = Int(year), let month = Int(month),
      let day = Int(day)
    else {
      self = .impossible
      return
    }
    self = CalendarDate(year: year, month: month, day: day).map { .day($0) } ?? .impossible
  }
}
