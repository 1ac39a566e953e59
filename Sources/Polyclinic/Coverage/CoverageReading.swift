/// One way to understand words that were typed to find a condition or a service.
///
/// Unlike an address they have no house: a sign beside letters is a letter of another layout and nothing else, so each
/// layout gives one reading, whole.
struct CoverageReading: Hashable {
  /// The words, each as it is written.
  let words: [[UInt8]]

  /// All ways to understand a text, as it stands first.
  static func all(of text: String) -> [CoverageReading] {
    let typed = Array(text.unicodeScalars.prefix(Hypothesis.longest))
    var readings: [CoverageReading] = []
    func add(_ words: [[UInt8]]) {
      let reading = CoverageReading(words: words)
      if !words.isEmpty, !readings.contains(reading) { readings.append(reading) }
    }
    add(words(of: typed))
    add(words(of: typed, splitsVowels: true))
    for table in retypings { add(words(of: typed.map { table[$0] ?? $0 })) }
    return readings
  }

  /// The words of a name or a query, folded.
  static func words(of scalars: some Sequence<Unicode.Scalar>, splitsVowels: Bool = false) -> [[UInt8]] {
    let letters = Transliteration.cyrillic(Fold.scalars(scalars), splitsVowels: splitsVowels)
    return AddressWord.words(of: letters).map(\.letters)
  }

  /// What was typed under the first layout by somebody who thought the second was on, the likeliest first.
  private static let retypings: [[Unicode.Scalar: Unicode.Scalar]] = [
    (KeyboardLayout.us, KeyboardLayout.ru), (.us, .kz), (.ru, .us), (.ru, .kz), (.kz, .us), (.kz, .ru),
  ].map { $0.retyping(as: $1) }
}
