import Polyclinic

/// A localized text together with the place where it stands, for those who check or compare texts.
public struct LocatedText: Hashable, Sendable {
  /// The file.
  public let file: String
  /// The line of its key, from 1.
  public let line: Int
  /// The id of the entry.
  public let entry: String
  /// The key under which it stands, such as `title`, `text`, `list`.
  public let key: String
  /// The text.
  public let text: LocalizedText

  /// Ties a text to its place.
  public init(file: String, line: Int, entry: String, key: String, text: LocalizedText) {
    self.file = file
    self.line = line
    self.entry = entry
    self.key = key
    self.text = text
  }
}
