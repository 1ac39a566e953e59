import Polyclinic
import Terminal

/// What a screen can see when it answers a command or draws itself.
struct Scene: Sendable {
  /// Phrases, building and font.
  let lobby: Lobby
  /// The pages; nil until they are read and found good.
  let pack: Pack?
  /// The districts; nil until they are read and found good.
  let districts: DistrictIndex?
  /// What the world around can do.
  var services = Services()
  /// The language of the visit.
  let language: Language
  /// The size of the terminal.
  let size: Size
  /// Day and minute at the polyclinic; nil where the clock cannot be right.
  let moment: Moment?
  /// The reading of the present screen, where it is set already: setting a text is most of the work of a key.
  var prepared: Reading?

  /// A phrase in the language of the visit.
  func say(_ phrase: Phrase, _ values: [String: SafeText] = [:]) -> SafeText {
    let text = texts(of: phrase)?[language] ?? .empty
    return values.isEmpty ? text : text.filled(values)
  }

  /// A phrase in all languages; nil before the pages are read.
  func texts(of phrase: Phrase) -> LocalizedText? {
    lobby.phrasebook[phrase.rawValue] ?? pack?.phrasebook[phrase.rawValue]
  }

  /// The page of that id.
  func page(_ id: String) -> Page? { pack?.pages[id] }

  /// The screen of the page of that id.
  func screen(of page: String) -> any Screen {
    switch self.page(page)?.tool {
    case .finder: return AddressScreen(page: page)
    case .coverage: return CoverageScreen(page: page)
    case .glossary: return GlossaryScreen(page: page)
    case .interview(let beginning):
      guard let rules = pack?.rules else { return PageScreen(page: page) }
      return Interview(page: page, beginning, rules: rules).screen(in: self)
    case nil: return PageScreen(page: page)
    }
  }

  /// The condition or service at that place.
  func coverage(_ place: Int) -> Coverage? {
    guard let entries = pack?.coverage.entries, entries.indices.contains(place) else { return nil }
    return entries[place]
  }

  /// The sources of those ids, each once, the weightiest first.
  func sources(_ ids: [String]) -> [Source] {
    var seen: Set<String> = []
    let sources = ids.filter { seen.insert($0).inserted }.compactMap { pack?.sources[$0] }
    return Source.Kind.allCases.flatMap { kind in sources.filter { $0.kind == kind } }
  }

  /// The short title of a source, and its date where that is known.
  func cited(_ source: Source) -> SafeText {
    let title = source.shortTitle[language]
    return source.date.map { title + .comma + words(for: $0) } ?? title
  }

  /// A text that does not come from a file, such as the names of keys, as far as the font has it.
  func shown(_ text: String) -> SafeText {
    (try? SafeText(text, glyphs: lobby.glyphs)) ?? .empty
  }

  /// Whether a statement with these sources rests on nothing but newspapers.
  func isDoubtful(_ ids: [String]) -> Bool {
    !ids.isEmpty && ids.allSatisfy { pack?.sources[$0]?.kind.isDoubtful ?? true }
  }

  /// A day in words.
  func words(for date: CalendarDate) -> SafeText {
    say(.day, ["day": SafeText(date.day), "month": say(.month(date.month)), "year": SafeText(date.year)])
  }

  /// The date of a publication in words.
  func words(for date: PublicationDate) -> SafeText {
    switch date {
    case .year(let year): say(.year, ["year": SafeText(year)])
    case .day(let date): words(for: date)
    }
  }

  /// The words of a typed day, in whatever language it is typed.
  var monthWords: MonthWords {
    let names = (1...12).map { ($0, forms([.month($0), .monthName($0)])) }
    return MonthWords(names: Dictionary(names, uniquingKeysWith: +), others: words(in: .eventDayWords))
  }

  /// The words that name no disease and no service, in whatever language they are typed.
  var plainWords: PlainWords { PlainWords(words(in: .plainWords)) }

  /// The words of a phrase that is a list of them.
  private func words(in phrase: Phrase) -> [String] {
    forms([phrase]).flatMap { $0.split(separator: " ").map(String.init) }
  }

  /// What phrases are in all languages.
  private func forms(_ phrases: [Phrase]) -> [String] {
    phrases.compactMap(texts(of:)).flatMap { text in Language.allCases.map { text[$0].string } }
  }
}
