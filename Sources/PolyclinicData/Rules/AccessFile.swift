import Polyclinic

/// Reads when a person may get care of the insured package.
enum AccessFile {
  static func rule(_ reader: EntryReader, in table: FactTable) -> AccessRule? {
    reader.allow(ScopeReader.keys.union(["id", "access", "grace", "from", "to", "text", "sources"]))
    let id = reader.identifier(of: .access)
    let access = reader.named("access", as: Access.self)
    let scope = ScopeReader.scope(of: reader, in: table)
    let grace = reader.nested("grace").flatMap { self.grace($0, in: table) }
    let period = reader.period()
    let text = reader.text("text", placeholders: reader.has("grace") ? ["date"] : [])
    let sources = reader.ruleSources()
    guard let id, let access, let period, let text else { return nil }
    return AccessRule(
      id: id, access: access, scope: scope, grace: grace, period: period, text: text, sources: sources)
  }

  private static func grace(_ reader: EntryReader, in table: FactTable) -> AccessRule.Grace? {
    reader.allow(["months", "after"])
    let months = reader.number("months", in: 1...60)
    let lastPaid = table.fact("after", of: .month, in: reader)
    guard let months, let lastPaid else { return nil }
    return AccessRule.Grace(months: months, lastPaid: lastPaid)
  }
}
