/// The words that may stand in a day as a patient types it: the names of the months, and words beside a year or a day.
public struct MonthWords: Sendable {
  private let names: [(month: Int, letters: [Unicode.Scalar])]
  private let others: Set<String>

  /// So many letters at least tell a month.
  private static let leastLetters = 3
  /// So many letters an ending may have.
  private static let longestEnding = 4

  /// Holds the words of all languages.
  ///
  /// - Parameters:
  ///   - names: the names of each month, from 1, in all the forms that are known.
  ///   - others: words that a day may have beside them, such as `жылғы`.
  public init(names: [Int: [String]], others: [String] = []) {
    self.names = names.flatMap { month, names in names.map { (month, Self.letters(of: $0)) } }
    self.others = Set(others.map(Fold.plain))
  }

  /// Whether a word says nothing of the month.
  func isPassedOver(_ word: String) -> Bool { others.contains(Fold.plain(word)) }

  /// The month that a word means: its name, the beginning of it, or the name with another ending, as in `наурыздың`.
  ///
  /// - Returns: nil where no month is meant, or more than one may be.
  func month(of word: String) -> Int? {
    let typed = Self.letters(of: word)
    let months = Set(names.filter { Self.means($0.letters, typed) }.map(\.month))
    return months.count == 1 ? months.first : nil
  }

  private static func means(_ name: [Unicode.Scalar], _ typed: [Unicode.Scalar]) -> Bool {
    let shared = zip(name, typed).prefix { $0 == $1 }.count
    guard shared >= min(leastLetters, name.count) else { return false }
    // The last letter of a name changes with the ending: «январь», «января», «январе».
    return shared == typed.count || (shared >= name.count - 1 && typed.count - shared <= longestEnding)
  }

  private static func letters(of text: String) -> [Unicode.Scalar] { Array(Fold.skeleton(text).unicodeScalars) }
}
