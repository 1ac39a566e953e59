import Polyclinic

/// Reads pages: one topic a file, `content/*.yaml`.
enum PageFile {
  static func page(_ reader: EntryReader) -> Page? {
    reader.allow(tools.union(["id", "title", "label", "crumb", "body", "choices", "foot", "discreet"]))
    let id = reader.identifier(of: .page)
    let title = reader.text("title")
    let label = reader.optionalText("label")
    let crumb = reader.optionalText("crumb")
    let body = StatementReader.body(of: reader)
    let choices = reader.references("choices", to: .page)
    let foot = reader.references("foot", to: .note)
    let tool = tool(of: reader)
    let isDiscreet = reader.flag("discreet")
    if isDiscreet && crumb == nil { reader.note("what is discreet needs a neutral 'crumb'") }
    check(choices.count, beside: tool, at: reader)
    guard let id, let title else { return nil }
    return Page(
      id: id, title: title, label: label, crumb: crumb, body: body, choices: choices, foot: foot, tool: tool,
      isDiscreet: isDiscreet)
  }

  /// The field for what is covered has the letters on the screen among its choices.
  private static func check(_ choices: Int, beside tool: Page.Tool?, at reader: EntryReader) {
    let most = tool == .coverage ? Page.mostChoices - 1 : Page.mostChoices
    guard choices > most else { return }
    let kind = tool == .coverage ? "a page that opens coverage" : "a page"
    reader.note("\(kind) has \(most) choices at most", at: "choices")
  }

  private static let tools: Set<String> = ["finder", "interview", "opens"]

  private static func tool(of page: EntryReader) -> Page.Tool? {
    let present = tools.filter(page.has).sorted()
    if present.count > 1 { page.note("a page has one of \(present.joined(separator: ", "))", at: present.last) }
    switch present.first {
    case "finder": return page.nested("finder").map { .finder(finder($0)) }
    case "interview": return page.nested("interview").map { .interview(interview($0)) }
    case "opens": return page.value("opens", form: "one of coverage, glossary") { opened[$0] }
    default: return nil
    }
  }

  private static let opened: [String: Page.Tool] = ["coverage": .coverage, "glossary": .glossary]

  /// The pages that answer where a finder finds no district; none of them may be missing.
  private static func finder(_ reader: EntryReader) -> Page.Finder {
    reader.allow(Set(Page.Finder.states.map(\.rawValue)))
    var pages: [AddressAnswer.State: String] = [:]
    for state in Page.Finder.states {
      guard let page = reader.string(state.rawValue) else { continue }
      reader.refer(to: .page, [page], at: state.rawValue)
      pages[state] = page
    }
    return Page.Finder(pages: pages)
  }

  /// The pages to which the options of the first question lead.
  private static func pages(of interview: EntryReader, first: String?) -> [String: String] {
    guard let table = interview.nested("pages") else { return [:] }
    guard let first else {
      interview.note("'pages' needs a 'first' question", at: "pages")
      return [:]
    }
    var pages: [String: String] = [:]
    for option in table.keys {
      guard let page = table.string(option) else { continue }
      table.refer(to: .option, ["\(first): \(option)"], at: option)
      table.refer(to: .page, [page], at: option)
      pages[option] = page
    }
    return pages
  }

  private static func interview(_ reader: EntryReader) -> Page.Interview {
    reader.allow(["first", "given", "pages"])
    let first = reader.has("first") ? reader.string("first") : nil
    if let first { reader.refer(to: .fact, [first], at: "first") }
    var given: [String: String] = [:]
    if let answers = reader.nested("given") {
      for fact in answers.keys {
        guard let option = answers.string(fact) else { continue }
        answers.refer(to: .fact, [fact], at: fact)
        answers.refer(to: .option, ["\(fact): \(option)"], at: fact)
        given[fact] = option
      }
    }
    return Page.Interview(first: first, given: given, pages: pages(of: reader, first: first))
  }
}
