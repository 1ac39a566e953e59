import Polyclinic

/// Reads and writes the hours of a cell: `пн-пт 08:00-14:00; сб 09:00-12:00; перерыв 12:00-12:30`.
enum WorkingHours {
  /// The days on which a doctor commonly works.
  private static let workdays = Weekday.allCases.prefix(5)

  /// The hours of the week, and whether they name no days and working days were assumed; nil where the text is not
  /// written so, or names a day twice.
  static func read(_ text: String, words: SpreadsheetWords) -> (schedule: Schedule, areDaysAssumed: Bool)? {
    var week: [Weekday: TimeSpan] = [:]
    var pause: TimeSpan?
    var daily: TimeSpan?
    var days: [Weekday] = []
    var closed: [Weekday] = []
    var isPause = false
    var rest = tokens(of: text, words: words)[...]
    while let token = rest.popFirst() {
      switch token {
      case .separator: continue
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

  private enum Token: Equatable {
    case weekday(Weekday)
    case workdays
    case time(TimeOfDay)
    /// The number before it is that of a shift.
    case shift
    case pause
    case closed
    case dash
    case separator
    case unknown

    /// Whether an end may follow it.
    var isStart: Bool {
      switch self {
      case .weekday, .time: true
      default: false
      }
    }

    /// Whether it may stand behind days, or the word for the break, and a dash.
    var isFact: Bool {
      switch self {
      case .time, .closed: true
      default: false
      }
    }
  }

  private static func tokens(of text: String, words: SpreadsheetWords) -> [Token] {
    var tokens: [Token] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar.isDigit {
        let digits = rest.prefix { $0.isDigit || $0 == ":" || $0 == "." }
        tokens.append(time(String(digits)).map(Token.time) ?? .unknown)
        rest = rest.dropFirst(digits.count)
      } else if scalar.properties.isAlphabetic {
        let letters = rest.prefix { $0.properties.isAlphabetic }
        rest = rest.dropFirst(letters.count)
        var token = token(of: String(letters), words: words)
        // «рабочие дни» are one word.
        let next = rest.drop { $0 == " " }.prefix { $0.properties.isAlphabetic }
        if rest.first == " ", !next.isEmpty {
          let pair = Self.token(of: String(letters) + " " + String(next), words: words)
          if pair != .unknown { (token, rest) = (pair, rest[next.endIndex...]) }
        }
        // «по будням» tells no end.
        if let token, token != .dash || tokens.last?.isStart == true { tokens.append(token) }
        // «пн.-пт.» is «пн-пт».
        if case .weekday? = tokens.last, rest.first == "." { rest = rest.dropFirst() }
      } else {
        switch scalar {
        case "-", "–", "—": tokens.append(.dash)
        case ",", ";", ".", ":": tokens.append(.separator)
        case " ", "\u{A0}": break
        default: tokens.append(.unknown)
        }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  /// What a word means; nil for one that means nothing, such as «с» in «с 8:00 до 14:00».
  private static func token(of word: String, words: SpreadsheetWords) -> Token? {
    if let weekday = words.weekday(word) { return .weekday(weekday) }
    switch words.mark(word) {
    case .pause: return .pause
    case .closed: return .closed
    case .workdays: return .workdays
    case .shift: return .shift
    case .from, .filler: return nil
    case .to: return .dash
    default: return .unknown
    }
  }

  /// Reads `08:00`, `8:00`, `8.00` and `8`.
  private static func time(_ text: String) -> TimeOfDay? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    let fields = parts.last?.isEmpty == true ? parts.dropLast() : parts[...]
    guard let hour = fields.first, (1...2).contains(hour.utf8.count), let hours = Int(hour) else { return nil }
    if fields.count == 1 { return TimeOfDay(hour: hours, minute: 0) }
    guard fields.count == 2, let minute = fields.last, minute.utf8.count == 2, let minutes = Int(minute) else {
      return nil
    }
    return TimeOfDay(hour: hours, minute: minutes)
  }
}
