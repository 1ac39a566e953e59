/// How days, months and years are said.
extension SpeechReading {
  /// `1 января 2026 г.`, `1 қаңтардан`, `1 January 2026`, `01.01.2026`, `2026-01-31`.
  mutating func readDay() -> Bool {
    if readDayInDigits() { return true }
    guard let day = day(at) else { return false }
    switch words.language {
    case .kk:
      guard let word = word(behindSpace(at + 1)), words.begins(word, with: .months) else { return false }
      say(numerals.ordinal(day), for: 1)
      return true
    case .ru:
      if readFirstOfTwoDays(day) { return true }
      let place = behindSpace(at + 1)
      guard let month = word(place), words.has(.monthsOf, month) else { return false }
      line.say(numerals.ordinal(day, ending: dayEnding) + " " + month)
      pass(place + 1 - at)
      sayYearBehind(ending: "го")
      return true
    case .en:
      let place = behindSpace(at + 1)
      guard let month = token(place), month.kind == .word, words.has(.months, month.text) else { return false }
      line.say(inEnglish(day, month.text))
      pass(place + 1 - at)
      sayYearBehind(ending: "")
      return true
    }
  }

  /// `январь 2026`, `қаңтар 2026`, `January 2026`.
  mutating func readMonth() -> Bool {
    guard let month = token(at), month.kind == .word else { return false }
    let place = behindSpace(at + 1)
    guard place > at + 1, let year = year(place) else { return false }
    switch words.language {
    case .kk:
      guard words.has(.months, month.lower) else { return false }
      say(numerals.ordinal(year) + " " + words.word(.year, 1) + " " + month.lower, for: place + 1 - at)
    case .ru:
      guard [.months, .monthsOf, .monthsIn].contains(where: { words.has($0, month.lower) }) else { return false }
      line.say(month.lower)
      pass(1)
      sayYearBehind(ending: "го")
    case .en:
      guard words.has(.months, month.text) else { return false }
      line.say(month.text)
      pass(1)
      sayYearBehind(ending: "")
    }
    return true
  }

  /// `2026 жылғы`, `2026 ж.`, `в 2026 году`, `2026 г.`, and in English any number that looks like a year.
  mutating func readYear() -> Bool {
    guard let year = year(at) else { return false }
    let place = behindSpace(at + 1)
    switch words.language {
    case .en:
      guard (1_900...2_099).contains(year), token(at + 1)?.kind != .word else { return false }
      if let money = word(place), words.has(.money, money) { return false }
      say(inEnglish(year: year), for: 1)
      return true
    case .kk:
      guard let word = word(place) else { return false }
      if word.hasPrefix(words.word(.year)) {
        say(numerals.ordinal(year), for: 1)
        return true
      }
      guard words.has(.yearShort, word), isSign(place + 1, ".") else { return readFirstOfTwoYears(year, place) }
      let isOfMonth = self.word(behindSpace(place + 2)).map { words.begins($0, with: .months) } ?? false
      line.say(numerals.ordinal(year) + " " + words.word(.year, isOfMonth ? 1 : 0))
      passShortYear(place + 1)
      return true
    case .ru:
      guard let word = word(place) else { return false }
      if let index = words.index(.year, of: word) {
        say(numerals.ordinal(year, ending: words.word(.yearEndings, index)) + " " + word, for: place + 1 - at)
        return true
      }
      guard words.has(.yearShort, word), isSign(place + 1, ".") else { return readFirstOfTwoYears(year, place) }
      let index = words.has(.inside, previous) ? 2 : words.has(.genitiveAfter, previous) ? 1 : 0
      line.say(numerals.ordinal(year, ending: words.word(.yearEndings, index)) + " " + words.word(.year, index))
      passShortYear(place + 1)
      return true
    }
  }

  // MARK: - Parts of a day

  private func day(_ index: Int) -> Int? {
    guard let digits = digits(index), digits.utf8.count <= 2, let day = Int(digits), (1...31).contains(day) else {
      return nil
    }
    return day
  }

  private var dayEnding: String {
    if words.has(.dayGenitiveAfter, previous) { return "го" }
    return words.has(.dayDativeAfter, previous) ? "му" : "е"
  }

