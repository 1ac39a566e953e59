import Polyclinic

/// Reads the pages and all that they point to, and makes sure that nothing points to what is not there.
struct PackReader {
  let folder: AssetsFolder
  let findings: Findings

  /// The name of the file with the pack's id and own date.
  static let head = "pack.yaml"

  /// The pack; nil, or findings with problems, where something is wrong.
  func read() -> Pack? {
    let head = readHead()
    let sources = entries(ReferenceFiles.sources, ReferenceFiles.source)
    let notes = entries(ReferenceFiles.notes, ReferenceFiles.note)
    let links = entries(ReferenceFiles.links, ReferenceFiles.link)
    let abbreviations = entries(ReferenceFiles.abbreviations, ReferenceFiles.abbreviation)
    let pages = readPages()
    let tables = Tables(
      pages: unique(pages.map { ($0.page.id, $0.page, $0.reader) }, what: "page"),
      notes: unique(notes.map { ($0.entry.id, $0.entry, $0.reader) }, what: "note"),
      links: unique(links.map { ($0.entry.id, $0.entry, $0.reader) }, what: "link"),
      sources: unique(sources.map { ($0.entry.id, $0.entry, $0.reader) }, what: "source"))
    for note in notes {
      require(note.entry.sources, in: tables.sources, what: "source", at: note.reader)
    }
    for page in pages {
      checkReferences(of: page.page, in: tables, at: page.reader)
    }
    if tables.pages[Page.home] == nil {
      findings.add(Problem(file: "content", reason: "no file has the page '\(Page.home)'"))
    }
    return head.map { head in
      Pack(
        id: head.id, date: head.date, pages: tables.pages, notes: tables.notes, links: tables.links,
        sources: tables.sources, abbreviations: abbreviations.map(\.entry),
        rules: Rulebook(
          date: head.date, facts: [], exclusions: [], grounds: [], access: [], remedies: [], contributions: [],
          coverage: []))
    }
  }

  private struct Tables {
    let pages: [String: Page]
    let notes: [String: Note]
    let links: [String: Link]
    let sources: [String: Source]
  }

  private func readHead() -> (id: String, date: CalendarDate)? {
    collecting { () throws(Problem) in
      let document = try YAMLDocument(file: Self.head, path: folder.path(of: Self.head))
      guard let reader = EntryReader(document.root, file: Self.head, findings: findings) else { return nil }
      reader.allow(["id", "date"])
      let id = reader.identifier()
      let date = reader.value("date", form: "a day like 2026-01-31") { CalendarDate($0) }
      guard let id, let date else { return nil }
      return (id, date)
    }
  }

  private func readPages() -> [PageFile.Located] {
    guard let topics = folder.topics() else {
      findings.add(Problem(file: "content", reason: "the folder cannot be read"))
      return []
    }
    let others = [PhraseFile.name, ReferenceFiles.notes, ReferenceFiles.links, ReferenceFiles.abbreviations]
    return topics.filter { !others.contains($0) }.flatMap { name in
      collecting { () throws(Problem) in
        try PageFile.read(name: name, from: folder, findings: findings)
      } ?? []
    }
  }

  private func entries<Entry>(
    _ name: String, _ make: @escaping (EntryReader) -> Entry?
  ) -> [(entry: Entry, reader: EntryReader)] {
    collecting { () throws(Problem) in
      try EntryList.read(name: name, from: folder, findings: findings) { reader in
        make(reader).map { ($0, reader) }
      }
    } ?? []
  }

  private func collecting<Result>(_ read: () throws(Problem) -> Result?) -> Result? {
    do {
      return try read()
    } catch {
      findings.add(error)
      return nil
    }
  }

  private func unique<Entry>(_ entries: [(String, Entry, EntryReader)], what: String) -> [String: Entry] {
    var table: [String: Entry] = [:]
    for (id, entry, reader) in entries where table.updateValue(entry, forKey: id) != nil {
      reader.note("there is another \(what) '\(id)'")
    }
    return table
  }

  private func require<Entry>(_ ids: [String], in table: [String: Entry], what: String, at reader: EntryReader) {
    for id in ids where table[id] == nil {
      reader.note("there is no \(what) '\(id)'")
    }
  }

  private func checkReferences(of page: Page, in tables: Tables, at reader: EntryReader) {
    require(page.ways, in: tables.pages, what: "page", at: reader)
    require(page.foot, in: tables.notes, what: "note", at: reader)
    for statement in page.body {
      require(statement.sources, in: tables.sources, what: "source", at: reader)
      switch statement.content {
      case .link(let id): require([id], in: tables.links, what: "link", at: reader)
      case .note(let id): require([id], in: tables.notes, what: "note", at: reader)
      default: break
      }
    }
  }
}
