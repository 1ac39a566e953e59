import Foundation
import Polyclinic
import PolyclinicData
import Testing

/// Rules broken in one place, and what must be said of it.
struct RuleBreakage: CustomTestStringConvertible, Sendable {
  let file: String
  let old: String
  let new: String
  let entry: String
  let reason: String
  /// What stands first on the line that must be named, once the rules are broken.
  let mark: String

  init(_ old: String, _ new: String, in file: String, entry: String, says reason: String, at mark: String? = nil) {
    self.file = file
    self.old = old
    self.new = new
    self.entry = entry
    self.reason = reason
    self.mark = mark ?? new
  }

  var testDescription: String { "\(file): \(reason)" }
}

@Suite struct BrokenRulesTests {
  private static let word = "{kk: сөз, ru: слово, en: word}"
  private static let eightWords = Array(repeating: word, count: 8).joined(separator: ", ")

  private static let facts: [RuleBreakage] = [
    .init("kind: month", "kind: monat", in: RulesFolder.facts, entry: "paid-until", says: "one of choice, yes-no"),
    .init("id: situation", "id: any", in: RulesFolder.facts, entry: "any", says: "joins conditions"),
    .init(
      "id: paid-until", "id: study", in: RulesFolder.facts, entry: "study", says: "another fact",
      at: "- id: study\n  kind: month"),
    .init(
      "{id: work,", "{id: study,", in: RulesFolder.facts, entry: "situation", says: "another option 'situation: study'",
      at: "{id: study, label: \(word)}\n  find-out"),
    .init("{id: never,", "{id: unknown,", in: RulesFolder.facts, entry: "paid-until", says: "'I do not know'"),
    .init(
      "- {id: no, label: \(word)}", "- {id: nein, label: \(word)}", in: RulesFolder.facts, entry: "study",
      says: "the options yes and no", at: "options:\n    - {id: yes"),
    .init(
      "    - {id: work, label: \(word)}\n", "", in: RulesFolder.facts, entry: "situation",
      says: "two options at least", at: "options:\n    - {id: study"),
    .init(
      "options: [{id: never, label: \(word)}]",
      "options: [{id: never, label: \(word)}, {id: now, label: \(word)}]", in: RulesFolder.facts, entry: "paid-until",
      says: "2 options; 1 is the most for month"),
    .init(
      "    - {id: work, label: \(word)}\n",
      "    - {id: work, label: \(word)}\n" + (1...6).map { "    - {id: o\($0), label: \(word)}\n" }.joined(),
      in: RulesFolder.facts, entry: "situation", says: "8 options; 7 is the most for choice",
      at: "options:\n    - {id: study"),
    .init(
      "when: {situation: study}", "when: {sitation: study}", in: RulesFolder.facts, entry: "study",
      says: "there is no fact 'sitation'"),
    .init(
      "when: {situation: study}", "when: {situation: studies}", in: RulesFolder.facts, entry: "study",
      says: "there is no option 'situation: studies'"),
    .init(
      "when: {situation: study}", "when: {situation: []}", in: RulesFolder.facts, entry: "study",
      says: "an option or a list"),
    .init(
      "when: {situation: study}", "when: {situation: [study, study]}", in: RulesFolder.facts, entry: "study",
      says: "names 'study' twice"),
    .init(
      "when: {situation: study}", "when: {any: {situation: study}}", in: RulesFolder.facts, entry: "study",
      says: "list of conditions"),
    .init(
      "when: {situation: study}", "when: {not: {}}", in: RulesFolder.facts, entry: "study", says: "condition is empty"),
    .init("when: {situation: study}", "when: study", in: RulesFolder.facts, entry: "study", says: "keys with values"),
    .init(
      "when: {situation: study}", "when: {occupation: none}", in: RulesFolder.facts, entry: "study",
      says: "'study' needs 'occupation' needs 'study'"),
    .init(
      "volunteered: true", "volunteered: true\n  when: {situation: study}", in: RulesFolder.facts, entry: "status",
      says: "no 'when'", at: "when: {situation: study}"),
    .init("volunteered: true", "volunteered: yes", in: RulesFolder.facts, entry: "status", says: "true or false"),
    .init("  find-out: [", "  find-in: [", in: RulesFolder.facts, entry: "status", says: "'find-in' is not known"),
    .init(
      "  find-out: [", "  find-in: [", in: RulesFolder.facts, entry: "status", says: "'find-out' is missing",
      at: "- id: status"),
    .init(
      "  hint: {kk: сөз, ru: слово, en: word}", "  hint: {kk: сөз, ru: слово}", in: RulesFolder.facts, entry: "status",
      says: "language is missing"),
    .init("option: yes", "option: maybe", in: RulesFolder.facts, entry: "study", says: "no option 'study: maybe'"),
    .init(
      "other: {occupation: employed}", "other: {occupation: boss}", in: RulesFolder.facts, entry: "study",
      says: "no option 'occupation: boss'"),
    .init(
      "other: {occupation: employed}", "other: {occupation: employed, situation: work}", in: RulesFolder.facts,
      entry: "study", says: "one fact with one option"),
    .init(
      "other: {occupation: employed}", "other: {study: no}", in: RulesFolder.facts, entry: "study",
      says: "exclude its own"),
    .init(
      "      because: \(word)\n      sources: [law]", "      because: \(word)\n      sources: []",
      in: RulesFolder.facts, entry: "study", says: "there is no source", at: "sources: []"),
  ]

