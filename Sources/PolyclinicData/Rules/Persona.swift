import Polyclinic

/// An invented person with answers, and what the rules must say of them.
public struct Persona: Hashable, Sendable {
  /// The name of the entry.
  public let id: String
  /// Who it is, in one English sentence.
  public let story: String
  /// The day on which the person asks.
  public let date: CalendarDate
  /// What the person answers, in the order in which the file writes it.
  public let answers: Answers
  /// What the rules must say.
  public let expected: Expectation
  /// The line of the entry, from 1.
  public let line: Int

  /// What the rules must say of a person.
  public struct Expectation: Hashable, Sendable {
    /// The id of the ground; nil where the answers do not fit, so that there is none.
    public let ground: String?
    /// Who pays.
    public let payer: Payer
    /// Whether the person may get care.
    public let access: Access
    /// The last day of that; nil where none is known.
    public let until: CalendarDate?
    /// The ids of the ways out, in order.
    public let remedies: [String]
    /// The ids of what the trace names, in order.
    public let rules: [String]
  }
}
