/// A condition or a service, and from which package it is paid.
public struct Coverage: Hashable, Sendable {
  /// The name of the entry.
  public let id: String
  /// What it is called.
  public let name: LocalizedText
  /// The short name in the line that says where one is; neutral where the entry is discreet.
  public let crumb: LocalizedText
  /// Other names and abbreviations by which it is found, in any language.
  public let aliases: [SafeText]
  /// The codes of diagnoses on a patient's paper, as ranges.
  public let codes: [DiagnosisCodes]
  /// Who pays.
  public internal(set) var package: Package
  /// For how long after an event the package pays; nil: without end.
  public internal(set) var limit: Limit?
  /// When the entry holds.
  public internal(set) var period: Period
  /// What is said about it.
  public let body: [Statement]
  /// The ids of pages to which it leads beside those that follow from who pays.
  public let pages: [String]
  /// The ids of the sources.
  public let sources: [String]
  /// Whether bystanders should not see it.
  public let isDiscreet: Bool

  /// Describes an entry.
  public init(
    id: String, name: LocalizedText, crumb: LocalizedText, aliases: [SafeText], codes: [DiagnosisCodes],
    package: Package, limit: Limit?, period: Period, body: [Statement], pages: [String] = [], sources: [String],
    isDiscreet: Bool
  ) {
    self.id = id
    self.name = name
    self.crumb = crumb
    self.aliases = aliases
    self.codes = codes
    self.package = package
    self.limit = limit
    self.period = period
    self.body = body
    self.pages = pages
    self.sources = sources
    self.isDiscreet = isDiscreet
  }

  /// The most pages that one entry names: up to three ways that follow from who pays stand before them.
  public static let mostPages = Page.mostChoices - 3

  /// From which package something is paid; the raw value is its name in files.
  public enum Package: String, CaseIterable, Sendable {
    /// ОСМС: for the insured.
    case insured = "osms"
    /// ГОБМП: for everybody.
    case guaranteed = "gobmp"
    /// Our sources do not settle it: the district doctor or 1414 is asked.
    case ask
  }

  /// A package that pays for some months after an event; then it is the insured package's turn.
  public struct Limit: Hashable, Sendable {
    /// How many months.
    public internal(set) var months: Int
    /// The fact of kind day, in ``Rulebook/facts``, that says when it happened.
    public let since: Int

    /// Describes a limit.
    public init(months: Int, since: Int) {
      self.months = months
      self.since = since
    }

    /// The day until which the package pays, about: no source says from which day the months run.
    public func lastDay(after event: CalendarDate) -> CalendarDate? {
      guard let month = Month(of: event).adding(months) else { return nil }
      return CalendarDate(year: month.year, month: month.number, day: event.day) ?? month.lastDay
    }
  }
}
