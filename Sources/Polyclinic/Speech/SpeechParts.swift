extension Pronunciation {
  /// All by which a language is said, each part with a name such as `number 5`, `letter ә` or `text egov`: what is
  /// compared between two sets of words.
  public func parts(in language: Language) -> [(name: String, said: String)] { words(of: language).parts }
}

extension SpeechWords {
  fileprivate var parts: [(name: String, said: String)] {
    let numbers = numbers.sorted { $0.key < $1.key }.map { number, forms in
      ("number \(number)", [forms.cardinal, forms.ordinal, forms.from, forms.to].joined(separator: ", "))
    }
    let letters = letterNames.sorted { $0.key < $1.key }.map { ("letter \($0.key)", $0.value) }
    let sounds = readings.sorted { $0.key < $1.key }.map { ("reading \($0.key)", $0.value) }
    let together = pairs.sorted { $0.key < $1.key }.map { ("reading \($0.key)", $0.value) }
    let texts = entries.values.joined().map { ("text \($0.tokens.map(\.text).joined())", $0.spoken) }
    let terms = SpeechTerm.allCases.map { ("words \($0.rawValue)", list($0).joined(separator: ", ")) }
    return numbers + letters + sounds + together + texts.sorted { $0.0 < $1.0 } + terms
  }
}
