/// An entry of the content that a program names by its id: a pack without it is refused when it is read.
public struct EntryDeclaration: Hashable, Sendable {
  /// What it is.
  public let kind: Kind
  /// The id; of an option with that of its fact: `status: debt`.
  public let id: String

  /// Declares an entry.
  public init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// What a program names; the raw value is the word for it in problems.
  public enum Kind: String, Sendable {
    case page
    case note
    case link
    case source
    case fact
    case option
  }
}
