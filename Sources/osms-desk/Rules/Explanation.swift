import Polyclinic

/// What the rules say of some answers, and why: for programs as JSON, for people as lines.
struct Explanation {
  let pack: Pack
  let language: Language
  let date: CalendarDate
  let decision: Decision

  init(_ answers: Answers, pack: Pack, asOf date: CalendarDate, language: Language) {
    self.pack = pack
    self.language = language
    self.date = date
    decision = pack.rules.decision(for: answers, asOf: date)
  }

  private var rules: Rulebook { pack.rules }

  private var outcome: Outcome { Outcome(decision, rules: rules) }

  private var contradiction: Exclusion? {
    if case .contradiction(let place) = decision.state { rules.exclusions[place] } else { nil }
  }

  private var reasons: [ReasonLine] {
    decision.trace.map { ReasonLine($0, pack: pack, language: language) }
  }

  /// This month and the twelve to come, where the ground or a way out has an amount in tenge; nil where no value
  /// covers the month.
  private var amounts: [(month: Month, tenge: Int?)] {
    let ofGround = decision.ground.flatMap { rules.grounds[$0].contribution }
    let ofSheets = decision.remedies.compactMap { rules.remedies[$0].sheet?.contribution }
    let contribution = ([ofGround].compactMap(\.self) + ofSheets).compactMap(rules.contribution)
      .first { $0.unit == .tenge }
    guard let contribution else { return [] }
    return (0...12).compactMap(Month(of: date).adding).map { ($0, contribution.value(in: $0)?.number) }
  }

  /// The explanation for programs.
  var json: JSONValue {
    let outcome = outcome
    return .object([
      "ground": .text(outcome.ground), "payer": .text(outcome.payer), "access": .text(outcome.access),
      "access_until": .text(outcome.until), "remedies": .list(outcome.remedies.map { .text($0) }),
      "next_question": .text(outcome.question),
      "contradiction": contradiction.map { pair in
        .object([
          "rule": .text(pair.id), "facts": .list(facts(of: pair).map { .text($0) }),
          "text": .text(pair.because[language].string), "source": .text(pair.sources.first),
        ])
      } ?? .null,
      "amounts": .list(
        amounts.map { .object(["month": .text($0.month.description), "tenge": .number($0.tenge)]) }),
      "trace": .list(reasons.map(\.json)),
    ])
  }

  /// The explanation for people.
  var lines: [String] {
    let outcome = outcome
    var lines = ["As of \(date)"]
    if let pair = contradiction {
      lines.append("These answers do not fit: \(facts(of: pair).joined(separator: ", "))")
      lines.append("  \(pair.because[language].string)")
    }
    if let place = decision.ground {
      lines.append("Ground: \(named(rules.grounds[place].id, rules.grounds[place].title))")
    }
    if !decision.possible.isEmpty {
      lines.append("Possible: \(decision.possible.map { rules.grounds[$0].id }.joined(separator: ", "))")
    }
    lines.append("Payer: \(outcome.payer)")
    lines.append("Access: \([outcome.access, outcome.until].compactMap(\.self).joined(separator: " until "))")
    lines += decision.remedies.map { "Way out: \(named(rules.remedies[$0].id, rules.remedies[$0].label))" }
    if case .question(let place) = decision.state, let fact = rules.fact(place) {
      lines.append("Next question: \(named(fact.id, fact.question))")
      lines += fact.options.map { "  \(named($0.id, $0.label))" }
    }
    lines += amounts.map { "Amount of \($0.month): \($0.tenge.map { "\($0) tenge" } ?? "not known")" }
    return lines + (reasons.isEmpty ? [] : ["Why:"] + reasons.map { "  \($0.text)" })
  }

  private func facts(of pair: Exclusion) -> [String] {
    [pair.first, pair.second].compactMap { rules.fact($0.fact)?.id }
  }

  private func named(_ id: String, _ text: LocalizedText) -> String {
    "\(id) – \(text[language].string)"
  }
}
