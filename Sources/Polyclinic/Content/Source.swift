/// A document that supports what a page says.
public struct Source: Hashable, Sendable {
  /// The name by which statements point to it.
  public let id: String
  /// Who says it.
  public let kind: Kind
  /// The full title.
  public let title: LocalizedText
  /// The name in the source row.
  public let shortTitle: LocalizedText
  /// Where the document is found, as far as that is known.
  public let address: SafeText?
  /// When it was published, as far as that is known.
  public let date: PublicationDate?
  /// When somebody last compared our words with it.
  public let checked: CalendarDate?

  /// Describes a source.
  public init(
    id: String, kind: Kind, title: LocalizedText, shortTitle: LocalizedText, address: SafeText?,
    date: PublicationDate?, checked: CalendarDate?
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.shortTitle = shortTitle
    self.address = address
    self.date = date
    self.checked = checked
  }

  /// After how many days without a comparison the source row is marked.
  public static let freshDays = 120

  /// Whether nobody has compared our words with the document for long.
  public func isStale(on today: CalendarDate) -> Bool {
    checked.map { today.days(since: $0) > Self.freshDays } ?? false
  }

  /// Who says it, the weightiest first; the raw value is its name in files.
  public enum Kind: String, CaseIterable, Sendable {
    /// The leaflets that are handed to patients.
    case leaflet
    /// A law or an order.
    case law
    /// A ministry or the State's portal.
    case ministry
    /// The Social Health Insurance Fund.
    case fund
    /// The polyclinic's own lists.
    case polyclinic
    /// A newspaper or a site that names none of the others.
    case press
    /// This program, speaking of itself.
    case kiosk

    /// Whether a statement that rests on nothing else must be marked as one to ask about.
    public var isDoubtful: Bool { self == .press }
  }
}

/// The date of a publication, which is often known only by its year.
public enum PublicationDate: Hashable, Sendable {
  /// Only the year is known.
  case year(Int)
  /// The day is known.
  case day(CalendarDate)

  /// Reads `2026` or `2026-01-31`; nil for anything else.
  public init?(_ text: String) {
    if let date = CalendarDate(text) {
      self = .day(date)
    } else if text.utf8.count == 4, let year = Int(text), (1900...2999).contains(year) {
      self = .year(year)
    } else {
      return nil
    }
  }
}