  private static let grounds: [RuleBreakage] = [
    .init("payer: state", "payer: sate", in: RulesFolder.grounds, entry: "student", says: "one of state, local"),
    .init(
      "id: student", "id: unclear", in: RulesFolder.grounds, entry: "unclear", says: "another ground 'unclear'",
      at: "- id: unclear\n  title: \(word)\n  crumb: \(word)\n  payer: state"),
    .init("order: 10", "order: -10", in: RulesFolder.grounds, entry: "student", says: "whole number"),
    .init(
      "contribution: self-payer", "contribution: selfpayer", in: RulesFolder.grounds, entry: "nothing",
      says: "no contribution 'selfpayer'"),
    .init(
      "- amount: self-payer", "- amount: rates", in: RulesFolder.grounds, entry: "nothing",
      says: "no contribution 'rates'"),
    .init(
      "ru: \"слово {amount}\"", "ru: \"слово {sum}\"", in: RulesFolder.grounds, entry: "nothing",
      says: "must have {amount}", at: "text: {kk: \"сөз {amount}\""),
    .init(
      "- amount: self-payer", "- amount: self-payer\n      sources: [law]", in: RulesFolder.grounds, entry: "nothing",
      says: "sources of its own", at: "sources: [law]\n      text"),
    .init(
      "body: [{today: reception, text: \(word), sources: [law]}", "body: [{today: reception, text: \(word)}",
      in: RulesFolder.grounds, entry: "unclear", says: "statement has no source"),
    .init(
      "body: [{today: reception, text: \(word), sources: [law]}", "body: [{text: \(word), sources: [rumour]}",
      in: RulesFolder.grounds, entry: "unclear", says: "no source 'rumour'"),
    .init(
      "{note: call-1414}", "{note: call-1415}", in: RulesFolder.grounds, entry: "unclear", says: "no note 'call-1415'",
      at: "body: ["),
    .init(
      "{note: call-1414}", "{link: egov, sources: [law]}", in: RulesFolder.grounds, entry: "unclear",
      says: "no link 'egov'", at: "body: ["),
    .init(
      "- {steps: [\(word), ", "- {steps: [\(word), \(word), ", in: RulesFolder.grounds, entry: "nothing",
      says: "8 steps; 7 is the most", at: "body:\n"),
    .init(
      "- {steps: [\(word), ", "- {printed: [\(eightWords)], steps: [\(word), ", in: RulesFolder.grounds,
      entry: "nothing", says: "paper has more steps than the screen", at: "- {printed"),
    .init(
      "from: 2026-01-01", "from: 2026-01-01\n  to: 2025-12-31", in: RulesFolder.grounds, entry: "unclear",
      says: "ends before it begins", at: "to: 2025"),
    .init("from: 2026-01-01", "from: 1.1.2026", in: RulesFolder.grounds, entry: "unclear", says: "a day like"),
    .init(
      "sources: [law]\n- id: student", "sources: [laws]\n- id: student", in: RulesFolder.grounds, entry: "unclear",
      says: "no source 'laws'"),
  ]

