import Polyclinic

/// Reads the rules: facts first, since all others name them.
struct RulebookReader {
  let folder: AssetsFolder
  let findings: Findings

  /// The rules of that day; nil without a day.
  ///
  /// What is wrong in them is noted, and they must not be used then.
  func read(date: CalendarDate?) -> Rulebook? {
    let facts = FactOrder.ordered(entries(.facts, FactFile.fact))
    let table = FactTable(facts)
    let exclusions = ExclusionList.resolved(facts.flatMap(\.exclusions), in: table)
    let contributions = entries(.contributions, ContributionFile.contribution)
    let grounds = entries(.grounds) { GroundFile.ground($0, in: table) }
    let access = entries(.access) { AccessFile.rule($0, in: table) }
    let remedies = entries(.remedies) { RemedyFile.remedy($0, in: table, contributions: contributions) }
    let coverage = entries(.coverage) { CoverageFile.coverage($0, in: table) }
    return date.map { date in
      Rulebook(
        date: date, facts: facts.map { $0.resolved(in: table) }, exclusions: exclusions, grounds: grounds,
        access: access, remedies: remedies, contributions: contributions, coverage: coverage)
    }
  }

  private func entries<Entry>(_ file: RuleFile, _ make: (EntryReader) -> Entry?) -> [Entry] {
    EntryList.read(file.kind, name: file.rawValue, from: folder, findings: findings, make)
  }
}
