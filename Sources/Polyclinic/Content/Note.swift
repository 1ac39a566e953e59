/// A statement that several pages share.
public struct Note: Hashable, Sendable {
  /// The name by which pages point to it.
  public let id: String
  /// What it says.
  public let text: LocalizedText
  /// The ids of its sources.
  public let sources: [String]

  /// Describes a note.
  public init(id: String, text: LocalizedText, sources: [String]) {
    self.id = id
    self.text = text
    self.sources = sources
  }
}
