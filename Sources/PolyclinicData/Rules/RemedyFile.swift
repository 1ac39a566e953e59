import Polyclinic

/// Reads the ways from "not insured" to insured.
enum RemedyFile {
  /// The way of an entry; the months of a payment sheet are counted in money, not in shares of an income.
  static func remedy(_ reader: EntryReader, in table: FactTable, contributions: [Contribution]) -> Remedy? {
    reader.allow(
      ScopeReader.keys.union([
        "id", "title", "label", "crumb", "only-if-known", "from", "to", "body", "sheet", "pages", "sources", "discreet",
      ]))
    let id = reader.identifier(of: .remedy)
    let title = reader.text("title")
    let label = reader.text("label")
    let crumb = reader.text("crumb")
    let scope = ScopeReader.scope(of: reader, in: table)
    let isOnlyIfKnown = reader.flag("only-if-known")
    let period = reader.period()
    let body = StatementReader.body(of: reader)
    StepCount.check(body, of: reader)
    let sheet = reader.nested("sheet").flatMap(self.sheet)
    if let sheet, contributions.contains(where: { $0.id == sheet.contribution && $0.unit != .tenge }) {
      reader.note("'\(sheet.contribution)' is not counted in tenge", at: "sheet")
    }
    let pages = reader.references("pages", to: .page)
    if pages.count + (reader.has("sheet") ? 1 : 0) > Page.mostChoices {
      reader.note("a way has \(Page.mostChoices) choices at most, the sheet among them", at: "pages")
    }
    let sources = reader.ruleSources()
    let isDiscreet = reader.flag("discreet")
    guard let id, let title, let label, let crumb, let period else { return nil }
    return Remedy(
      id: id, title: title, label: label, crumb: crumb, scope: scope, isOnlyIfKnown: isOnlyIfKnown, period: period,
      body: body, sheet: sheet, pages: pages, sources: sources, isDiscreet: isDiscreet)
  }

  private static func sheet(_ reader: EntryReader) -> Remedy.Sheet? {
    reader.allow(["contribution", "months"])
    let contribution = reader.string("contribution")
    if let contribution { reader.refer(to: .contribution, [contribution], at: "contribution") }
    let months = reader.named("months", as: Remedy.Sheet.Months.self)
    guard let contribution, let months else { return nil }
    return Remedy.Sheet(contribution: contribution, months: months)
  }
}
