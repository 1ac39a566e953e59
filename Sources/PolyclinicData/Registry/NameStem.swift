import Polyclinic

/// What the spellings of one street's name have in common: «Абая» and «Абай», «Толе би» and «Толеби»,
/// «Байтурсынова» and «Байтұрсынұлы», «Жамбыла» and «Джамбула».
struct NameStem {
  /// The letters of all words without the endings of cases, that of a surname as one letter.
  let letters: [Unicode.Scalar]
  /// With what letters its words begin.
  private let starts: [Unicode.Scalar]
  /// What tells places of one name apart: numbers, and the letters that stand by themselves.
  let marks: String

  /// The least letters of a stem that may differ in one.
  private static let longEnough = 5
  /// The least letters that an ending leaves.
  private static let shortest = 3

  private static let vowels = Set("аоеияюё".unicodeScalars)

  /// The endings of surnames, and those of cases, as skeletons have them; the longer ones first.
  private static let surnames = endings("овои евои ова ева ули ов ев")
  private static let cases = endings("ого ая ои а я и")

  private static func endings(_ list: String) -> [[Unicode.Scalar]] {
    list.split(separator: " ").map { Array($0.unicodeScalars) }
  }

  /// Nil for a name without a word.
  init?(_ name: String) {
    var letters: [Unicode.Scalar] = []
    var starts: [Unicode.Scalar] = []
    var marks = ""
    for word in Fold.skeleton(name).split(separator: " ") {
      if word.unicodeScalars.count == 1 || word.unicodeScalars.first?.isDigit == true {
        marks += word + " "
      } else {
        let stem = Self.stem(of: Array(word.unicodeScalars))
        letters += stem
        starts += stem.prefix(1)
      }
    }
    guard !letters.isEmpty else { return nil }
    self.letters = letters
    self.starts = starts
    self.marks = marks
  }

  private static func stem(of word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    func cut(_ ending: [Unicode.Scalar]) -> Bool {
      word.count >= ending.count + shortest && word.suffix(ending.count).elementsEqual(ending)
    }
    var stem = word
    if let ending = surnames.first(where: cut) {
      stem = word.dropLast(ending.count) + ["в"]
    } else if let ending = cases.first(where: cut) {
      stem = word.dropLast(ending.count)
    }
    // «Джамбула», «Уалиханова».
    if stem.starts(with: ["д", "ж"]) { stem.removeFirst() }
    if stem.first == "у", stem.dropFirst().first.map(vowels.contains) == true { stem[0] = "в" }
    return stem.map { $0 == "у" ? "о" : $0 }
  }

  /// The consonants, those that are taken for one another as one: the same in all spellings that differ in a letter.
  var consonants: String {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = [
      "п": "б", "к": "г", "х": "г", "т": "д", "с": "з", "ш": "ж", "ч": "ж", "ф": "в",
    ]
    return String(String.UnicodeScalarView(letters.filter { !Self.vowels.contains($0) }.map { pairs[$0] ?? $0 }))
  }

  /// Whether the two are equal, or long and but for one letter with which no word begins.
  func isLike(_ other: NameStem) -> Bool {
    guard marks == other.marks else { return false }
    if letters == other.letters { return true }
    guard starts == other.starts || (starts.count != other.starts.count && starts.first == other.starts.first) else {
      return false
    }
    let (short, long) = letters.count < other.letters.count ? (letters, other.letters) : (other.letters, letters)
    guard short.count >= Self.longEnough, long.count - short.count < 2 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    return short.dropFirst(short.count == long.count ? start + 1 : start).elementsEqual(long.dropFirst(start + 1))
  }
}
