/// A part of a page together with the sources that support it.
public struct Statement: Hashable, Sendable {
  /// What is said.
  public let content: Content
  /// The ids of the sources; a note has its own.
  public let sources: [String]
  /// What paper says in place of the text or of the steps, where these name what only the kiosk has.
  ///
  /// Nil where they do not; there are no more of them than of the steps.
  public let printed: [LocalizedText]?

  /// Ties a content to its sources.
  public init(_ content: Content, sources: [String], printed: [LocalizedText]? = nil) {
    self.content = content
    self.sources = sources
    self.printed = printed
  }

  /// The id of the address that it shows; nil where it shows none.
  public var link: String? {
    if case .link(let id) = content { id } else { nil }
  }

  /// The forms that a statement can have.
  public enum Content: Hashable, Sendable {
    /// A paragraph.
    case text(LocalizedText)
    /// Things side by side, none before another.
    case list([LocalizedText])
    /// Things to do one after another.
    case steps([LocalizedText])
    /// What must not be overlooked.
    case warning(LocalizedText)
    /// What the desk of that id does for the patient today, in this building; `{phone}` is the building's telephone.
    case today(desk: String, LocalizedText)
    /// The amount of the contribution of that id this month: `{amount}` in the text.
    case amount(contribution: String, LocalizedText)
    /// The address of that id.
    case link(String)
    /// The shared statement of that id.
    case note(String)
  }
}
