/// How numbers with a word, a letter or an ending behind them are said.
extension SpeechReading {
  /// `№ 12`, `No. 12`; in Kazakh the number of a polyclinic or of a paper is an ordinal, where the noun stands behind it.
  mutating func readNumberMark() -> Bool {
    guard let mark = token(at), words.has(.numberMarks, mark.text) else { return false }
    var place = at + 1
    if mark.kind == .word {
      guard isSign(place, ".") else { return false }
      place += 1
    }
    place = behindSpace(place)
    guard let value = number(place) else { return false }
    if words.language == .kk, token(place + 1)?.kind == .space, let noun = word(place + 2), !words.has(.or, noun) {
      say(numerals.ordinal(value), for: place + 1 - at)
    } else {
      say(words.word(.number), for: place - at)
    }
    return true
  }

  /// `1-й`, `2-ші`, `1st`, `18-летний`, `5-үй`, `18-ге`.
  mutating func readOrdinal(_ value: Int) -> Bool {
    if isDash(at + 1), let roman = token(at + 2).flatMap({ Self.roman($0.text) }) {
      line.say(numerals.words(value))
      if !words.word(.roman).isEmpty { line.pause(",") }
      line.say(words.word(.roman))
      say(numerals.words(roman), for: 3)
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
        say(joined(value) + (token(at + 2).map(said) ?? ""), for: 3)
      } else if ending.unicodeScalars.count == 1 {
        say(numerals.words(value), for: 2)
        readLetter()
      } else {
        say(numerals.words(value), for: 2)
      }
    }
    return true
  }

  func joined(_ value: Int) -> String {
    switch value {
    case 1: words.word(.joinedNumbers, 0)
    case 90: words.word(.joinedNumbers, 1)
    case 100: words.word(.joinedNumbers, 2)
    case 1_000: words.word(.joinedNumbers, 3)
    default: numerals.words(value, .from).filter { $0 != " " }
    }
  }

  /// `25А`, `25 А`: the letter of a house or an office.
  mutating func readLetterBehind() {
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
