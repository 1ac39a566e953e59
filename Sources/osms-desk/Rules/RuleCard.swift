import Polyclinic

/// A rule without its texts, by names and not by places: what is compared between two sets of rules.
struct RuleCard {
  /// The kind and the id.
  let name: String
  /// What the rule says, each thing with its name.
  let fields: [(key: String, value: String)]

  private init(_ kind: String, _ id: String, _ fields: [(String, String?)]) {
    name = "\(kind) \(id)"
    self.fields = fields.compactMap { key, value in value.map { (key, $0) } }
  }

  /// The cards of all rules, of the pages and what they point to, and of how each language is said.
  static func all(of pack: Pack) -> [RuleCard] {
    let rules = pack.rules
    return rules.facts.map { card($0, in: rules) } + rules.exclusions.map { card($0, in: rules) }
      + rules.grounds.map { card($0, in: rules) } + rules.access.map { card($0, in: rules) }
      + rules.remedies.map { card($0, in: rules) } + rules.coverage.map { card($0, in: rules) }
      + pack.pages.values.sorted { $0.id < $1.id }.map(card)
      + pack.notes.values.sorted { $0.id < $1.id }.map(card)
      + pack.links.values.sorted { $0.id < $1.id }.map(card)
      + pack.sources.values.sorted { $0.id < $1.id }.map(card)
      + Language.allCases.map { card($0, pack.pronunciation) }
  }

  private static func card(_ fact: Fact, in rules: Rulebook) -> RuleCard {
    RuleCard(
      "fact", fact.id,
      [
        ("kind", fact.kind.rawValue), ("when", words(fact.when, rules)),
        ("options", list(fact.options.map { $0.isDiscreet ? "\($0.id) (discreet)" : $0.id })),
        ("volunteered", flag(fact.isVolunteered)), ("find-out", words(fact.findOut)),
      ])
  }

  private static func card(_ pair: Exclusion, in rules: Rulebook) -> RuleCard {
    let sides = [pair.first, pair.second].map { words(.answer(fact: $0.fact, among: [$0.option]), rules) }
    return RuleCard("exclusion", pair.id, [("answers", list(sides)), ("sources", list(pair.sources))])
  }

  private static func card(_ ground: Ground, in rules: Rulebook) -> RuleCard {
    RuleCard(
      "ground", ground.id,
      [
        ("payer", ground.payer.rawValue), ("requires", words(ground.requires, rules)),
        ("while-working", ground.whileWorking.rawValue), ("order", String(ground.order)),
        ("period", words(ground.period)), ("contribution", ground.contribution), ("body", words(ground.body)),
        ("sources", list(ground.sources)), ("discreet", flag(ground.isDiscreet)), ("visitor", flag(ground.isVisitor)),
      ])
  }

  private static func card(_ rule: AccessRule, in rules: Rulebook) -> RuleCard {
    let grace = rule.grace.map { "\($0.months) months after \(rules.fact($0.lastPaid)?.id ?? "")" }
    return RuleCard(
      "access", rule.id,
      [("access", rule.access.rawValue)] + words(rule.scope, rules) + [
        ("grace", grace), ("period", words(rule.period)), ("sources", list(rule.sources)),
      ])
  }

  private static func card(_ remedy: Remedy, in rules: Rulebook) -> RuleCard {
    RuleCard(
      "remedy", remedy.id,
      words(remedy.scope, rules) + [
        ("only-if-known", flag(remedy.isOnlyIfKnown)), ("period", words(remedy.period)),
        ("body", words(remedy.body)),
        ("sheet", remedy.sheet.map { "\($0.contribution), \($0.months.rawValue) months" }),
        ("pages", list(remedy.pages)), ("sources", list(remedy.sources)), ("discreet", flag(remedy.isDiscreet)),
      ])
  }

  private static func card(_ entry: Coverage, in rules: Rulebook) -> RuleCard {
    let limit = entry.limit.map { "\($0.months) months after \(rules.fact($0.since)?.id ?? "")" }
    return RuleCard(
      "coverage", entry.id,
      [
        ("package", entry.package.rawValue), ("limit", limit), ("period", words(entry.period)),
        ("aliases", list(entry.aliases.map(\.string))), ("codes", list(entry.codes.map(\.written))),
        ("body", words(entry.body)), ("pages", list(entry.pages)), ("sources", list(entry.sources)),
        ("discreet", flag(entry.isDiscreet)),
      ])
  }

  private static func card(_ page: Page) -> RuleCard {
    RuleCard(
      "page", page.id,
      [
        ("choices", list(page.choices)), ("foot", list(page.foot)), ("body", words(page.body)),
        ("opens", page.tool.map(words)), ("discreet", flag(page.isDiscreet)),
      ])
  }

  private static func card(_ note: Note) -> RuleCard {
    RuleCard("note", note.id, [("body", words([note.statement]))])
  }

  private static func card(_ link: Link) -> RuleCard {
    RuleCard("link", link.id, [("address", link.address.string)])
  }

  private static func card(_ language: Language, _ pronunciation: Pronunciation) -> RuleCard {
    RuleCard("speech", language.rawValue, pronunciation.parts(in: language).map { ($0.name, $0.said) })
  }

  private static func card(_ source: Source) -> RuleCard {
    RuleCard(
      "source", source.id,
      [
        ("kind", source.kind.rawValue), ("address", source.address?.string), ("date", source.date?.written),
        ("checked", source.checked?.description),
      ])
  }
}
