import Polyclinic
import Yams

/// Reads pages: one topic a file, `content/*.yaml`.
enum PageFile {
  /// A page and the place where it stands.
  struct Located {
    let page: Page
    let reader: EntryReader
  }

  static func read(name: String, from folder: AssetsFolder, findings: Findings) throws(Problem) -> [Located] {
    try EntryList.read(name: name, from: folder, findings: findings) { reader in
      page(reader).map { Located(page: $0, reader: reader) }
    }
  }

  private static func page(_ reader: EntryReader) -> Page? {
    reader.allow(["id", "title", "label", "crumb", "body", "choices", "foot", "finder"])
    let id = reader.identifier()
    let title = reader.text("title")
    let label = reader.optionalText("label")
    let crumb = reader.optionalText("crumb")
    if !reader.has("body") { reader.note("the key 'body' is missing") }
    let body = reader.items("body").compactMap { statement($0, of: reader) }
    let warnings = body.count { if case .warning = $0.content { true } else { false } }
    if warnings > 1 { reader.note("a page has one warning at most", at: "body") }
    let choices = reader.strings("choices")
    if choices.count > Page.mostChoices { reader.note("a page has \(Page.mostChoices) choices at most", at: "choices") }
    let foot = reader.strings("foot")
    let finder = reader.node("finder").flatMap { self.finder($0, of: reader) }
    guard let id, let title else { return nil }
    return Page(
      id: id, title: title, label: label, crumb: crumb, body: body, choices: choices, foot: foot,
      tool: finder.map { .finder($0) })
  }

  /// The pages that answer where a finder finds no district; none of them may be missing.
  private static func finder(_ node: Node, of page: EntryReader) -> Page.Finder? {
    guard let reader = EntryReader(node, file: page.file, id: page.id, findings: page.findings) else { return nil }
    reader.allow(Set(Page.Finder.states.map(\.rawValue)))
    var pages: [AddressAnswer.State: String] = [:]
    for state in Page.Finder.states { pages[state] = reader.string(state.rawValue) }
    return Page.Finder(pages: pages)
  }

  private static let forms = ["text", "list", "steps", "warning", "today", "link", "note"]

  private static func statement(_ node: Node, of page: EntryReader) -> Statement? {
    guard let reader = EntryReader(node, file: page.file, id: page.id, findings: page.findings) else { return nil }
    let present = forms.filter(reader.has)
    // "today" has a text of its own beside the name of the desk.
    let isToday = present.contains("today")
    guard let form = isToday ? "today" : present.first, present.count == (isToday && reader.has("text") ? 2 : 1) else {
      reader.note("a statement is exactly one of \(forms.joined(separator: ", "))")
      return nil
    }
    reader.allow(isToday ? [form, "text", "sources"] : [form, "sources"])
    let sources = reader.strings("sources")
    if form == "note" {
      if !sources.isEmpty { reader.note("a note has sources of its own", at: "sources") }
    } else if sources.isEmpty {
      reader.note("the statement has no source", at: form)
    }
    return content(form, in: reader).map { Statement($0, sources: sources) }
  }

  private static func content(_ form: String, in reader: EntryReader) -> Statement.Content? {
    func items() -> [LocalizedText]? {
      let texts = reader.texts(form)
      if texts.isEmpty { reader.note("'\(form)' has no items", at: form) }
      return texts.isEmpty ? nil : texts
    }
    switch form {
    case "text": return reader.text(form).map { .text($0) }
    case "warning": return reader.text(form).map { .warning($0) }
    case "list": return items().map { .list($0) }
    case "steps": return items().map { .steps($0) }
    case "link": return reader.string(form).map { .link($0) }
    case "note": return reader.string(form).map { .note($0) }
    default:
      guard let desk = reader.string(form), let text = reader.text("text") else { return nil }
      return .today(desk: desk, text)
    }
  }
}
