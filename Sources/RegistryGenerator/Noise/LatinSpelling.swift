/// How Cyrillic words are written with Latin letters.
enum LatinSpelling {
  /// The everyday way, the same for Russian and Kazakh, without marks above letters.
  static func everyday(_ text: String) -> String {
    text.map { everydayLetters[$0] ?? String($0) }.joined()
  }

  /// The Kazakh alphabet in Latin letters of 28 January 2021; nil where a letter of the text is not in it.
  static func kazakh2021(_ text: String) -> String? {
    var latin = ""
    for character in text {
      if let letter = kazakhLetters[character] {
        latin.append(letter)
      } else if character.isASCII {
        latin.append(character)
      } else {
        return nil
      }
    }
    return latin
  }

  /// The Kazakh text with the Russian letter that people type for each Kazakh one.
  static func withoutKazakhLetters(_ text: String) -> String {
    let letters = Dictionary(zip("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ"), uniquingKeysWith: { first, _ in first })
    return String(text.map { letters[$0] ?? $0 })
  }

  /// Whether the text has a letter that Russian does not have.
  static func hasKazakhLetters(_ text: String) -> Bool {
    text.contains { "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains($0) }
  }

  private static let everydayLetters: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
  ]

  private static let kazakhLetters: [Character: Character] = [
    "а": "a", "ә": "ä", "б": "b", "в": "v", "г": "g", "ғ": "ğ", "д": "d", "е": "e", "ж": "j", "з": "z", "и": "i",
    "й": "i", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n", "ң": "ñ", "о": "o", "ө": "ö", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ұ": "ū", "ү": "ü", "ф": "f", "х": "h", "һ": "h", "ш": "ş", "ы": "y", "і": "ı",
  ]
}
