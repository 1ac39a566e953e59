/// How texts are said: the words that a voice must be given in place of what stands on a screen.
public struct Pronunciation: Sendable {
  private let kk: SpeechWords
  private let ru: SpeechWords
  private let en: SpeechWords

  /// Says everything by the words of the three languages.
  public init(kk: SpeechWords, ru: SpeechWords, en: SpeechWords) {
    self.kk = kk
    self.ru = ru
    self.en = en
  }

  /// A text as a voice of that language must be given it: letters of the language and `, . ? ! : - '` only, no
  /// number, sign or address; not more than ``Utterance/longest`` scalars, cut off at the end of a word.
  ///
  /// What is spoken already stays as it is.
  public func spoken(_ text: SafeText, in language: Language) -> SafeText {
    var reading = SpeechReading(text, words: words(of: language))
    return SafeText(joined: reading.spoken())
  }

  func words(of language: Language) -> SpeechWords {
    switch language {
    case .kk: kk
    case .ru: ru
    case .en: en
    }
  }
}
