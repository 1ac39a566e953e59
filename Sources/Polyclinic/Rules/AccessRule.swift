/// When a person may get care of the insured package today, apart from who pays.
public struct AccessRule: Hashable, Sendable {
  /// The name by which a trace points to it.
  public let id: String
  /// What the rule grants.
  public internal(set) var access: Access
  /// For whom it is.
  public internal(set) var scope: Scope
  /// Until when access lasts after contributions have stopped; nil where that plays no part.
  public internal(set) var grace: Grace?
  /// When the rule holds.
  public internal(set) var period: Period
  /// What is said to the person; `{date}` is the last day, where the rule has a grace.
  public let text: LocalizedText
  /// The ids of the sources.
  public let sources: [String]

  /// Describes a rule.
  public init(
    id: String, access: Access, scope: Scope, grace: Grace?, period: Period, text: LocalizedText, sources: [String]
  ) {
    self.id = id
    self.access = access
    self.scope = scope
    self.grace = grace
    self.period = period
    self.text = text
    self.sources = sources
  }

  /// Whole months after the last month that was paid for.
  public struct Grace: Hashable, Sendable {
    /// How many.
    public internal(set) var months: Int
    /// The fact, in ``Rulebook/facts``, that says which month was the last.
    public let lastPaid: Int

    /// Describes a grace.
    public init(months: Int, lastPaid: Int) {
      self.months = months
      self.lastPaid = lastPaid
    }

    /// The last day of access.
    public func lastDay(after month: Month) -> CalendarDate? {
      month.adding(months)?.lastDay
    }
  }
}

/// Whether a person may get care of the insured package; the raw value is its name in files.
public enum Access: String, CaseIterable, Sendable {
  /// Contributions are paid.
  case paid
  /// Contributions have stopped, access goes on for some months.
  case grace
  /// A status for one month, while proof is looked at.
  case temporary
  /// What a contract of voluntary insurance grants.
  case contract
  /// No access now.
  case lost
  /// The answers do not tell.
  case unknown
}

/// For whom a rule is that follows on the ground: the payers, the grounds, and what it requires beside them.
public struct Scope: Hashable, Sendable {
  /// The payers; empty: all.
  public internal(set) var payers: Set<Payer>
  /// The ids of the grounds; empty: all.
  public internal(set) var grounds: Set<String>
  /// What it requires of the answers.
  public internal(set) var requires: Condition

  /// Describes a scope.
  public init(payers: Set<Payer> = [], grounds: Set<String> = [], requires: Condition = .always) {
    self.payers = payers
    self.grounds = grounds
    self.requires = requires
  }

  /// Whether it names the ground and its payer, or no ground and no payer at all.
  public func concerns(_ ground: Ground) -> Bool {
    (payers.isEmpty || payers.contains(ground.payer)) && (grounds.isEmpty || grounds.contains(ground.id))
  }
}
