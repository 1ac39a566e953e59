/// How months and years are said.
extension SpeechReading {
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

  /// Says the year that stands next, with its word, which may be missing in the text.
  mutating func sayYearBehind(ending: String) {
    var place = behindSpace(at)
    if words.language == .en, isSign(place, ","), year(behindSpace(place + 1)) != nil { place = behindSpace(place + 1) }
    guard let year = year(place) else { return }
    pass(place - at)
    guard words.language == .ru else { return say(inEnglish(year: year), for: 1) }
    say(numerals.ordinal(year, ending: ending) + " " + words.word(.year, 1), for: 1)
    passWordsOfYear()
  }

  /// Passes over the words that a year has been said with already.
  mutating func passWordsOfYear() {
    let place = behindSpace(at)
    guard let word = word(place) else { return }
    if words.has(.year, word) {
      pass(place + 1 - at)
    } else if words.has(.yearShort, word), isSign(place + 1, ".") {
      passShortYear(place + 1)
    }
  }

  /// Passes over `г.` or `ж.` to its full stop, which may be the end of the sentence as well.
  mutating func passShortYear(_ stop: Int) {
    pass(stop + 1 - at)
    let next = token(behindSpace(at))
    let isEnd = next.map { $0.kind == .word && $0.text != $0.lower } ?? true
    if isEnd { line.pause(".") }
  }

  /// The first of two years that share their word: `2026 не 2027 жыл`, `с 2026 или с 2027 года`.
  mutating func readFirstOfTwoYears(_ year: Int, _ place: Int) -> Bool {
    guard let joint = word(place), words.has(.or, joint) else { return false }
    var second = behindSpace(place + 1)
    if words.has(.genitiveAfter, word(second) ?? "") { second = behindSpace(second + 1) }
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

  /// A year as two numbers, except for the first ten of a thousand.
  func inEnglish(year: Int) -> String {
    let (century, rest) = (year / 100, year % 100)
    if rest == 0 || century % 10 == 0 && rest < 10 { return numerals.words(year) }
    let tail = rest < 10 ? words.word(.hours, 4) + " " + numerals.words(rest) : numerals.words(rest)
    return numerals.words(century) + " " + tail
  }
}
