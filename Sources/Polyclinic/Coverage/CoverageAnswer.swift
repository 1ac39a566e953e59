/// What a text that a patient typed finds among conditions and services.
public struct CoverageAnswer: Hashable, Sendable {
  /// What kind of answer it is.
  public let state: State
  /// The entries, the best first.
  public let hits: [Hit]
  /// The entry that was named whole, and no other: it can be opened without asking.
  public let certain: Hit?

  /// The kinds of answers.
  public enum State: Hashable, Sendable {
    /// Too little was typed to say anything.
    case open
    /// Entries were found by their names.
    case named
    /// Entries were found by a code.
    case coded
    /// A well-formed code that is in no list: whoever knows the patient is asked.
    case unknownCode
    /// Nothing is near to what was typed.
    case notFound
  }

  /// An entry that may be meant.
  public struct Hit: Hashable, Sendable {
    /// Where the entry stands among all.
    public let entry: Int
    /// The code by which it was found; nil: by a name.
    public let code: DiagnosisCode?
    /// How near what was typed is.
    public let nearness: Nearness
  }

  /// How near what was typed is to a name, the nearest first.
  public enum Nearness: UInt8, Comparable, Sendable {
    /// A name or a code, whole.
    case whole
    /// Some words of a name, whole; or a code of which a part is meant.
    case words
    /// Beginnings of words of a name.
    case beginnings
    /// One letter is wrong.
    case oneEdit
    /// One letter of the beginning of a word is wrong.
    case oneEditInBeginning
    /// Words were typed that the name does not have.
    case partly

    /// Nearer ones come first.
    public static func < (left: Nearness, right: Nearness) -> Bool {
      left.rawValue < right.rawValue
    }
  }
}
