/// Texts cut into words and spelt anew, in the plainest way.
enum NaiveText {
  /// Runs of letters and runs of digits, in small letters; all else only separates them.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var last: Character?
    for character in text.lowercased() {
      defer { last = character }
      guard character.isLetter || character.isNumber else { continue }
      let goesOn = last.map { character.isLetter ? $0.isLetter : $0.isNumber } ?? false
      if goesOn, let word = words.popLast() {
        words.append(word + String(character))
      } else {
        words.append(String(character))
      }
    }
    return words
  }

  /// The words, each with what stands between it and the one before.
  static func separated(_ text: String) -> [(before: String, word: String)] {
    var rest = text.lowercased()[...]
    return words(text).map { word in
      let before = rest.prefix { !$0.isLetter && !$0.isNumber }
      rest = rest.dropFirst(before.count + word.count)
      return (String(before), word)
    }
  }

  /// The text in small letters, and none with a mark of its own but й and ё.
  static func unmarked(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      let isMark =
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        case .format: scalar.value >= 0x300
        default: false
        }
      let belongs = (scalar == "\u{306}" && kept.last == "и") || (scalar == "\u{308}" && kept.last == "е")
      if !isMark || belongs { kept.append(scalar) }
    }
    return String(kept)
  }

  /// The words with letters that are taken for one another made one, as the search promises.
  static func folded(_ text: String) -> [String] {
    words(text).map { word in
      var result = ""
      for letter in word {
        let plain = alike[letter] ?? String(letter)
        if plain.last != result.last || letter.isNumber { result += plain }
      }
      return result
    }
  }

  private static let alike: [Character: String] = [
    "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и", "ё": "е", "й": "и",
    "ы": "и", "э": "е", "щ": "ш", "ъ": "", "ь": "", "y": "i",
  ]

  /// All texts that may have been meant by what was typed, the typed one first.
  static func meanings(of typed: String) -> [String] {
    let typed = typed.lowercased()
    var meanings = [typed, spelt(typed, lookalikes), spelt(typed, sounds)]
    meanings.append(spelt(typed, russianKeys))
    meanings.append(
      byChunk(typed) { keepsDigits($0) ? spelt($0, kazakhKeys.filter { !$0.key.isNumber }) : spelt($0, kazakhKeys) })
    meanings += meanings.map { byChunk($0, digits) }
    meanings.append(byChunk(typed) { isHouse($0) ? $0 : spelt($0, kazakhDigitKeys) })
    // Letters of the everyday Latin spelling that have more than one way to be written; an apostrophe is a soft sign.
    meanings += meanings.map { withoutSoftSigns($0).replacing("w", with: "u").replacing("gh", with: "g") }
    return meanings + latin(typed)
  }

  /// The text without its apostrophes but for those behind a digit.
  private static func withoutSoftSigns(_ text: String) -> String {
    var kept = ""
    for character in text where !"'’`".contains(character) || kept.last?.isNumber == true { kept.append(character) }
    return kept
  }

  /// A text in Latin letters: the everyday way, and that of 2021.
  static func latin(_ text: String) -> [String] {
    let small = text.lowercased()
    return [
      small.map { everyday[$0] ?? String($0) }.joined(), String(small.map { latin2021[$0] ?? $0 }),
    ]
  }

  /// The folded words of a text, in its own letters and in Latin ones.
  static func spellings(of text: String) -> [[String]] {
    ([text] + latin(text)).map(folded)
  }

  private static func spelt(_ text: String, _ table: [Character: Character]) -> String {
    String(text.map { table[$0] ?? $0 })
  }

  private static func byChunk(_ text: String, _ change: (String) -> String) -> String {
    text.split(whereSeparator: \.isWhitespace).map { change(String($0)) }.joined(separator: " ")
  }

  /// Whether the digits of a chunk were typed as digits: it has hardly another letter, or one that is not Latin.
  private static func keepsDigits(_ chunk: String) -> Bool {
    (chunk.first?.isNumber == true && chunk.count(where: \.isLetter) < 2)
      || chunk.contains { $0.isLetter && !$0.isASCII }
  }

  /// Whether a chunk can only be a house's number: digits, and at the most one letter.
  private static func isHouse(_ chunk: String) -> Bool { chunk.count(where: \.isLetter) < 2 }

  /// A chunk of signs of the Kazakh number row as digits, a letter behind them left alone.
  private static func digits(_ chunk: String) -> String {
    var body = chunk
    var tail = ""
    if let last = body.last, last.isLetter, numberRow[last] == nil, body.count > 1 { tail = String(body.removeLast()) }
    return body.allSatisfy { numberRow[$0] != nil || $0 == "/" } ? spelt(body, numberRow) + tail : chunk
  }

  private static func table(_ from: String, _ to: String) -> [Character: Character] {
    Dictionary(zip(from, to), uniquingKeysWith: { first, _ in first })
  }

  private static let lookalikes = table("abcehkmopxyt", "авсенкморхут")
  private static let sounds = table("abcdefghijklmnopqrstuvwyz", "абцдефгхижклмнопқрстувуйз")
  private static let numberRow = table("\"әіңғ,.үұқөһ", "1234567890-=")
  private static let russianKeys = table(
    "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~{}:\"<>?|", "ёйцукенгшщзхъфывапролджэячсмитьбю.ёхъжэбю,/")
  private static let kazakhKeys = table(
    "2345890-=`qwertyuiop[]asdfghjkl;'zxcvbnm,./~{}:\"<>?|", "әіңғүұқөһ(йцукенгшщзхъфывапролджэячсмитьбю№)хъжэбю?/")
  private static let kazakhDigitKeys = kazakhKeys.filter { "234589-0=".contains($0.key) }
  private static let latin2021 = table(
    "аәбвгғдежзийкқлмнңоөпрстуұүфхһшыі", "aäbvgğdejziikqlmnñoöprstuūüfhhşyı")
  private static let everyday: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
  ]
}
