import Polyclinic
import RulesOracle

/// Compares what the rules say with what the tables say that were written by hand.
public struct SecondOpinion: Sendable {
  private let rules: Rulebook

  /// A comparison with those rules.
  public init(on rules: Rulebook) {
    self.rules = rules
  }

  /// The facts and answers by their names in files.
  public typealias Names = [String: String]

  /// How the two differ about some answers; nil where they say the same.
  public func difference(about names: Names, asOf today: CalendarDate) -> String? {
    var answers = Answers()
    for (fact, text) in names {
      guard let place = rules.place(of: fact), let answer = rules.answer(text, to: place) else {
        return "\(fact): \(text) is no answer"
      }
      answers[place] = answer
    }
    let ours = verdict(of: rules.decision(for: answers, asOf: today))
    let other = RulesOracle.verdict(on: names, date: today.description)
    guard ours != other else { return nil }
    let listed = names.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    return "as of \(today), \(listed)\n  rules:  \(ours)\n  tables: \(other)"
  }

  private func verdict(of decision: Decision) -> RulesOracle.Verdict {
    switch decision.state {
    case .contradiction: return .contradiction
    case .question(let fact): return .needs(rules.fact(fact)?.id ?? "")
    case .decided:
      return .outcome(
        .init(
          ground: decision.ground.map { rules.grounds[$0].id }, payer: decision.payer.rawValue,
          access: decision.access.rawValue, until: decision.accessUntil?.description,
          ways: decision.remedies.map { rules.remedies[$0].id }))
    }
  }

  /// Every full set of answers that makes sense, and beside them answers that the outcome may not need.
  ///
  /// - Parameters:
  ///   - months: the months that were the last one paid for.
  ///   - body: is called with each set.
  public func forEachFullSet(months: [Month], _ body: (Names) -> Void) {
    let paid = texts(of: "paid-until", months: months)
    let years = texts(of: "five-years")
    for status in [nil] + texts(of: "status").map(Optional.some) {
      for month in paid {
        for year in years {
          var names: Names = ["paid-until": month, "five-years": year]
          names["status"] = status
          fill(names, months: months, body)
        }
      }
    }
  }

  /// Every set of answers on the way of an interview: after each of its answers, as the tables ask for them.
  ///
  /// - Parameters:
  ///   - months: the months that were the last one paid for.
  ///   - body: is called with each set.
  public func forEachStep(months: [Month], _ body: (Names) -> Void) {
    for status in [nil] + texts(of: "status").map(Optional.some) {
      var names: Names = [:]
      names["status"] = status
      fill(names, months: months, step: body) { _ in }
    }
  }

  /// Asks as the tables do until they say something.
  private func fill(
    _ names: Names, months: [Month], step: (Names) -> Void = { _ in }, _ body: (Names) -> Void
  ) {
    step(names)
    guard case .needs(let fact) = RulesOracle.verdict(on: names, date: rules.date.description) else {
      return body(names)
    }
    for text in texts(of: fact, months: months) {
      var more = names
      more[fact] = text
      fill(more, months: months, step: step, body)
    }
  }

  private func texts(of fact: String, months: [Month] = []) -> [String] {
    guard let place = rules.place(of: fact) else { return [] }
    return Walks.answers(to: place, in: rules, months: months).map { rules.name(of: $0, to: place) }
  }
}
