/// A ground (основание) on which somebody pays, or does not pay, for a person.
public struct Ground: Hashable, Sendable {
  /// The name by which other rules point to it.
  public let id: String
  /// What the outcome says in one line.
  public let title: LocalizedText
  /// The short name in the line that says where one is; neutral where the ground is discreet.
  public let crumb: LocalizedText
  /// Who pays.
  public internal(set) var payer: Payer
  /// What it requires of the answers.
  public internal(set) var requires: Condition
  /// Whether the ground holds while the person works.
  public let whileWorking: WhileWorking
  /// The place in the order of asking, and which of two met grounds counts: the lower number.
  public internal(set) var order: Int
  /// When the rule holds.
  public internal(set) var period: Period
  /// The contribution whose amount belongs to the ground; nil where the person pays nothing.
  public let contribution: String?
  /// What is said to the person: who pays, what to do here today, what to do at home, proof.
  public let body: [Statement]
  /// The ids of the sources of the rule.
  public let sources: [String]
  /// Whether bystanders should not see it.
  public let isDiscreet: Bool
  /// Whether the person only visits the country: then neither package is for them, with insurance or without.
  public let isVisitor: Bool

  /// Describes a ground.
  public init(
    id: String, title: LocalizedText, crumb: LocalizedText, payer: Payer, requires: Condition,
    whileWorking: WhileWorking, order: Int, period: Period, contribution: String?, body: [Statement],
    sources: [String], isDiscreet: Bool, isVisitor: Bool = false
  ) {
    self.id = id
    self.title = title
    self.crumb = crumb
    self.payer = payer
    self.requires = requires
    self.whileWorking = whileWorking
    self.order = order
    self.period = period
    self.contribution = contribution
    self.body = body
    self.sources = sources
    self.isDiscreet = isDiscreet
    self.isVisitor = isVisitor
  }

  /// Whether a ground holds while the person works; the raw value is its name in files.
  public enum WhileWorking: String, CaseIterable, Sendable {
    /// It holds all the same.
    case kept
    /// It ends.
    case lost
    /// The work is the ground, or work changes nothing.
    case notApplicable = "not-applicable"
  }
}

/// Who pays contributions for a person; the raw value is its name in files.
public enum Payer: String, CaseIterable, Sendable {
  /// The republican budget.
  case state
  /// The local budget.
  case local
  /// The employer, who also withholds the worker's part.
  case employer
  /// The person, or somebody who withholds it from the person's income.
  case own = "self"
  /// Nobody.
  case none
  /// The answers, or our sources, do not tell.
  case unknown
}
