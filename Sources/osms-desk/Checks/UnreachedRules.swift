import Polyclinic
import PolyclinicData

/// Every rule in force is met on some way through the questions, and every way is short and leads somewhere.
struct UnreachedRules {
  let pack: Pack
  let places: Places

  private static let mostQuestions = 7
  private static let mostRemedies = 6

  private var rules: Rulebook { pack.rules }

  var findings: [Problem] {
    let interviews = pack.pages.values.sorted { $0.id < $1.id }.compactMap { page in
      if case .interview(let interview) = page.tool { interview } else { nil }
    }
    let walk = RuleWalk(rules: rules, interviews: interviews, date: pack.date)
    return unreached(walk.reached) + extremes(walk)
  }

  private func unreached(_ reached: RuleWalk.Reached) -> [Problem] {
    func missing<Rule>(
      _ list: [Rule], _ met: Set<Int>, in file: RuleFile, id: (Rule) -> String, period: (Rule) -> Period?
    ) -> [Problem] {
      list.enumerated().filter { place, rule in
        !met.contains(place) && period(rule)?.contains(pack.date) ?? true
      }.map { places.problem(in: file, entry: id($0.element), "no way through the questions leads here") }
    }
    return missing(rules.facts, reached.facts, in: .facts, id: \.id) { _ in nil }
      + missing(rules.grounds, reached.grounds, in: .grounds, id: \.id) { $0.period }
      + missing(rules.access, reached.access, in: .access, id: \.id) { $0.period }
      + missing(rules.remedies, reached.remedies, in: .remedies, id: \.id) { $0.period }
      + rules.exclusions.indices.filter { !reached.exclusions.contains($0) }.map { place in
        let fact = rules.fact(rules.exclusions[place].first.fact)?.id ?? ""
        return places.problem(
          in: .facts, entry: fact, "no change of an answer leads to the exclusion '\(rules.exclusions[place].id)'")
      }
  }

  private func extremes(_ walk: RuleWalk) -> [Problem] {
    var problems: [Problem] = []
    if walk.mostRemedies.count > Self.mostRemedies {
      problems.append(
        places.problem(
          in: .remedies, entry: nil,
          "\(walk.mostRemedies.count) ways out of one outcome, \(Self.mostRemedies) is the most: "
            + words(walk.mostRemedies.answers)))
    }
    if walk.mostQuestions.count > Self.mostQuestions {
      problems.append(
        places.problem(
          in: .facts, entry: nil,
          "\(walk.mostQuestions.count) questions to one outcome, \(Self.mostQuestions) is the most: "
            + words(walk.mostQuestions.answers)))
    }
    if let answers = walk.deadEnd {
      problems.append(
        places.problem(in: .grounds, entry: nil, "no ground, or a question asked twice: \(words(answers))"))
    }
    return problems
  }

  private func words(_ answers: Answers) -> String {
    answers.list.map { "\(rules.fact($0.fact)?.id ?? "")=\(rules.name(of: $0.answer, to: $0.fact))" }
      .joined(separator: " ")
  }
}
