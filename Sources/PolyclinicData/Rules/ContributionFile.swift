import Polyclinic
import Yams

/// Reads the amounts that change with time.
enum ContributionFile {
  static func contribution(_ reader: EntryReader) -> Contribution? {
    reader.allow(["id", "name", "unit", "values"])
    let id = reader.identifier(of: .contribution)
    let name = reader.text("name")
    let unit = reader.named("unit", as: Contribution.Unit.self)
    let written = reader.items("values").compactMap { node in
      reader.nested(node).flatMap { entry in value(entry, in: unit).map { (value: $0, reader: entry) } }
    }.sorted { $0.value.period.from < $1.value.period.from }
    if reader.items("values").isEmpty { reader.note("there is no value", at: "values") }
    for (earlier, later) in zip(written, written.dropFirst())
    where earlier.value.period.overlaps(later.value.period) {
      later.reader.note("the period overlaps the one that begins on \(earlier.value.period.from)", at: "from")
    }
    guard let id, let name, let unit else { return nil }
    return Contribution(id: id, name: name, unit: unit, values: written.map(\.value))
  }

  private static func value(_ reader: EntryReader, in unit: Contribution.Unit?) -> DatedValue? {
    reader.allow(["from", "to", "value", "sources", "checked"])
    let period = reader.period()
    let number = reader.number("value", in: unit == .percent ? 1...100 : 1...1_000_000)
    let sources = reader.ruleSources()
    let checked = reader.value("checked", form: "a day like 2026-01-31") { CalendarDate($0) }
    guard let period, let number, let checked else { return nil }
    return DatedValue(period: period, number: number, sources: sources, checked: checked)
  }
}
