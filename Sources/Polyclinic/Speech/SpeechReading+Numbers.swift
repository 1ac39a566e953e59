/// How other numbers are said: counts, ranges, houses.
extension SpeechReading {
  /// Any other number.
  mutating func readNumber() {
    guard let text = digits(at) else { return }
    guard let value = number(at), !(text.utf8.count > 1 && text.hasPrefix("0")) else {
      return say(numerals.digits(text), for: 1)
    }
    if words.has(.digitsAfter, previous), text.utf8.count > 2, !isDash(at + 1) {
      // A nothing in a room is the letter that it looks like, as in hours.
      let digits = text.map { $0 == "0" ? words.word(.hours, 4) : numerals.digits(String($0)) }
      return say(digits.joined(separator: " "), for: 1)
    }
    if readDecimal() || readRange(value) || readFraction(value) || readOrdinal(value) { return }
    say(numerals.words(value, isGenitive ? .from : .cardinal, gender(of: at + 1)), for: 1)
    readLetterBehind()
  }

  /// Whether the word before puts a number in the genitive.
  var isGenitive: Bool {
    words.language == .ru && words.has(.genitiveAfter, previous)
  }

  /// The gender of the noun behind a number, which an adjective may precede.
  func gender(of index: Int) -> Numerals.Gender {
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

  /// `1–6` from one to six; `2–3` two, three; `26-1` twenty-six, one.
  mutating func readRange(_ first: Int) -> Bool {
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
  mutating func readFraction(_ value: Int) -> Bool {
    guard isSign(at + 1, "/"), digits(at + 2) != nil else { return false }
    say(numerals.words(value) + " " + words.word(.slash), for: 2)
    return true
  }
}
