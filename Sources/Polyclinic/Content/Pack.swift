/// Everything that the kiosk can say: one checked set of pages with all that they point to.
public struct Pack: Sendable {
  /// The name of the set.
  public let id: String
  /// The set's own date; a clock that shows an earlier day is wrong.
  public let date: CalendarDate
  /// The pages by id.
  public let pages: [String: Page]
  /// The shared statements by id.
  public let notes: [String: Note]
  /// The addresses by id.
  public let links: [String: Link]
  /// The sources by id.
  public let sources: [String: Source]
  /// The abbreviations that are opened where they first stand on a page.
  public let abbreviations: [Abbreviation]

  /// Puts a pack together.
  ///
  /// Whoever does so has made sure that nothing in it points to what is not there.
  public init(
    id: String, date: CalendarDate, pages: [String: Page], notes: [String: Note], links: [String: Link],
    sources: [String: Source], abbreviations: [Abbreviation]
  ) {
    self.id = id
    self.date = date
    self.pages = pages
    self.notes = notes
    self.links = links
    self.sources = sources
    self.abbreviations = abbreviations
  }
}

/// What the welcome screen needs, and every other screen too: it is read first, so that the first picture comes soon.
public struct Lobby: Sendable {
  /// The words of the screens.
  public let phrasebook: Phrasebook
  /// The polyclinic in which the kiosk stands.
  public let building: Building
  /// The characters that the console font has.
  public let glyphs: Set<Unicode.Scalar>

  /// Puts the lobby together.
  public init(phrasebook: Phrasebook, building: Building, glyphs: Set<Unicode.Scalar>) {
    self.phrasebook = phrasebook
    self.building = building
    self.glyphs = glyphs
  }
}