  /// `с 1 по 5 января`, `1–5 января`, of which the first number is not followed by a month.
  private mutating func readFirstOfTwoDays(_ day: Int) -> Bool {
    let joint = behindSpace(at + 1)
    let second = behindSpace(joint + 1)
    guard self.day(second) != nil, let month = word(behindSpace(second + 1)), words.has(.monthsOf, month) else {
      return false
    }
    let isSaid = words.has(.since, previous)
    if isDash(joint) {
      let first = numerals.ordinal(day, ending: "го")
      line.say([isSaid ? "" : words.word(.since) + " ", first, " ", words.word(.until)].joined())
      pass(second - at)
      return true
    }
    guard isSaid, let until = word(joint), words.has(.until, until) else { return false }
    say(numerals.ordinal(day, ending: "го"), for: 1)
    return true
  }

  private mutating func readDayInDigits() -> Bool {
    guard let first = digits(at), ![".", "/", "-", "+"].contains(where: { isSign(at - 1, $0) }) else { return false }
    let day: Int
    let month: Int
    let year: Int
    if isSign(at + 1, "."), isSign(at + 3, "."), let d = self.day(at), let m = number(at + 2), let y = self.year(at + 4)
    {
      (day, month, year) = (d, m, y)
    } else if first.utf8.count == 4, isSign(at + 1, "-"), isSign(at + 3, "-"), let y = self.year(at),
      let m = number(at + 2), let d = self.day(at + 4)
    {
      (day, month, year) = (d, m, y)
    } else {
      return false
    }
    guard (1...12).contains(month) else { return false }
    switch words.language {
    case .kk:
      line.say(
        [numerals.ordinal(year), words.word(.year, 1), numerals.ordinal(day), words.word(.months, month - 1)]
          .joined(separator: " "))
      pass(5)
      readCaseEnding()
    case .ru:
      line.say(
        [
          numerals.ordinal(day, ending: dayEnding), words.word(.monthsOf, month - 1),
          numerals.ordinal(year, ending: "го"), words.word(.year, 1),
        ].joined(separator: " "))
      pass(5)
      passWordsOfYear()
    case .en:
      line.say(inEnglish(day, words.word(.months, month - 1)) + " " + inEnglish(year: year))
      pass(5)
    }
    return true
  }

  // MARK: - Parts of a year

  /// Says the year that stands next, with its word, which may be missing in the text.
  private mutating func sayYearBehind(ending: String) {
    var place = behindSpace(at)
    if words.language == .en, isSign(place, ","), year(behindSpace(place + 1)) != nil { place = behindSpace(place + 1) }
    guard let year = year(place) else { return }
    pass(place - at)
    guard words.language == .ru else { return say(inEnglish(year: year), for: 1) }
    say(numerals.ordinal(year, ending: ending) + " " + words.word(.year, 1), for: 1)
    passWordsOfYear()
  }

  /// Passes over the words that a year has been said with already.
  private mutating func passWordsOfYear() {
    let place = behindSpace(at)
    guard let word = word(place) else { return }
    if words.has(.year, word) {
      pass(place + 1 - at)
    } else if words.has(.yearShort, word), isSign(place + 1, ".") {
      passShortYear(place + 1)
    }
  }

  /// Passes over `г.` or `ж.` to its full stop, which may be the end of the sentence as well.
  private mutating func passShortYear(_ stop: Int) {
    pass(stop + 1 - at)
    let next = token(behindSpace(at))
    let isEnd = next.map { $0.kind == .word && $0.text != $0.lower } ?? true
    if isEnd { line.pause(".") }
  }

  /// The first of two years that share their word: `2026 не 2027 жыл`.
  private mutating func readFirstOfTwoYears(_ year: Int, _ place: Int) -> Bool {
    guard let joint = word(place), words.has(.or, joint) else { return false }
    let second = behindSpace(place + 1)
    guard self.year(second) != nil, let word = word(behindSpace(second + 1)) else { return false }
    if words.language == .kk {
      guard word.hasPrefix(words.word(.year)) else { return false }
      say(numerals.ordinal(year), for: 1)
    } else {
      guard let index = words.index(.year, of: word) else { return false }
      say(numerals.ordinal(year, ending: words.word(.yearEndings, index)), for: 1)
    }
    return true
  }

  // MARK: - English

  private func inEnglish(_ day: Int, _ month: String) -> String {
    let article = words.word(.dayOf)
    let said = [numerals.ordinal(day), words.word(.dayOf, 1), month].joined(separator: " ")
    return previous == article ? said : article + " " + said
  }

  /// A year as two numbers, except for the first ten of a thousand.
  private func inEnglish(year: Int) -> String {
    let (century, rest) = (year / 100, year % 100)
    if rest == 0 || century % 10 == 0 && rest < 10 { return numerals.words(year) }
    let tail = rest < 10 ? words.word(.hours, 4) + " " + numerals.words(rest) : numerals.words(rest)
    return numerals.words(century) + " " + tail
  }
}
