/// How texts are said: the words that a voice must be given in place of what stands on a screen.
public struct Pronunciation: Sendable {
  /// Says everything as it stands.
  public init() {}

  /// A text as a voice of that language must be given it.
  public func spoken(_ text: SafeText, in language: Language) -> SafeText { text }
}
