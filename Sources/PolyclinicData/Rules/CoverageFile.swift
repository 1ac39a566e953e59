import Polyclinic

/// Reads which conditions and services are paid from which package.
enum CoverageFile {
  static func coverage(_ reader: EntryReader, in table: FactTable) -> Coverage? {
    reader.allow([
      "id", "name", "crumb", "aliases", "codes", "package", "limit", "from", "to", "body", "pages", "sources",
      "discreet",
    ])
    let id = reader.identifier(of: .coverage)
    let name = reader.text("name")
    let crumb = reader.optionalText("crumb")
    let aliases = reader.safeTexts("aliases")
    let codes = reader.strings("codes").compactMap { text in
      let range = DiagnosisCodes(text)
      if range == nil { reader.note("'\(text)' is no code or range like E11.9 or E10-E14", at: "codes") }
      return range
    }
    let package = reader.named("package", as: Coverage.Package.self)
    let limit = reader.nested("limit").flatMap { self.limit($0, in: table) }
    let period = reader.period()
    let body = StatementReader.body(of: reader)
    StepCount.check(body, of: reader)
    let pages = reader.references("pages", to: .page)
    if pages.count > Coverage.mostPages {
      reader.note("an entry names \(Coverage.mostPages) pages at most", at: "pages")
    }
    let sources = reader.ruleSources()
    let isDiscreet = reader.flag("discreet")
    if isDiscreet && crumb == nil { reader.note("what is discreet needs a neutral 'crumb'") }
    guard let id, let name, let package, let period else { return nil }
    return Coverage(
      id: id, name: name, crumb: crumb ?? name, aliases: aliases, codes: codes, package: package, limit: limit,
      period: period, body: body, pages: pages, sources: sources, isDiscreet: isDiscreet)
  }

  private static func limit(_ reader: EntryReader, in table: FactTable) -> Coverage.Limit? {
    reader.allow(["months", "since"])
    let months = reader.number("months", in: 1...60)
    let since = table.fact("since", of: .date, in: reader)
    guard let months, let since else { return nil }
    return Coverage.Limit(months: months, since: since)
  }
}