  private static let others: [RuleBreakage] = [
    .init(
      "grounds: [nothing, unclear]", "grounds: [nothings]", in: RulesFolder.access, entry: "grace-three",
      says: "no ground 'nothings'"),
    .init(
      "grounds: [nothing, unclear]", "grounds: []", in: RulesFolder.access, entry: "grace-three",
      says: "'grounds' is empty"),
    .init(
      "payers: [state, local]", "payers: [state, city]", in: RulesFolder.access, entry: "state-paid",
      says: "'city' is none of"),
    .init(
      "id: lost", "id: insured", in: RulesFolder.access, entry: "insured", says: "another rule of access",
      at: "- id: insured\n  access: lost"),
    .init("access: lost", "access: gone", in: RulesFolder.access, entry: "lost", says: "one of paid, grace"),
    .init(
      "months: 3", "months: 61", in: RulesFolder.access, entry: "grace-three", says: "from 1 to 60", at: "grace: {"),
    .init(
      "after: paid-until", "after: status", in: RulesFolder.access, entry: "grace-three",
      says: "not a fact of kind month", at: "grace: {"),
    .init(
      "after: paid-until", "after: status", in: RulesFolder.access, entry: "grace-three", says: "never be asked",
      at: "grace: {"),
    .init(
      ", after: paid-until", "", in: RulesFolder.access, entry: "grace-three", says: "'after' is missing",
      at: "grace: {"),
    .init(
      "en: \"word {date}\"", "en: word", in: RulesFolder.access, entry: "grace-three", says: "must have {date}",
      at: "text: {kk: \"сөз {date}\""),
    .init(
      "  grace: {months: 3, after: paid-until}\n", "", in: RulesFolder.access, entry: "grace-three",
      says: "no placeholder", at: "text: {kk: \"сөз {date}\""),
    .init("pages: [finds]", "pages: [found]", in: RulesFolder.remedies, entry: "debt", says: "no page 'found'"),
    .init(
      "pages: [finds]", "pages: [\(Array(repeating: "finds", count: 8).joined(separator: ", "))]",
      in: RulesFolder.remedies, entry: "debt", says: "8 choices at most, the sheet among them"),
    .init(
      "label: \(word)", "labels: \(word)", in: RulesFolder.remedies, entry: "debt", says: "'label' is missing",
      at: "- id: debt"),
    .init(
      "months: past", "months: gone", in: RulesFolder.remedies, entry: "debt", says: "one of past, coming",
      at: "sheet: {"),
    .init(
      "contribution: self-payer", "contribution: rate", in: RulesFolder.remedies, entry: "debt",
      says: "not counted in tenge", at: "sheet: {"),
    .init(
      "contribution: self-payer", "contribution: debts", in: RulesFolder.remedies, entry: "debt",
      says: "no contribution 'debts'", at: "sheet: {"),
    .init(
      "{status: insured}", "{status: sure}", in: RulesFolder.remedies, entry: "debt", says: "no option 'status: sure'",
      at: "requires: {not"),
    .init(
      "id: rate", "id: self-payer", in: RulesFolder.contributions, entry: "self-payer", says: "another contribution",
      at: "- id: self-payer\n  name: \(word)\n  unit: percent"),
    .init(
      "  unit: tenge\n", "", in: RulesFolder.contributions, entry: "self-payer", says: "'unit' is missing",
      at: "- id: self-payer"),
    .init(
      "value: 4250", "value: -4250", in: RulesFolder.contributions, entry: "self-payer", says: "from 1 to 1000000",
      at: "- {from: 2026-01-01, to"),
    .init(
      "value: 4250", "value: 1000001", in: RulesFolder.contributions, entry: "self-payer", says: "from 1 to 1000000",
      at: "- {from: 2026-01-01, to"),
    .init(
      "value: 5,", "value: 101,", in: RulesFolder.contributions, entry: "rate", says: "from 1 to 100",
      at: "- {from: 2026-01-01, value"),
    .init(
      "value: 5,", "value: 5%,", in: RulesFolder.contributions, entry: "rate", says: "whole number",
      at: "- {from: 2026-01-01, value"),
    .init(
      "to: 2025-12-31", "to: 2026-01-31", in: RulesFolder.contributions, entry: "self-payer",
      says: "overlaps the one that begins on 2025-01-01", at: "- {from: 2026-01-01, to"),
    .init(
      "to: 2025-12-31", "to: 2024-12-31", in: RulesFolder.contributions, entry: "self-payer",
      says: "ends before it begins", at: "- {from: 2025"),
    .init(
      "value: 5, sources: [law]", "value: 5, sources: []", in: RulesFolder.contributions, entry: "rate",
      says: "there is no source", at: "- {from: 2026-01-01, value"),
    .init(
      "value: 5, sources: [law], checked: 2026-11-22", "value: 5, sources: [law]", in: RulesFolder.contributions,
      entry: "rate", says: "'checked' is missing", at: "- {from: 2026-01-01, value"),
    .init(
      "since: infarction-date", "since: paid-until", in: RulesFolder.coverage, entry: "infarction",
      says: "not a fact of kind date", at: "limit: {"),
    .init(
      "since: infarction-date", "since: stroke", in: RulesFolder.coverage, entry: "infarction",
      says: "no fact 'stroke'", at: "limit: {"),
    .init(
      "months: 12", "months: 0", in: RulesFolder.coverage, entry: "infarction", says: "from 1 to 60", at: "limit: {"),
    .init(
      "codes: [I21-I22,", "codes: [I22-I21,", in: RulesFolder.coverage, entry: "infarction",
      says: "'I22-I21' is no code"),
    .init("pages: [asks]", "pages: [gone]", in: RulesFolder.coverage, entry: "infarction", says: "no page 'gone'"),
    .init(
      "pages: [asks]", "pages: [\(Array(repeating: "asks", count: 6).joined(separator: ", "))]",
      in: RulesFolder.coverage, entry: "infarction", says: "names 5 pages at most"),
    .init(
      "package: gobmp", "package: gratis", in: RulesFolder.coverage, entry: "infarction",
      says: "one of osms, gobmp, ask"),
    .init(
      "  crumb: \(word)\n", "", in: RulesFolder.coverage, entry: "infarction", says: "neutral 'crumb'",
      at: "- id: infarction"),
    .init(
      "first: status", "first: stats", in: RulesFolder.home, entry: "asks", says: "no fact 'stats'", at: "interview: {"),
    .init(
      "given: {situation: study}", "given: {situation: studies}", in: RulesFolder.home, entry: "asks",
      says: "no option 'situation: studies'", at: "interview: {"),
    .init(
      "given: {situation: study}", "given: {place: study}", in: RulesFolder.home, entry: "asks",
      says: "no fact 'place'", at: "interview: {"),
    .init(
      "opens: coverage", "opens: coverage\n  choices: [\(Array(repeating: "home", count: 8).joined(separator: ", "))]",
      in: RulesFolder.home, entry: "finds", says: "a page that opens coverage has 7 choices at most",
      at: "choices: [home"),
    .init("opens: coverage", "opens: wallet", in: RulesFolder.home, entry: "finds", says: "one of coverage, glossary"),
    .init(
      "opens: coverage", "opens: coverage\n  interview: {}", in: RulesFolder.home, entry: "finds",
      says: "one of interview, opens", at: "opens: coverage"),
  ]

