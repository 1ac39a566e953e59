import Polyclinic

/// Whether the letters of a column's names have come through the encoding of a file.
struct LetterTally {
  /// How many Kazakh names were met.
  private(set) var kazakhNames = 0
  /// Whether one of them has a letter that Russian does not have.
  private(set) var hasKazakhLetters = false
  /// The names in which a question mark is what is left of a letter that an encoding does not have.
  private(set) var lost: Set<SafeText> = []
  /// The first of them.
  private(set) var lostName: SafeText?

  private static let letters = Set("әғқңөұүһіӘҒҚҢӨҰҮҺІ".unicodeScalars)

  /// Whether a text has a letter that Russian does not have.
  static func hasKazakhLetters(_ text: String) -> Bool { text.unicodeScalars.contains(where: letters.contains) }

  mutating func count(kazakh name: SafeText) {
    kazakhNames += 1
    if !hasKazakhLetters { hasKazakhLetters = Self.hasKazakhLetters(name.string) }
  }

  mutating func look(at name: SafeText) {
    guard name.string.utf8.contains(0x3F), Self.hasMarkInWord(name.string) else { return }
    lost.insert(name)
    lostName = lostName ?? name
  }

  /// Whether a question mark stands beside a letter.
  private static func hasMarkInWord(_ text: String) -> Bool {
    zip(text, text.dropFirst()).contains { ($0 == "?" && $1.isLetter) || ($0.isLetter && $1 == "?") }
  }
}
