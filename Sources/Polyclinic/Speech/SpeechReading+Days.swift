/// How days are said.
extension SpeechReading {
  /// `1 января 2026 г.`, `1 қаңтардан`, `8 Март көшесі`, `1 January 2026`, `01.01.2026`, `2026-01-31`.
  mutating func readDay() -> Bool {
    if readDayInDigits() { return true }
    guard let day = day(at) else { return false }
    switch words.language {
    case .kk:
      guard let word = word(behindSpace(at + 1)),
        words.begins(word, with: .months) || words.has(.streetMonths, word)
      else { return false }
      say(numerals.ordinal(day), for: 1)
      return true
    case .ru:
      if readFirstOfTwoDays(day) { return true }
      let place = behindSpace(at + 1)
      guard let month = word(place), words.has(.monthsOf, month) else { return false }
      // A month with a capital is a name, of a street as a rule, which is in the genitive: улица 8 Марта.
      let isName = token(place).map { $0.text != month } ?? false
      line.say(numerals.ordinal(day, ending: isName ? "го" : dayEnding) + " " + month)
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

  func day(_ index: Int) -> Int? {
    guard let digits = digits(index), digits.utf8.count <= 2, let day = Int(digits), (1...31).contains(day) else {
      return nil
    }
    return day
  }

  var dayEnding: String {
    if words.has(.dayGenitiveAfter, previous) { return "го" }
    return words.has(.dayDativeAfter, previous) ? "му" : "е"
  }

  /// `с 1 по 5 января`, `1–5 января`, of which the first number is not followed by a month.
  mutating func readFirstOfTwoDays(_ day: Int) -> Bool {
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

  mutating func readDayInDigits() -> Bool {
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
      passWordsOfYear()
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

  func inEnglish(_ day: Int, _ month: String) -> String {
    let article = words.word(.dayOf)
    let said = [numerals.ordinal(day), words.word(.dayOf, 1), month].joined(separator: " ")
    return previous == article ? said : article + " " + said
  }
}
