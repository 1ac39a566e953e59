/// One way to understand words that were typed to find a condition or a service.
///
/// Unlike an address they have no house: a sign beside letters is a letter of another layout and nothing else, so each
/// layout gives one reading, whole.
struct CoverageReading: Hashable {
  /// The words, each as it is written.
  let words: [[UInt8]]
  /// Whether Kazakh endings were taken off, which they may not have been.
  var isStripped = false

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
    if let asTyped = readings.first {
      let stems = asTyped.words.map(withoutEnding)
      if stems != asTyped.words { readings.append(CoverageReading(words: stems, isStripped: true)) }
    }
    return readings
  }

  /// With fewer letters than this no word is left over from an ending.
  private static let leastStem = 4

  /// What Kazakh words commonly end with where a disease is named in a sentence: `диабетпен`, `ісігі`.
  private static let endings = ["пен", "бен", "мен", "сы", "сі", "ы", "і"].map {
    $0.unicodeScalars.compactMap(Letter.code)
  }

  /// What the last letter of a stem was before a vowel came behind it: `ісік`, `ісігі`.
  private static let unvoiced = Dictionary(
    zip("гғб".unicodeScalars.compactMap(Letter.code), "кқп".unicodeScalars.compactMap(Letter.code)),
    uniquingKeysWith: { first, _ in first })

  /// A word without its ending; itself where it has none.
  private static func withoutEnding(_ word: [UInt8]) -> [UInt8] {
    let fitting = endings.first { word.count >= leastStem + $0.count && word.suffix($0.count).elementsEqual($0) }
    guard let ending = fitting else { return word }
    var stem = Array(word.dropLast(ending.count))
    if ending.count == 1, let last = stem.popLast() { stem.append(unvoiced[last] ?? last) }
    return stem
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
