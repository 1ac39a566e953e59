/// Words that name no disease and no service by themselves, such as `болезнь`, `ауруы` and `chronic`.
public struct PlainWords: Sendable {
  private let skeletons: Set<[UInt8]>

  /// The words, in any language, as patients write them.
  public init(_ words: some Sequence<String>) {
    let letters = words.flatMap { word in
      [false, true].flatMap { CoverageReading.words(of: word.unicodeScalars, splitsVowels: $0) }
    }
    skeletons = Set(letters.map(Letter.skeleton))
  }

  /// Whether a word, as a reading has it, is one of them.
  func contains(_ word: [UInt8]) -> Bool { skeletons.contains(Letter.skeleton(word)) }
}
