import Polyclinic

/// A few rules, made up so that every way of the evaluation is taken: they are nobody's law.
enum SmallRulebook {
  static let text = LocalizedText(kk: .empty, ru: .empty, en: .empty)
  static let start = CalendarDate(year: 2026, month: 1, day: 1)

  enum Place {
    static let status = 0
    static let situation = 1
    static let job = 2
    static let study = 3
    static let lastPaid = 4
    static let years = 5
  }

  static func fact(
    _ id: String, _ options: [String], kind: Fact.Kind = .choice, when: Condition = .always, volunteered: Bool = false
  ) -> Fact {
    Fact(
      id: id, kind: kind, question: text, name: text, hint: nil,
      options: options.map { Fact.Option(id: $0, label: text) }, when: when, isVolunteered: volunteered, findOut: [])
  }

  static func ground(
    _ id: String, _ payer: Payer, order: Int, _ requires: Condition, contribution: String? = nil,
    to: CalendarDate? = nil
  ) -> Ground? {
    guard let start, let period = Period(from: start, to: to) else { return nil }
    return Ground(
      id: id, title: text, crumb: text, payer: payer, requires: requires, whileWorking: .notApplicable, order: order,
      period: period, contribution: contribution, body: [], sources: [], isDiscreet: false)
  }

  static func rule(_ id: String, _ access: Access, _ scope: Scope, grace: Int? = nil) -> AccessRule? {
    guard let start, let period = Period(from: start, to: nil) else { return nil }
    return AccessRule(
      id: id, access: access, scope: scope,
      grace: grace.map { AccessRule.Grace(months: $0, lastPaid: Place.lastPaid) }, period: period, text: text,
      sources: [])
  }

  static func way(_ id: String, _ scope: Scope, onlyIfKnown: Bool = false) -> Remedy? {
    guard let start, let period = Period(from: start, to: nil) else { return nil }
    return Remedy(
      id: id, title: text, label: text, crumb: text, scope: scope, isOnlyIfKnown: onlyIfKnown, period: period,
      body: [], sheet: nil, pages: [], sources: [], isDiscreet: false)
  }

  static func value(_ from: String, _ to: String?, _ number: Int) -> DatedValue? {
    guard let first = CalendarDate(from), let period = Period(from: first, to: to.flatMap { CalendarDate($0) }) else {
      return nil
    }
    return DatedValue(period: period, number: number, sources: ["law-\(number)"], checked: first)
  }

  static let month = Contribution(
    id: "month", name: text, unit: .tenge,
    values: [value("2025-01-01", "2025-12-31", 100), value("2026-01-01", "2026-12-31", 250)].compactMap(\.self))

  /// Status is volunteered; a student may be one full time; whoever works may be a student besides.
  static var book: Rulebook {
    let works = Condition.answer(fact: Place.situation, among: [0])
    let studies = Condition.answer(fact: Place.situation, among: [1])
    return Rulebook(
      date: CalendarDate("2026-06-15") ?? month.values[0].checked,
      facts: [
        fact("status", ["insured", "not-insured"], volunteered: true),
        fact("situation", ["work", "study", "none"]),
        fact("job", ["office", "evenings", "own"], when: works),
        fact("study", ["full", "part"], when: .any([studies, .answer(fact: Place.job, among: [1])])),
        fact("last-paid", ["never"], kind: .month),
        fact("years", ["yes", "no"], kind: .yesNo),
      ],
      exclusions: [
        Exclusion(
          id: "idle-owner", first: .init(fact: Place.situation, option: 2), second: .init(fact: Place.job, option: 2),
          because: text, sources: [])
      ],
      grounds: [
        ground("nobody", .none, order: 90, .answer(fact: Place.situation, among: [2]), contribution: "month"),
        ground("student", .state, order: 10, .answer(fact: Place.study, among: [0])),
        ground("worker", .employer, order: 20, .answer(fact: Place.job, among: [0, 1])),
        ground("owner", .own, order: 30, .answer(fact: Place.job, among: [2]), to: CalendarDate("2026-12-31")),
        ground("unclear", .unknown, order: 99, .always),
      ].compactMap(\.self),
      access: [
        rule("insured", .paid, Scope(requires: .answer(fact: Place.status, among: [0]))),
        rule("by-state", .paid, Scope(payers: [.state])),
        rule("six", .grace, Scope(payers: [.none, .own], requires: .answer(fact: Place.years, among: [0])), grace: 6),
        rule("three", .grace, Scope(payers: [.none, .own]), grace: 3),
        rule("lost", .lost, Scope(payers: [.none, .own])),
      ].compactMap(\.self),
      remedies: [
        way("proof", Scope(payers: [.state], requires: .not(.answer(fact: Place.status, among: [0])))),
        way("pay", Scope(grounds: ["nobody", "owner"])),
        way("part", Scope(grounds: ["worker"], requires: .answer(fact: Place.study, among: [1]))),
        way("sure", Scope(grounds: ["worker"], requires: .answer(fact: Place.study, among: [1])), onlyIfKnown: true),
        way("check", Scope(requires: .not(.answer(fact: Place.status, among: [0, 1])))),
      ].compactMap(\.self),
      contributions: [month], coverage: [])
  }

  /// Answers by name: `situation=work`.
  static func answers(_ pairs: String...) -> Answers {
    var answers = Answers()
    for pair in pairs {
      let parts = pair.split(separator: "=").map(String.init)
      if let fact = book.place(of: parts[0]) { answers[fact] = book.answer(parts[1], to: fact) }
    }
    return answers
  }
}
