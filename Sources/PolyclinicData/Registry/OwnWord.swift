import Polyclinic

/// Takes the name of a column away from what stands below it: «кабинет 12» under «Кабинет» is room 12.
///
/// The screens have that word already.
struct OwnWord {
  private let column: SheetColumn
  private let words: SpreadsheetWords

  /// What stands between the word and the rest.
  private static let signs: Set<Character> = [" ", ".", ":", "№", "-", "–"]

  init(_ column: SheetColumn, words: SpreadsheetWords) {
    self.column = column
    self.words = words
  }

  /// The rest of a text; the text itself where nothing would be left of it, or what a spreadsheet would calculate.
  func removed(from text: SafeText, _ glyphs: Set<Unicode.Scalar>) -> SafeText {
    let whole = text.string[...]
    var rest = whole
    let first = rest.prefix(while: \.isLetter)
    if isOwn(first) { rest = rest[first.endIndex...].drop(while: Self.signs.contains) }
    var end = rest[...]
    while let last = end.last, last == "." || last == " " { end.removeLast() }
    let last = end.suffix(while: \.isLetter)
    if isOwn(last) {
      rest = end[..<last.startIndex]
      while let sign = rest.last, Self.signs.contains(sign) { rest.removeLast() }
    }
    if column == .floor { rest = Self.number(rest) ?? rest }
    guard rest != whole, !rest.isEmpty, !CellReader.isFormula(String(rest)) else { return text }
    return (try? SafeText(String(rest), glyphs: glyphs)) ?? text
  }

  private func isOwn(_ word: Substring) -> Bool { !word.isEmpty && words.column(String(word)) == column }

  /// The number of «2-й» and «2-ші».
  private static func number(_ text: Substring) -> Substring? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let ending = text[digits.endIndex...].drop { $0 == "-" }
    return !digits.isEmpty && ending.count <= 2 && ending.allSatisfy(\.isLetter) ? digits : nil
  }
}

extension Substring {
  /// The longest end of it whose characters are all so.
  fileprivate func suffix(while isPart: (Character) -> Bool) -> Substring {
    self[(lastIndex { !isPart($0) }.map(index(after:)) ?? startIndex)...]
  }
}
