import Polyclinic

/// Tells whether the name of a street says more than a name: houses, a side or a part of it, several streets, something
/// in brackets.
///
/// Nobody types such a name as it stands, so that the street would never be found for certain.
struct StreetNameCheck {
  let words: SpreadsheetWords

  /// Looks at a name without the word for its type, which is nil where none is given.
  func isDoubtful(_ name: String, _ type: StreetType? = nil) -> Bool {
    if name.contains(where: { "();".contains($0) }) || Self.parts(of: name).count > 1 { return true }
    if words.mark(name) == .pair { return false }
    let pieces = name.split(separator: ",").map(Self.words)
    // «Розыбакиева, 2-я» and «Абдирова, Н.» are names; «Абая, Сатпаева» and «Тимирязева, 44» are not.
    for piece in pieces.dropFirst() where piece.contains(where: { isHouses($0) || isKind($0) || Self.isLong($0) }) {
      return true
    }
    if isPartOfStreet(Array(pieces.joined())) || isJoined(name) { return true }
    guard let words = pieces.first, words.count > 1, let last = words.last else { return false }
    if isRange(last) || (isHouses(last) && isHouse(words[words.count - 2])) || hasBuilding(words) { return true }
    if type?.isNumbered != true, isNumberSigned(words) { return true }
    // «1-й переулок Абая» and «Дачный массив №3» are names, «Аксай-4 ул. Момышулы» is two.
    let inner = words.dropFirst().dropLast(words[words.count - 2] == "№" ? 3 : 1)
    return words.first?.first?.isNumber == false && inner.contains(where: isKind)
  }

  /// The words of a name; a full stop parts them as a space does: «ул.Абая», «д.15».
  static func words(of name: some StringProtocol) -> [Substring] {
    String(name).replacing("№", with: " № ").split { $0.isWhitespace || $0 == "." }
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

  /// Whether it is no number, no ordinal and no initial.
  private static func isLong(_ word: Substring) -> Bool {
    word.first?.isLetter == true && word.count(where: \.isLetter) > 1
  }

  /// Whether the words begin or end with a side or a part of the street, or name the streets between which it lies.
  private func isPartOfStreet(_ parts: [Substring]) -> Bool {
    let isSide = (1..<max(1, parts.count)).contains { index in
      [parts[..<index], parts[index...]].contains { part in
        let text = part.joined(separator: " ")
        return text.count > 2 && (words.parity(text) != nil || words.mark(text) == .part)
      }
    }
    if isSide || (parts.count > 1 && words.mark(parts.joined(separator: " ")) == .part) { return true }
    let marks = parts.dropFirst().compactMap { words.mark(String($0)) }
    return !Set(marks).isDisjoint(with: [.to, .except, .end, .part])
  }

  /// Whether «и» stands between two names.
  private func isJoined(_ name: String) -> Bool {
    let inner = name.split(whereSeparator: \.isWhitespace).dropFirst().dropLast()
    return inner.contains { $0.allSatisfy(\.isLowercase) && words.mark(String($0)) == .and }
  }

  /// Whether the words end with a house and its block: «Абая 17 корпус 2».
  private func hasBuilding(_ words: [Substring]) -> Bool {
    (2...4).contains { count -> Bool in
      let end = words.suffix(count)
      guard count < words.count, end.first?.first?.isNumber == true else { return false }
      return HouseNumber.readings(of: end.joined(separator: " ")).contains { $0.building != nil }
    }
  }

  /// Whether the sign of a number stands behind a name: «Толе би №15», but neither «№ 15» nor «Дачный массив №3».
  private func isNumberSigned(_ words: [Substring]) -> Bool {
    guard let sign = words.lastIndex(of: "№"), sign == words.count - 2, isHouses(words[sign + 1]) else { return false }
    return words[..<sign].contains(where: Self.isLong) && !words[..<sign].contains(where: isKind)
  }

  private func isKind(_ word: Substring) -> Bool { StreetType(word: String(word)) != nil }

  private func isHouse(_ word: Substring) -> Bool { words.mark(String(word)) == .house }

  private func isHouses(_ word: Substring) -> Bool {
    isRange(word) || !HouseNumber.readings(of: String(word)).isEmpty
  }

  private func isRange(_ word: Substring) -> Bool {
    let ends = word.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
    return ends.count == 2 && ends.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(\.isDigit) }
  }
}

extension StreetType {
  /// Whether places of that type are told apart by numbers, so that a number behind the name belongs to it.
  var isNumbered: Bool {
    switch self {
    case .microdistrict, .quarter, .estate, .gardens: true
    default: false
    }
  }
}
