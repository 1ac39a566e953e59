import Polyclinic

/// A word, a time or a sign of a cell with hours.
enum HoursToken: Equatable {
  case weekday(Weekday)
  case workdays
  case time(TimeOfDay)
  /// The number before it is that of a shift.
  case shift
  case pause
  case closed
  case dash
  case comma
  case separator
  case open
  case close
  case unknown

  /// Whether an end may follow it.
  private var isStart: Bool {
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

  /// Whether it names days.
  var isDay: Bool {
    switch self {
    case .weekday, .workdays: true
    default: false
    }
  }

  /// The tokens of a text.
  static func list(of text: String, words: SpreadsheetWords) -> [HoursToken] {
    var tokens: [HoursToken] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar.isDigit {
        let digits = time(at: rest)
        tokens.append(time(digits).map(HoursToken.time) ?? .unknown)
        rest = rest.dropFirst(digits.unicodeScalars.count)
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
        rest = rest.dropFirst()
        switch scalar {
        case "-", "–", "—":
          if case .time? = tokens.last, let ending = takeEnding(&rest, words: words) {
            if ending == .from { tokens.append(.dash) }
          } else {
            tokens.append(.dash)
          }
        case ",": tokens.append(.comma)
        case ";", ".", ":": tokens.append(.separator)
        case "(": tokens.append(.open)
        case ")": tokens.append(.close)
        case " ", "\u{A0}": break
        default: tokens.append(.unknown)
        }
      }
    }
    return tokens
  }

  /// The Kazakh ending behind the hyphen of a time, with the word that may follow: «8-ден», «14-ке дейін».
  private static func takeEnding(
    _ rest: inout Substring.UnicodeScalarView, words: SpreadsheetWords
  ) -> SpreadsheetWords.Mark? {
    let ending = rest.prefix { $0.properties.isAlphabetic }
    guard let mark = words.mark(String(ending)), mark == .from || mark == .to else { return nil }
    rest = rest[ending.endIndex...]
    let word = rest.drop { $0 == " " }.prefix { $0.properties.isAlphabetic }
    if words.mark(String(word)) == mark { rest = rest[word.endIndex...] }
    return mark
  }

  /// What a word means; nil for one that means nothing, such as «с» in «с 8:00 до 14:00».
  private static func token(of word: String, words: SpreadsheetWords) -> HoursToken? {
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

  /// The digits of a time and their signs; a hyphen is one of them where what follows is no hour: «8-00», not «8-14».
  private static func time(at rest: Substring.UnicodeScalarView) -> String {
    let digits = rest.prefix { $0.isDigit || $0 == ":" || $0 == "." }
    let behind = rest[digits.endIndex...]
    let minutes = behind.dropFirst().prefix(while: \.isDigit)
    guard behind.first == "-", digits.allSatisfy(\.isDigit), minutes.count == 2, let value = Int(String(minutes)),
      value == 0 || value > 24
    else { return String(digits) }
    return String(digits) + ":" + String(minutes)
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
