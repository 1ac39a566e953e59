import Polyclinic

/// Tells whether the name of a street says more than a name: houses, a side or a part of it, several streets, something
/// in brackets.
///
/// Nobody types such a name as it stands, so that the street would never be found for certain.
struct StreetNameCheck {
  let words: SpreadsheetWords

  func isDoubtful(_ name: String) -> Bool {
    if name.contains(where: { "();".contains($0) }) || Self.parts(of: name).count > 1 { return true }
    let pieces = name.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace) }
    // «Розыбакиева, 2-я» is a name; «Абая, ул. Сатпаева» and «Тимирязева, 44» are not.
    for piece in pieces.dropFirst() where piece.contains(where: isHouses) || piece.contains(where: isKind) {
      return true
    }
    if isPartOfStreet(Array(pieces.joined())) { return true }
    guard let words = pieces.first, words.count > 1, let last = words.last else { return false }
    if isRange(last) || (isHouses(last) && isHouse(words[words.count - 2])) { return true }
    // «1-й переулок Абая» is a name, «Аксай-4 ул. Момышулы» is two.
    let inner = words.dropFirst().dropLast()
    return words.first?.first?.isNumber == false && inner.contains(where: isKind)
  }

  /// The names that a slash parts, such as «Ленина/Сталина»; a slash beside a number or within «ш/а» parts none.
  static func parts(of name: String) -> [Substring] {
    var parts: [Substring] = []
    for piece in name.split(separator: "/", omittingEmptySubsequences: false) {
      let end = parts.last?.split(whereSeparator: \.isWhitespace).last
      let start = piece.split(whereSeparator: \.isWhitespace).first
      if let last = parts.popLast() {
        let isTwo = [end, start].allSatisfy { $0.map(isWord) ?? false }
        parts += isTwo ? [last, piece] : [name[last.startIndex..<piece.endIndex]]
      } else {
        parts.append(piece)
      }
    }
    return parts
  }

  private static func isWord(_ text: Substring) -> Bool {
    let letters = text.last == "." ? text.dropLast() : text
    return letters.count > 1 && letters.allSatisfy(\.isLetter)
  }

  /// Whether the words begin or end with a side of the street, or name the streets between which a part of it lies.
  private func isPartOfStreet(_ parts: [Substring]) -> Bool {
    let isSide = (1..<max(1, parts.count)).contains { index in
      [parts[..<index], parts[index...]].contains { part in
        let text = part.joined(separator: " ")
        return text.count > 2 && words.parity(text) != nil
      }
    }
    return isSide || parts.dropFirst().contains { [.to, .except].contains(words.mark(String($0))) }
  }

  private func isKind(_ word: Substring) -> Bool { StreetType(word: String(word)) != nil }

  private func isHouse(_ word: Substring) -> Bool { ["дом", "д.", "д", "үй"].contains(word.lowercased()) }

  private func isHouses(_ word: Substring) -> Bool {
    isRange(word) || !HouseNumber.readings(of: String(word)).isEmpty
  }

  private func isRange(_ word: Substring) -> Bool {
    let ends = word.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
    return ends.count == 2 && ends.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(\.isDigit) }
  }
}