  @Test(arguments: facts + grounds + others) func isRefusedWithItsPlace(_ breakage: RuleBreakage) throws {
    let folder = try RulesFolder()
    try folder.pack.replace(breakage.old, by: breakage.new, in: breakage.file)
    let text = try String(contentsOf: folder.pack.url(breakage.file), encoding: .utf8)
    let mark = try #require(text.firstRange(of: breakage.mark))
    let line = text[..<mark.lowerBound].count { $0 == "\n" } + 1
    let problems = folder.pack.problems()
    #expect(
      problems.contains {
        $0.file == breakage.file && $0.line == line && $0.entry == breakage.entry
          && $0.reason.contains(breakage.reason)
      }, "line \(line) in \(problems.map(\.description))")
  }

  /// The folder has `study: yes` against `occupation: employed`; two more pairs lead back to it.
  @Test func aCircleOfExclusionsIsRefused() throws {
    let folder = try RulesFolder()
    func excluding(_ id: String, _ option: String, _ other: String) -> String {
      "  excludes:\n    - {id: \(id), option: \(option), other: {\(other)}, because: \(Self.word), sources: [law]}\n"
    }
    try folder.pack.replace(
      "  when: {any:", by: excluding("works-work", "employed", "situation: work") + "  when: {any:",
      in: RulesFolder.facts)
    #expect(folder.pack.problems() == [])
    try folder.pack.replace(
      "- id: situation\n", by: "- id: situation\n" + excluding("work-study", "work", "study: yes"),
      in: RulesFolder.facts)
    let problems = folder.pack.problems()
    #expect(problems.count == 1 && problems.allSatisfy { $0.reason.hasPrefix("a circle: ") && $0.line != nil })
  }

  @Test func theSamePairFromBothSidesIsRefused() throws {
    let folder = try RulesFolder()
    try folder.pack.replace(
      "  when: {any:",
      by:
        "  excludes:\n    - {id: works-student, option: employed, other: {study: yes}, because: \(Self.word), sources: [law]}\n  when: {any:",
      in: RulesFolder.facts)
    let reasons = folder.pack.problems().map(\.reason)
    #expect(reasons == ["'occupation' and 'study' exclude these answers a second time"])
  }

  @Test(arguments: [
    RulesFolder.facts, RulesFolder.grounds, RulesFolder.access, RulesFolder.remedies, RulesFolder.contributions,
    RulesFolder.coverage,
  ]) func aMissingFileIsNamed(_ file: String) throws {
    let folder = try RulesFolder()
    try FileManager.default.removeItem(at: folder.pack.url(file))
    #expect(folder.pack.problems().contains { $0.file == file && $0.reason == "the file is missing" })
  }

  @Test func everythingIsListedAtOnce() throws {
    let folder = try RulesFolder()
    for file in [RulesFolder.facts, RulesFolder.grounds, RulesFolder.access, RulesFolder.remedies] {
      try folder.pack.replace("sources: [law]", by: "sources: [rumour]", in: file)
    }
    try folder.pack.replace("unit: tenge", by: "unit: euro", in: RulesFolder.contributions)
    try folder.pack.replace("package: gobmp", by: "package: x", in: RulesFolder.coverage)
    #expect(Set(folder.pack.problems().map(\.file)).count == 6)
  }

  private static let personas: [(old: String, new: String, reason: String)] = [
    ("id: paid-lately", "id: learns", "another persona 'learns'"),
    ("study: yes}", "study: perhaps}", "'perhaps' is no answer to 'study'"),
    ("paid-until: 2026-09", "paid-until: 2026-13", "'2026-13' is no answer"),
    ("status: not-insured}", "state: not-insured}", "no fact 'state'"),
    ("ground: student", "ground: pupil", "no ground 'pupil'"),
    ("payer: state", "payer: sate", "one of state"),
    ("access: paid", "access: pays", "one of paid"),
    ("remedies: [debt]", "remedies: [debts]", "no remedy 'debts'"),
    ("grace-three, self-payer]", "grace-five]", "no rule 'grace-five'"),
    ("until: 2026-12-31", "until: soon", "a day like"),
    ("  date: 2026-11-25\n", "", "'date' is missing"),
    ("remedies: [], ", "", "'remedies' is missing"),
  ]

  @Test(arguments: personas.indices) func peopleAreRefused(_ number: Int) throws {
    let (old, new, reason) = Self.personas[number]
    let folder = try RulesFolder()
    try folder.pack.replace(old, by: new, in: RulesFolder.personas)
    let rules = try folder.reader.readEverything().pack.rules
    let error = #expect(throws: Problems.self) { try folder.reader.readPersonas(rules: rules) }
    #expect(error?.list.allSatisfy { $0.file == RulesFolder.personas && $0.line != nil && $0.entry != nil } == true)
    #expect(error?.list.contains { $0.reason.contains(reason) } == true)
  }
}
