import Polyclinic
import Yams

/// Reads what is said, statement by statement: the bodies of pages, grounds, ways out and coverage.
enum StatementReader {
  /// The statements under a key that must be there.
  static func body(_ key: String = "body", of entry: EntryReader) -> [Statement] {
    if !entry.has(key) { entry.note("the key '\(key)' is missing") }
    let body = entry.items(key).compactMap { statement($0, of: entry) }
    let warnings = body.count { if case .warning = $0.content { true } else { false } }
    if warnings > 1 { entry.note("there is one warning at most", at: key) }
    return body
  }

  private static let forms = ["text", "list", "steps", "warning", "today", "amount", "link", "note"]
  /// Those that name something and have a text of their own beside it.
  private static let formsWithText: Set<String> = ["today", "amount"]
  /// Those of which paper may say something else.
  private static let formsWithPaper: Set<String> = ["text", "steps"]
  /// Those that point to what has sources of its own.
  private static let formsWithoutSources: Set<String> = ["amount", "note"]

  private static func statement(_ node: Node, of entry: EntryReader) -> Statement? {
    guard let reader = entry.nested(node) else { return nil }
    let present = forms.filter(reader.has)
    let named = present.first(where: formsWithText.contains)
    let expected = named != nil && reader.has("text") ? 2 : 1
    guard let form = named ?? present.first, present.count == expected else {
      reader.note("a statement is exactly one of \(forms.joined(separator: ", "))")
      return nil
    }
    let paper = formsWithPaper.contains(form) ? ["printed"] : []
    reader.allow(Set((named == nil ? [form, "sources"] : [form, "text", "sources"]) + paper))
    let sources = reader.references("sources", to: .source)
    if formsWithoutSources.contains(form) {
      if !sources.isEmpty { reader.note("'\(form)' has sources of its own", at: "sources") }
    } else if sources.isEmpty {
      reader.note("the statement has no source", at: form)
    }
    let printed = printed(form, in: reader)
    return content(form, in: reader).map { Statement($0, sources: sources, printed: printed) }
  }

  /// What paper says in place of a text, or of steps, of which there may be fewer then.
  private static func printed(_ form: String, in reader: EntryReader) -> [LocalizedText]? {
    guard formsWithPaper.contains(form), reader.has("printed") else { return nil }
    guard form == "steps" else { return reader.text("printed").map { [$0] } }
    let texts = reader.texts("printed")
    if texts.isEmpty { reader.note("'printed' has no items", at: "printed") }
    if texts.count > reader.items(form).count { reader.note("paper has more steps than the screen", at: "printed") }
    return texts
  }

  private static func content(_ form: String, in reader: EntryReader) -> Statement.Content? {
    func items() -> [LocalizedText]? {
      let texts = reader.texts(form)
      if texts.isEmpty { reader.note("'\(form)' has no items", at: form) }
      return texts.isEmpty ? nil : texts
    }
    func name(of kind: Reference.Kind) -> String? {
      guard let id = reader.string(form) else { return nil }
      reader.refer(to: kind, [id], at: form)
      return id
    }
    switch form {
    case "text": return reader.text(form).map { .text($0) }
    case "warning": return reader.text(form).map { .warning($0) }
    case "list": return items().map { .list($0) }
    case "steps": return items().map { .steps($0) }
    case "link": return name(of: .link).map { .link($0) }
    case "note": return name(of: .note).map { .note($0) }
    case "amount":
      guard let id = name(of: .contribution), let text = reader.text("text", placeholders: ["amount"]) else {
        return nil
      }
      return .amount(contribution: id, text)
    default:
      guard let desk = name(of: .desk), let text = reader.text("text", allowing: ["phone"]) else { return nil }
      return .today(desk: desk, text)
    }
  }
}
