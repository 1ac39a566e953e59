/// A way from "not insured" to insured.
public struct Remedy: Hashable, Sendable {
  /// The name by which a trace points to it.
  public let id: String
  /// The heading of its screen.
  public let title: LocalizedText
  /// How the menu of an outcome names it.
  public let label: LocalizedText
  /// The short name in the line that says where one is; neutral where the way is discreet.
  public let crumb: LocalizedText
  /// For whom it is.
  public internal(set) var scope: Scope
  /// Whether it is offered only where its scope is known to hold; else also where an answer is missing to tell.
  public internal(set) var isOnlyIfKnown: Bool
  /// When the rule holds.
  public internal(set) var period: Period
  /// What to do: the desk here, the numbered steps, what to bring, how long it takes, what it costs.
  public let body: [Statement]
  /// The months to pay, where the way is to pay; nil elsewhere.
  public let sheet: Sheet?
  /// The pages behind it, by id.
  public let pages: [String]
  /// The ids of the sources.
  public let sources: [String]
  /// Whether bystanders should not see it.
  public let isDiscreet: Bool

  /// Describes a way.
  public init(
    id: String, title: LocalizedText, label: LocalizedText, crumb: LocalizedText, scope: Scope,
    isOnlyIfKnown: Bool = false, period: Period, body: [Statement], sheet: Sheet?, pages: [String],
    sources: [String], isDiscreet: Bool
  ) {
    self.id = id
    self.title = title
    self.label = label
    self.crumb = crumb
    self.scope = scope
    self.isOnlyIfKnown = isOnlyIfKnown
    self.period = period
    self.body = body
    self.sheet = sheet
    self.pages = pages
    self.sources = sources
    self.isDiscreet = isDiscreet
  }

  /// The ids of the addresses that it shows, in their order.
  public var links: [String] { body.compactMap(\.link) }

  /// The most steps of a way.
  public static let mostSteps = 7

  /// What the payment sheet of a way lists.
  public struct Sheet: Hashable, Sendable {
    /// The id of the contribution.
    public let contribution: String
    /// Which months.
    public let months: Months

    /// Describes a sheet.
    public init(contribution: String, months: Months) {
      self.contribution = contribution
      self.months = months
    }

    /// The months of a sheet; the raw value is its name in files.
    public enum Months: String, CaseIterable, Sendable {
      /// The twelve months behind, and the present one: the patient marks those that the phone shows as unpaid.
      case past
      /// The present month, and the twelve to come, which are marked.
      case coming
    }
  }
}
