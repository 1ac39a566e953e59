import Polyclinic

/// Reads the rules: facts first, since all others name them.
struct RulebookReader {
  let folder: AssetsFolder
  let findings: Findings

  /// The rules of that day; nil without a day.
  ///
  /// What is wrong in them is noted, and they must not be used then.
  func read(date: CalendarDate?) -> Rulebook? {
    let facts = FactOrder.ordered(entries(FactFile.name, FactFile.fact))
    let table = FactTable(facts)
    let exclusions = ExclusionList.resolved(facts.flatMap(\.exclusions), in: table)
    let contributions = entries(ContributionFile.name, ContributionFile.contribution)
    let grounds = entries(GroundFile.name) { GroundFile.ground($0, in: table) }
    let access = entries(AccessFile.name) { AccessFile.rule($0, in: table) }
    let remedies = entries(RemedyFile.name) { RemedyFile.remedy($0, in: table, contributions: contributions) }
    let coverage = entries(CoverageFile.name) { CoverageFile.coverage($0, in: table) }
    return date.map { date in
      Rulebook(
        date: date, facts: facts.map { $0.resolved(in: table) }, exclusions: exclusions, grounds: grounds,
        access: access, remedies: remedies, contributions: contributions, coverage: coverage)
    }
  }

  private func entries<Entry>(_ name: String, _ make: (EntryReader) -> Entry?) -> [Entry] {
    EntryList.read(name: name, from: folder, findings: findings, make)
  }
}
