import Polyclinic

/// Reads and writes the hours of a cell: `пн-пт 08:00-14:00; сб 09:00-12:00; перерыв 12:00-12:30`.
enum WorkingHours {
  /// The days on which a doctor commonly works.
  private static let workdays = Weekday.allCases.prefix(5)
  /// The most minutes between the two halves of a day.
  private static let longestBreak = 90

  /// The hours of the week, and whether they name no days and working days were assumed; nil where the text is not
  /// written so, or names a day twice.
  static func read(_ text: String, words: SpreadsheetWords) -> (schedule: Schedule, areDaysAssumed: Bool)? {
    var week: [Weekday: TimeSpan] = [:]
    var pause: TimeSpan?
    /// The days of which two halves are told.
    var halved: Set<Weekday> = []
    var daily: TimeSpan?
    var days: [Weekday] = []
    var closed: [Weekday] = []
    var isPause = false
    var rest = daysFirst(HoursToken.list(of: text, words: words))[...]
    while let token = rest.popFirst() {
      switch token {
      case .separator, .comma, .open, .close: continue
      case .workdays:
        guard !isPause else { return nil }
        days += workdays
      case .weekday(let first):
        guard !isPause else { return nil }
        if rest.first == .dash, case .weekday(let last)? = rest.dropFirst().first {
          rest = rest.dropFirst(2)
          let range = Weekday.allCases.drop { $0 != first }.prefix { $0 != last }
          guard first != last, Weekday.allCases.drop(while: { $0 != first }).contains(last) else { return nil }
          days += range + [last]
        } else {
          days.append(first)
        }
      case .pause:
        guard days.isEmpty, !isPause else { return nil }
        isPause = true
      case .closed:
        guard !days.isEmpty else { return nil }
        closed += days
        days = []
      // «1 смена», «1-смена»
      case .time where rest.first == .shift || rest.prefix(2).elementsEqual([.dash, .shift]):
        rest = rest.drop { $0 == .dash }.dropFirst()
      case .time(let start):
        guard rest.popFirst() == .dash, case .time(let end)? = rest.popFirst(),
          let span = TimeSpan(from: start, to: end)
        else { return nil }
        if isPause {
          guard pause == nil else { return nil }
          pause = span
        } else if days.isEmpty {
          guard daily == nil, week.isEmpty else { return nil }
          daily = span
        } else {
          var span = span
          if let (gap, whole) = secondHalf(of: span, in: rest) {
            guard pause == nil || pause == gap else { return nil }
            (pause, span, rest) = (gap, whole, rest.dropFirst(4))
            halved.formUnion(days)
          }
          for day in days where week.updateValue(span, forKey: day) != nil { return nil }
        }
        (days, isPause) = ([], false)
      // «сб – выходной», «пн-пт – 8:00-14:00»
      case .dash:
        guard !days.isEmpty || isPause, rest.first?.isFact == true else { return nil }
      case .shift, .unknown: return nil
      }
    }
    guard days.isEmpty, !isPause, !closed.contains(where: { week[$0] != nil }) else { return nil }
    if let daily {
      for day in closed.isEmpty ? workdays : Weekday.allCases[...] where week[day] == nil && !closed.contains(day) {
        week[day] = daily
      }
    }
    // A break is that of all days.
    if let pause, !halved.isEmpty {
      guard week.allSatisfy({ halved.contains($0.key) || $0.value.intersection(pause) == nil }) else { return nil }
    }
    let schedule = Schedule(week: week, pause: pause)
    guard !week.isEmpty, schedule.hasPlausibleBreak else { return nil }
    return (schedule, daily != nil && closed.isEmpty)
  }

  /// The hours in the words of the English table, which every table has.
  static func write(_ schedule: Schedule) -> String {
    var parts: [String] = []
    var days = Weekday.allCases[...]
    while let first = days.popFirst() {
      guard let span = schedule.week[first] else { continue }
      var last = first
      while let next = days.first, schedule.week[next] == span {
        last = next
        days = days.dropFirst()
      }
      let range = first == last ? first.rawValue : "\(first.rawValue)-\(last.rawValue)"
      parts.append("\(range) \(write(span))")
    }
    if let pause = schedule.pause { parts.append("\(SpreadsheetWords.Mark.pause.rawValue) \(write(pause))") }
    return parts.joined(separator: "; ")
  }

  private static func write(_ span: TimeSpan) -> String {
    span.start.text.string + "-" + span.end.text.string
  }

  /// The hours behind a comma that go on after those before it: the break between them, and both with it; nil where
  /// there are none, or too long a time lies between them.
  private static func secondHalf(
    of span: TimeSpan, in rest: ArraySlice<HoursToken>
  ) -> (gap: TimeSpan, whole: TimeSpan)? {
    let next = Array(rest.prefix(4))
    guard next.count == 4, next[0] == .comma, case .time(let start) = next[1], next[2] == .dash,
      case .time(let end) = next[3], start < end, let gap = TimeSpan(from: span.end, to: start),
      start.minutes - span.end.minutes <= longestBreak, let whole = TimeSpan(from: span.start, to: end)
    else { return nil }
    return (gap, whole)
  }

  /// The tokens with days that stand in brackets behind their hours before them: «8.00-14.00 (пн-пт)».
  private static func daysFirst(_ tokens: [HoursToken]) -> [HoursToken] {
    guard let open = tokens.firstIndex(of: .open), let close = tokens.firstIndex(of: .close), open == 3, open < close
    else { return tokens }
    let days = tokens[(open + 1)..<close]
    let areDays = days.contains(where: \.isDay) && days.allSatisfy { $0.isDay || $0 == .dash || $0 == .comma }
    return areDays ? Array(days + tokens[..<open] + tokens[close...]) : tokens
  }
}
