/// What the rules say of a person's answers on a day.
public struct Decision: Hashable, Sendable {
  /// What comes next.
  public let state: State
  /// The ground that is met, by its place in ``Rulebook/grounds``; nil where none is, or not yet.
  public let ground: Int?
  /// The grounds that a missing answer leaves open, by their places.
  public let possible: [Int]
  /// Who pays; unknown without a ground.
  public let payer: Payer
  /// Whether the person may get care today.
  public let access: Access
  /// The last day of that, or of what there may be; nil where it is not known.
  public let accessUntil: CalendarDate?
  /// The rule of access that is met, by its place in ``Rulebook/access``.
  public let accessRule: Int?
  /// The ways out, by their places in ``Rulebook/remedies``.
  public let remedies: [Int]
  /// What was looked at on the way to the decision, in order.
  public let trace: [Reason]

  /// Describes a decision.
  public init(
    state: State, ground: Int?, possible: [Int], payer: Payer, access: Access, accessUntil: CalendarDate?,
    accessRule: Int?, remedies: [Int], trace: [Reason]
  ) {
    self.state = state
    self.ground = ground
    self.possible = possible
    self.payer = payer
    self.access = access
    self.accessUntil = accessUntil
    self.accessRule = accessRule
    self.remedies = remedies
    self.trace = trace
  }

  /// What a person meets next.
  public enum State: Hashable, Sendable {
    /// Two answers do not fit; the place in ``Rulebook/exclusions``.
    case contradiction(Int)
    /// A question; the place in ``Rulebook/facts``.
    case question(Int)
    /// The outcome.
    case decided
  }
}

/// One reason for a decision.
public enum Reason: Hashable, Sendable {
  /// Two answers do not fit; the place in ``Rulebook/exclusions``.
  case exclusion(Int)
  /// A ground is met; the place in ``Rulebook/grounds``.
  case ground(Int)
  /// A ground cannot be told for want of an answer; the place in ``Rulebook/grounds``.
  case open(Int)
  /// An answer on which the ground or the access rests; the place in ``Rulebook/facts``.
  case answer(fact: Int, Answer)
  /// A rule of access is met; the place in ``Rulebook/access``, and the last day, where there is one.
  case access(Int, until: CalendarDate?)
  /// The amount of a month; the id of the contribution, and its value, or nil where no entry covers the month.
  case amount(String, Month, DatedValue?)
}
