@testable import Polyclinic

/// A few conditions and services made by hand, with the difficulties of real ones.
enum SmallCoverage {
  private static func text(_ string: String) -> SafeText { SafeText(joined: string) }

  private static func entry(
    _ id: String, kk: String, ru: String, en: String, _ package: Coverage.Package, aliases: [String] = [],
    codes: [String] = [], limit: Coverage.Limit? = nil, from: String = "2026-01-01", to: String? = nil
  ) -> Coverage? {
    let name = LocalizedText(kk: text(kk), ru: text(ru), en: text(en))
    guard let first = CalendarDate(from), let period = Period(from: first, to: to.flatMap { CalendarDate($0) })
    else { return nil }
    return Coverage(
      id: id, name: name, crumb: name, aliases: aliases.map(text), codes: codes.compactMap { DiagnosisCodes($0) },
      package: package, limit: limit, period: period, body: [], sources: [], isDiscreet: false)
  }

  static let entries = [
    entry(
      "diabetes", kk: "қант диабеті", ru: "сахарный диабет", en: "diabetes", .insured,
      aliases: ["СД", "инсулин", "сахар", "қант ауруы"], codes: ["E10-E14"]),
    entry(
      "palsy", kk: "балалардың церебралды сал ауруы", ru: "детский церебральный паралич",
      en: "cerebral palsy in children", .insured, aliases: ["ДЦП"], codes: ["G80"]),
    entry(
      "systemic", kk: "дәнекер тіндердің жүйелік зақымданулары",
      ru: "системные поражения соединительной ткани", en: "systemic disorders of connective tissue", .insured,
      aliases: ["склеродермия"], codes: ["M30-M36"]),
    entry("lupus", kk: "қызыл жегі", ru: "красная волчанка", en: "lupus", .ask, codes: ["M32.1"]),
    entry(
      "tuberculosis", kk: "туберкулез", ru: "туберкулёз", en: "tuberculosis", .guaranteed, aliases: ["ТБ"],
      codes: ["A15-A19"]),
    entry("hiv", kk: "АИТВ", ru: "ВИЧ", en: "HIV", .guaranteed, aliases: ["СПИД", "ЖИТС"], codes: ["B20-B24"]),
    entry(
      "hepatitis", kk: "созылмалы вирустық гепатиттер және бауыр циррозы",
      ru: "хронические вирусные гепатиты и цирроз печени", en: "chronic viral hepatitis and cirrhosis of the liver",
      .guaranteed, aliases: ["гепатит", "цирроз"], codes: ["B18.0-B18.2", "B18.8", "B19", "K74"]),
    entry(
      "tumours", kk: "қатерлі ісіктер", ru: "злокачественные новообразования", en: "malignant tumours", .guaranteed,
      aliases: ["рак", "онкология", "обыр"], codes: ["C00-C97", "D00-D09", "D37-D48"]),
    entry(
      "infarction", kk: "жедел миокард инфаркті", ru: "острый инфаркт миокарда", en: "heart attack", .guaranteed,
      aliases: ["инфаркт"], codes: ["I21-I23"], limit: Coverage.Limit(months: 6, since: 0)),
    entry("asthma", kk: "демікпе", ru: "астма", en: "asthma", .ask, aliases: ["бронхиальная астма"]),
    entry("tests", kk: "анализдер", ru: "анализы", en: "laboratory tests", .insured, aliases: ["кровь"]),
    entry(
      "old", kk: "ескі", ru: "старое", en: "bygone", .guaranteed, codes: ["Z00"], from: "2020-01-01",
      to: "2025-12-31"),
  ].compactMap(\.self)

  static let index = CoverageIndex(entries)

  /// Words that name none of them.
  static let plainWords = PlainWords(["болезнь", "хронический", "у", "меня", "ауруы", "ауру", "disease", "chronic"])

  /// A day on which all but the last entry hold.
  static let today = CalendarDate(year: 2026, month: 3, day: 1)
}
