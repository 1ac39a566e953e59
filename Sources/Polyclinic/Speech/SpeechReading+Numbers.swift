/// How numbers are said: sums, ranges, houses, ordinals.
extension SpeechReading {
  /// A number that may be written in groups of three digits, and the place behind it.
  private func grouped(_ index: Int) -> (value: Int, end: Int)? {
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

  private func isGroupGap(_ index: Int) -> Bool {
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

  private mutating func say(unit: String) -> Bool {
    say(unit, for: 1)
    readCaseEnding()
    return true
  }

  /// Any other number.
  mutating func readNumber() {
    guard let text = digits(at) else { return }
    guard let value = number(at), !(text.utf8.count > 1 && text.hasPrefix("0")) else {
      return say(numerals.digits(text), for: 1)
    }
    if readDecimal() || readRange(value) || readFraction(value) || readOrdinal(value) { return }
    say(numerals.words(value, isGenitive ? .from : .cardinal, gender(of: at + 1)), for: 1)
    readLetterBehind()
  }

  /// `№ 12`, `No. 12`.
  mutating func readNumberMark() -> Bool {
    guard let mark = token(at), words.has(.numberMarks, mark.text) else { return false }
    var place = at + 1
    if mark.kind == .word {
      guard isSign(place, ".") else { return false }
      place += 1
    }
    place = behindSpace(place)
    guard let value = number(place) else { return false }
    line.say(words.word(.number))
    pass(place - at)
    // In Kazakh the number of a polyclinic is an ordinal, that of a paper too, where the noun stands behind it.
    guard words.language == .kk, token(at + 1)?.kind == .space, let noun = word(at + 2), !words.has(.or, noun) else {
      return true
    }
    say(numerals.ordinal(value), for: 1)
    return true
  }

  // MARK: - What a number depends on

  /// Whether the word before puts a number in the genitive.
  var isGenitive: Bool {
    words.language == .ru && words.has(.genitiveAfter, previous)
  }

  /// The gender of the noun behind a number, which an adjective may precede.
  private func gender(of index: Int) -> Numerals.Gender {
    guard words.language == .ru else { return .masculine }
    var place = behindSpace(index)
    for _ in 0..<2 {
      guard place > index, let noun = word(place) else { break }
      if words.begins(noun, with: .feminine) { return .feminine }
      if words.begins(noun, with: .neuter) { return .neuter }
      place = behindSpace(place + 1)
    }
    return .masculine
  }

  // MARK: - Numbers with something behind them

  private mutating func readDecimal() -> Bool {
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

  private func fraction(_ text: String) -> String {
    guard words.language != .en, !text.hasPrefix("0"), let value = Int(text) else { return numerals.digits(text) }
    return numerals.words(value)
  }

  /// `1–6` from one to six; `2–3` two, three; `26-1` twenty-six, one.
  private mutating func readRange(_ first: Int) -> Bool {
    guard isDash(at + 1) else { return false }
    let place = behindSpace(at + 2)
    guard place == at + 2, let second = number(place), digits(place)?.hasPrefix("0") == false else { return false }
    // Of three numbers or more each is said alone, and so is the last one that is an ordinal in Kazakh: 26-1-бап.
    let isRange = first < second && !isDash(place + 1)
    guard isRange else {
      say(numerals.words(first), for: 2)
      return true
    }
    let gender = gender(of: place + 1)
    switch words.language {
    case .en:
      say([numerals.words(first), words.word(.range, 1), numerals.words(second)].joined(separator: " "), for: 3)
    case .kk where word(behindSpace(place + 1)).map({ words.begins($0, with: .months) }) == true:
      line.say(numerals.ordinal(first))
      line.hyphen()
      say(numerals.ordinal(second), for: 3)
    case .kk, .ru:
      if second == first + 1 {
        let form: Numerals.Form = isGenitive ? .from : .cardinal
        line.say(numerals.words(first, form, gender))
        line.hyphen()
        say(numerals.words(second, form, gender), for: 3)
      } else {
        say(span(numerals.words(first, .from), numerals.words(second, .to), .range), for: 3)
      }
    }
    return true
  }

  /// "From … to …", without the first word where it stands in the text already.
  func span(_ from: String, _ to: String, _ term: SpeechTerm) -> String {
    let start = words.word(term)
    let end = words.word(term, 1)
    guard words.language != .kk else { return [from, to, end].joined(separator: " ") }
    let isSaid = previous == start || words.has(.since, previous)
    return ([start, from, end, to].dropFirst(isSaid ? 1 : 0)).joined(separator: " ")
  }

  /// `12/3`.
  private mutating func readFraction(_ value: Int) -> Bool {
    guard isSign(at + 1, "/"), digits(at + 2) != nil else { return false }
    say(numerals.words(value) + " " + words.word(.slash), for: 2)
    return true
  }

  /// `1-й`, `2-ші`, `1st`, `18-летний`, `5-үй`, `18-ге`.
  private mutating func readOrdinal(_ value: Int) -> Bool {
    if isDash(at + 1), let roman = token(at + 2).flatMap({ Self.roman($0.text) }) {
      say(numerals.words(value) + " " + numerals.words(roman), for: 3)
      return true
    }
    if words.language == .en {
      guard let mark = word(at + 1), words.has(.ordinalMarks, mark) else { return false }
      say(numerals.ordinal(value), for: 2)
      return true
    }
    guard isDash(at + 1), let ending = word(at + 2) else { return false }
    switch words.language {
    case .kk:
      if let mark = words.list(.ordinalMarks).first(where: { ending.hasPrefix($0) }) {
        let rest = String(ending.dropFirst(mark.count))
        if rest.isEmpty || words.has(.caseEndings, rest) {
          say(numerals.ordinal(value) + rest, for: 3)
          return true
        }
      }
      if words.has(.caseEndings, ending) {
        say(numerals.words(value) + ending, for: 3)
      } else if ending.unicodeScalars.count == 1 {
        say(numerals.words(value), for: 2)
        readLetter()
      } else {
        say(numerals.ordinal(value), for: 2)
      }
    case .ru, .en:
      if words.has(.endings, ending) {
        say(numerals.ordinal(value, ending: ending), for: 3)
      } else if ending.unicodeScalars.count >= 4 {
        say(joined(value) + ending, for: 3)
      } else if ending.unicodeScalars.count == 1 {
        say(numerals.words(value), for: 2)
        readLetter()
      } else {
        say(numerals.words(value), for: 2)
      }
    }
    return true
  }

  private func joined(_ value: Int) -> String {
    switch value {
    case 1: words.word(.joinedNumbers, 0)
    case 90: words.word(.joinedNumbers, 1)
    case 100: words.word(.joinedNumbers, 2)
    case 1_000: words.word(.joinedNumbers, 3)
    default: numerals.words(value, .from).filter { $0 != " " }
    }
  }

  /// `25А`, `25 А`: the letter of a house or an office.
  private mutating func readLetterBehind() {
    let place = behindSpace(at)
    guard let letter = token(place), letter.kind == .word, letter.text.unicodeScalars.count == 1 else { return }
    if place > at {
      // Apart from the number it is a letter of the house only if it is a capital that is no word.
      guard letter.text != letter.lower, token(place + 1)?.kind != .space || !words.has(.oneLetterWords, letter.lower)
      else { return }
    }
    pass(place - at)
    readLetter()
    if isDash(at), word(at + 1) != nil { pass(1) }
  }

  /// The name of the letter that stands next.
  mutating func readLetter() {
    guard let letter = token(at) else { return }
    say(letter.lower.unicodeScalars.first.flatMap { words.letterNames[$0] } ?? "", for: 1)
  }
}
