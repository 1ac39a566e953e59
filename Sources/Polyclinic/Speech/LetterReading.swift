/// Reads a word in the letters of one language: names of Kazakh streets in Russian, Latin words in Kazakh.
struct LetterReading {
  let words: SpeechWords

  /// A word as the voice of the language must be given it; a letter that no table has is left out.
  func read(_ text: String, lower: String) -> String {
    let isOwn = text.unicodeScalars.allSatisfy(has)
    if isOwn { return isCapitals(text) ? lower : text }
    var scalars = Array(lower.unicodeScalars)
    if words.language != .en { scalars = Transliteration.cyrillic(scalars) }
    var result = ""
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if index < scalars.count, let both = words.pairs[String(scalar) + String(scalars[index])] {
        result += both
        index += 1
      } else if has(scalar) {
        result.unicodeScalars.append(scalar)
      } else if let reading = words.readings[scalar] {
        result += reading
      }
    }
    return result
  }

  /// Whether the language has the letter.
  private func has(_ letter: Unicode.Scalar) -> Bool {
    let isLatin = letter.isASCII
    guard isLatin == (words.language == .en) else { return false }
    // A foreign capital may have a small letter of ours, or two: İ.
    let mapping = letter.properties.lowercaseMapping.unicodeScalars
    guard let small = mapping.first, mapping.count == 1, small.isASCII == isLatin else { return false }
    return words.letterNames[small] != nil && words.readings[small] == nil
  }

  /// Whether a word is written in capitals only, which a voice may take for an abbreviation.
  private func isCapitals(_ text: String) -> Bool {
    text.unicodeScalars.count > 1 && text.unicodeScalars.allSatisfy(\.properties.isUppercase)
  }
}
