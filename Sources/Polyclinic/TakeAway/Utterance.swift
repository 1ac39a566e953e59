/// A text to be read aloud, in the language of its voice.
public struct Utterance: Hashable, Sendable {
  /// The language of the voice.
  public let language: Language
  /// The words as the voice must be given them: numbers, signs and addresses are words already.
  public let words: SafeText

  /// Ties words to a voice.
  public init(language: Language, words: SafeText) {
    self.language = language
    self.words = words
  }

  /// The most Unicode scalars that are read aloud at once.
  public static let longest = 10_000
}
