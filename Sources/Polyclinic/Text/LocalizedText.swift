/// One text in the three languages, none of them optional: a missing translation cannot be held, let alone shown.
public struct LocalizedText: Hashable, Sendable {
  /// The Kazakh text.
  public let kk: SafeText
  /// The Russian text.
  public let ru: SafeText
  /// The English text.
  public let en: SafeText

  /// Puts the three texts side by side.
  public init(kk: SafeText, ru: SafeText, en: SafeText) {
    self.kk = kk
    self.ru = ru
    self.en = en
  }

  /// The text in one language.
  public subscript(language: Language) -> SafeText {
    switch language {
    case .kk: kk
    case .ru: ru
    case .en: en
    }
  }
}
