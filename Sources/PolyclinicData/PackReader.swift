import Polyclinic

/// Reads the pages and all that they point to, and makes sure that nothing points to what is not there.
struct PackReader {
  let folder: AssetsFolder
  /// The phrases that the screens need.
  let phrases: [PhraseDeclaration]
  /// The entries that the screens name by their ids.
  let entries: [EntryDeclaration]
  let findings: Findings

  /// The name of the file with the pack's id and own date.
  static let head = "pack.yaml"

  /// The pack; nil, or findings with problems, where something is wrong.
  func read() -> Pack? {
    let head = Self.readHead(of: folder, findings)
    let phrasebook = findings.collecting { () throws(Problem) in
      try PhraseFile.read(PhraseFile.screens, from: folder, declarations: phrases, findings: findings)
    }
    let sources = entries(.source, ReferenceFiles.sources, ReferenceFiles.source)
    let notes = entries(.note, ReferenceFiles.notes, ReferenceFiles.note)
    let links = entries(.link, ReferenceFiles.links, ReferenceFiles.link)
    let abbreviations = entries(nil, ReferenceFiles.abbreviations, ReferenceFiles.abbreviation)
    let pages = table(readPages(), \.id)
    let pronunciation = PronunciationFile(folder: folder, findings: findings).read()
    let rules = RulebookReader(folder: folder, findings: findings).read(date: head?.date)
    if pages[Page.home] == nil {
      findings.add(Problem(file: "content", reason: "no file has the page '\(Page.home)'"))
    }
    for entry in entries { findings.require(entry, in: Self.file(of: entry.kind)) }
    findings.settleReferences()
    guard let head, let phrasebook, let rules else { return nil }
    return Pack(
      id: head.id, date: head.date, phrasebook: phrasebook, pages: pages, notes: table(notes, \.id),
      links: table(links, \.id),
      sources: table(sources, \.id), abbreviations: abbreviations, rules: rules,
      pronunciation: pronunciation)
  }

  /// The file, or the folder, in which entries of that kind stand.
  private static func file(of kind: EntryDeclaration.Kind) -> String {
    switch kind {
    case .page: "content"
    case .note: ReferenceFiles.notes
    case .link: ReferenceFiles.links
    case .source: ReferenceFiles.sources
    case .fact, .option: RuleFile.facts.rawValue
    }
  }

  /// The pack's id and own date; nil, or findings with problems, where something is wrong.
  static func readHead(of folder: AssetsFolder, _ findings: Findings) -> (id: String, date: CalendarDate)? {
    findings.collecting { () throws(Problem) in
      let document = try YAMLDocument(file: head, path: folder.path(of: head))
      guard let reader = EntryReader(document.root, file: head, findings: findings) else { return nil }
      reader.allow(["id", "date"])
      let id = reader.identifier()
      let date = reader.value("date", form: "a day like 2026-01-31") { CalendarDate($0) }
      guard let id, let date else { return nil }
      return (id, date)
    }
  }

  private func readPages() -> [Page] {
    guard let topics = folder.topics() else {
      findings.add(Problem(file: "content", reason: "the folder cannot be read"))
      return []
    }
    let others = [
      PhraseFile.lobby, PhraseFile.screens, ReferenceFiles.notes, ReferenceFiles.links, ReferenceFiles.abbreviations,
    ]
    return topics.filter { !others.contains($0) }.flatMap { entries(.page, $0, PageFile.page) }
  }

  private func entries<Entry>(
    _ kind: Reference.Kind?, _ name: String, _ make: (EntryReader) -> Entry?
  ) -> [Entry] {
    EntryList.read(kind, name: name, from: folder, findings: findings, make)
  }

  private func table<Entry>(_ entries: [Entry], _ id: (Entry) -> String) -> [String: Entry] {
    Dictionary(entries.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
