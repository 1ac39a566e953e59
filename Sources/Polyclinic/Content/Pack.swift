/// Everything that the kiosk can say: one checked set of pages with all that they point to.
public struct Pack: Sendable {
  /// The name of the set.
  public let id: String
  /// The set's own date; a clock that shows an earlier day is wrong.
  public let date: CalendarDate
  /// The words of all screens but the welcome screen.
  public let phrasebook: Phrasebook
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
  /// The rules.
  public let rules: Rulebook
  /// How the texts are said.
  public let pronunciation: Pronunciation
  /// The conditions and services of the rules, ready to be found.
  public let coverage: CoverageIndex

  /// The statements, with what a note says in place of the note.
  public func opened(_ statements: [Statement]) -> [Statement] {
    statements.map { statement in
      if case .note(let id) = statement.content { notes[id]?.statement ?? statement } else { statement }
    }
  }

  /// Puts a pack together.
  ///
  /// Whoever does so has made sure that nothing in it points to what is not there.
  public init(
    id: String, date: CalendarDate, phrasebook: Phrasebook, pages: [String: Page], notes: [String: Note],
    links: [String: Link], sources: [String: Source], abbreviations: [Abbreviation], rules: Rulebook,
    pronunciation: Pronunciation
  ) {
    self.id = id
    self.date = date
    self.phrasebook = phrasebook
    self.pages = pages
    self.notes = notes
    self.links = links
    self.sources = sources
    self.abbreviations = abbreviations
    self.rules = rules
    self.pronunciation = pronunciation
    coverage = CoverageIndex(rules.coverage)
  }
}
