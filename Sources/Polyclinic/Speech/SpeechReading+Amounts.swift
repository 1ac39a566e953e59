/// How sums of money, percentages and numbers in groups of digits are said.
extension SpeechReading {
  /// A number that may be written in groups of three digits, and the place behind it.
  func grouped(_ index: Int) -> (value: Int, end: Int)? {
    guard let first = digits(index), first.utf8.count <= 12, var value = Int(first) else { return nil }
    var end = index + 1
    guard first.utf8.count <= 3, !first.hasPrefix("0") else { return (value, end) }
    while end - index < 9, isGroupGap(end), let group = digits(end + 1), group.utf8.count == 3, let more = Int(group),
      !(isSign(end + 2, "-") && digits(end + 3) != nil)
    {
      value = value * 1_000 + more
      end += 2
    }
    return (value, end)
  }

  func isGroupGap(_ index: Int) -> Bool {
    if let gap = token(index), gap.kind == .space { return gap.text.unicodeScalars.count == 1 }
    return words.language == .en && isSign(index, ",")
  }

  /// `4 250 тг`, `5 %`, and numbers in groups without a unit.
  mutating func readAmount() -> Bool {
    guard let (value, end) = grouped(at), digits(at)?.hasPrefix("0") == false || value == 0 else { return false }
    let place = behindSpace(end)
    let form: Numerals.Form = isGenitive ? .from : .cardinal
    if let unit = token(place), unit.kind != .space, words.has(.money, unit.lower), place > at {
      line.say(numerals.words(value, form))
      pass(place - at)
      return say(unit: words.word(.moneyWord))
    }
    if isSign(place, "%") {
      line.say(numerals.words(value, form))
      pass(place - at)
      let plural = form == .cardinal ? Numerals.plural(value) : Numerals.plural(value) == 0 ? 1 : 2
      return say(unit: words.word(.percent, words.language == .ru ? plural : 0))
    }
    guard end > at + 1 else { return false }
    say(numerals.words(value, form, gender(of: end)), for: end - at)
    return true
  }

  mutating func say(unit: String) -> Bool {
    say(unit, for: 1)
    readCaseEnding()
    return true
  }

  mutating func readDecimal() -> Bool {
    let isPoint = isSign(at + 1, ".")
    guard isPoint || isSign(at + 1, ",") && words.language != .en, let tail = digits(at + 2), tail.utf8.count <= 3,
      let value = number(at)
    else { return false }
    say([numerals.words(value), words.word(isPoint ? .point : .comma), fraction(tail)].joined(separator: " "), for: 3)
    let place = behindSpace(at)
    guard isSign(place, "%") else { return true }
    pass(place - at)
    // Of a part of a whole, Russian has the genitive, which is the form of a few.
    return say(unit: words.word(.percent, words.language == .ru ? 1 : 0))
  }

  func fraction(_ text: String) -> String {
    guard words.language != .en, !text.hasPrefix("0"), let value = Int(text) else { return numerals.digits(text) }
    return numerals.words(value)
  }
}
