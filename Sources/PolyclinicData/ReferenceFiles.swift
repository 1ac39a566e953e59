import Polyclinic

/// Reads what pages point to: notes, links, abbreviations and sources, a file each.
enum ReferenceFiles {
  static let notes = "content/notes.yaml"
  static let links = "content/links.yaml"
  static let abbreviations = "content/glossary.yaml"
  static let sources = "sources.yaml"

  static func note(_ reader: EntryReader) -> Note? {
    reader.allow(["id", "today", "text", "sources", reader.has("today") ? "text" : "printed"])
    let id = reader.identifier(of: .note)
    let desk = reader.has("today") ? reader.string("today") : nil
    reader.refer(to: .desk, [desk].compactMap(\.self), at: "today")
    let text = reader.text("text")
    let sources = reader.references("sources", to: .source)
    if sources.isEmpty { reader.note("the statement has no source", at: "text") }
    guard let id, let text else { return nil }
    return Note(id: id, text: text, desk: desk, sources: sources, printed: reader.optionalText("printed"))
  }

  static func link(_ reader: EntryReader) -> Link? {
    reader.allow(["id", "name", "url"])
    let id = reader.identifier(of: .link)
    let name = reader.text("name")
    guard let address = reader.safeText("url"), let id, let name else { return nil }
    do throws(Link.Rejection) {
      return try Link(id: id, name: name, address: address)
    } catch {
      switch error {
      case .notHTTPS: reader.note("an address begins with https://", at: "url")
      case .unknownHost(let host):
        reader.note("'\(host)' is not on the list of official hosts, or not with that path", at: "url")
      }
      return nil
    }
  }

  static func abbreviation(_ reader: EntryReader) -> Abbreviation? {
    reader.allow(["id", "abbreviation", "meaning"])
    _ = reader.identifier()
    guard let letters = reader.text("abbreviation"), let meaning = reader.text("meaning") else { return nil }
    return Abbreviation(letters: letters, meaning: meaning)
  }

  static func source(_ reader: EntryReader) -> Source? {
    reader.allow(["id", "kind", "title", "short", "address", "date", "checked"])
    let id = reader.identifier(of: .source)
    let kind = reader.named("kind", as: Source.Kind.self)
    let title = reader.text("title")
    let short = reader.text("short")
    let address = reader.has("address") ? reader.safeText("address") : nil
    let date = reader.optional("date", form: "a year or a day like 2026-01-06") { PublicationDate($0) }
    let checked = reader.optional("checked", form: "a day like 2026-01-06") { CalendarDate($0) }
    if kind != .kiosk, kind != .polyclinic, checked == nil { reader.note("the key 'checked' is missing") }
    guard let id, let kind, let title, let short else { return nil }
    return Source(
      id: id, kind: kind, title: title, shortTitle: short, address: address, date: date, checked: checked)
  }
}
