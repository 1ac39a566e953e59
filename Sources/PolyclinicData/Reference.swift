/// A place in a file that points to something by its id.
public struct Reference: Hashable, Sendable {
  /// To what it points.
  public let kind: Kind
  /// The id; of an option, that of its fact too: `study: full-time`.
  public let id: String
  /// The file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The id of the entry that points.
  public let entry: String

  /// What has an id, by the word for it in problems.
  public enum Kind: String, CaseIterable, Sendable {
    case page
    case note
    case link
    case source
    case fact
    case option
    case exclusion
    case ground
    case access = "rule of access"
    case remedy
    case contribution
    case coverage = "entry of coverage"
    case persona
    /// A desk of the building, which is another file and may lack it.
    case desk
  }
}
