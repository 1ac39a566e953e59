import Polyclinic

/// Tells whether the name of a street says more than a name: houses, several streets, something in brackets.
///
/// Nobody types such a name as it stands, so that the street would never be found for certain.
enum StreetNameCheck {
  static func isDoubtful(_ name: String) -> Bool {
    if name.contains(where: { "();".contains($0) }) { return true }
    let pieces = name.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace) }
    // «Розыбакиева, 2-я» is a name; «Абая, ул. Сатпаева» and «Тимирязева, 44» are not.
    for piece in pieces.dropFirst() where piece.contains(where: isHouses) || piece.contains(where: isKind) {
      return true
    }
    guard let words = pieces.first, words.count > 1, let last = words.last else { return false }
    if isRange(last) || (isHouses(last) && isHouse(words[words.count - 2])) { return true }
    // «1-й переулок Абая» is a name, «Аксай-4 ул. Момышулы» is two.
    let inner = words.dropFirst().dropLast()
    return words.first?.first?.isNumber == false && inner.contains(where: isKind)
  }

  private static func isKind(_ word: Substring) -> Bool { StreetType(word: String(word)) != nil }

  private static func isHouse(_ word: Substring) -> Bool { ["дом", "д.", "д", "үй"].contains(word.lowercased()) }

  private static func isHouses(_ word: Substring) -> Bool {
    isRange(word) || !HouseNumber.readings(of: String(word)).isEmpty
  }

  private static func isRange(_ word: Substring) -> Bool {
    let ends = word.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
    return ends.count == 2 && ends.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(\.isDigit) }
  }
}
