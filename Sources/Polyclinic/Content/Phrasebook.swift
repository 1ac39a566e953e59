/// The words of the screens themselves: labels, prompts, formats of dates and hours.
public struct Phrasebook: Hashable, Sendable {
  private let phrases: [String: LocalizedText]

  /// Holds the phrases by their ids.
  public init(_ phrases: [String: LocalizedText]) {
    self.phrases = phrases
  }

  /// The phrase of that id; nil where the book does not have it.
  public subscript(id: String) -> LocalizedText? {
    phrases[id]
  }
}

/// A phrase that a program needs: a book without it is refused when it is read.
public struct PhraseDeclaration: Hashable, Sendable {
  /// The id of the phrase.
  public let id: String
  /// The names that must stand in braces in each language.
  public let placeholders: Set<String>
  /// Whether the welcome screen needs it, which is painted before all else is read.
  public let isNeededAtOnce: Bool

  /// Declares a phrase.
  public init(id: String, placeholders: Set<String>, isNeededAtOnce: Bool = false) {
    self.id = id
    self.placeholders = placeholders
    self.isNeededAtOnce = isNeededAtOnce
  }
}
