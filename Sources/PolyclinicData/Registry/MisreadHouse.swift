import Polyclinic

/// Finds letters in the text of a house that the reading of houses would take for the letter of that house, or pass
/// over, and that mean something else.
struct MisreadHouse {
  let words: SpreadsheetWords

  /// What it tells.
  static let messages: Set<RegistryMessage> = [.sideOrLetter, .kindOfHouse, .foreignLetter]

  /// That the letter behind a house is a side of the street or the beginning of «жилой дом»; nil where it is its letter.
  func fault(of text: String) -> RegistryFault? {
    guard let digit = text.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    let behind = text[text.index(after: digit)...].trimmingEnd { $0.isWhitespace || ".)".contains($0) }
    let letters = behind.split { !$0.isLetter }
    if letters.count == 1, let word = letters.first, word.count == 1, behind.first?.isLetter == false,
      behind.allSatisfy({ $0.isLetter || $0.isWhitespace || $0 == "(" }), words.parity(String(word)) != nil
    {
      let house = text[...digit] + word
      return RegistryFault(.sideOrLetter, ["text": text, "word": String(word), "house": String(house)])
    }
    // «12 ж/д» and «12 ж.дом», but neither «12а дом» nor «12а-үй».
    guard letters.count == 2, let letter = letters.first, let word = letters.last, letter.count == 1,
      words.mark(String(word)) == .house,
      word.count == 1 || behind[letter.endIndex..<word.startIndex].contains(where: "/\\.".contains)
    else { return nil }
    return RegistryFault(.kindOfHouse, ["text": text, "word": String(behind[letter.startIndex..<word.endIndex])])
  }

  /// That a letter is neither Cyrillic nor one of those that are read as Cyrillic ones.
  func foreignLetter(in text: String) -> RegistryFault? {
    let letter = text.unicodeScalars.first { scalar in
      !scalar.isASCII && !("а"..."я").contains(scalar) && !("А"..."Я").contains(scalar)
        && scalar.properties.isAlphabetic && Fold.plain(String(scalar)).isEmpty
    }
    return letter.map { RegistryFault(.foreignLetter, ["text": text, "letter": String($0)]) }
  }
}

extension Substring {
  /// The text without the characters at its end that are so.
  fileprivate func trimmingEnd(_ isTrimmed: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
