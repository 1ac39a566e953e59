import Polyclinic
import RegistryGenerator
import RegistryOracle

/// How often the address that is meant was found, by class of noise.
struct Recall {
  /// The counts of one class.
  struct Tally {
    var queries = 0
    /// The street is first, and the house is read rightly where one was typed.
    var first = 0
    /// The same, among the first five.
    var amongFive = 0
    /// An answer was shown as certain.
    var certain = 0

    /// A count as a share of the queries.
    func share(_ count: KeyPath<Tally, Int>) -> Double {
      queries == 0 ? 0 : Double(self[keyPath: count]) / Double(queries)
    }
  }

  private(set) var tallies: [NoiseClass: Tally] = [:]
  /// Answers shown as certain that the brute force calls wrong.
  private(set) var wrongCertain: [Replay.Outcome] = []
  /// Queries whose address did not come first.
  private(set) var failures: [Replay.Outcome] = []

  init(_ outcomes: [Replay.Outcome], judge: CertaintyJudge) {
    for outcome in outcomes {
      let query = outcome.entry.query
      let hits = outcome.answer.findings.map(\.hit)
      func isMeant(_ hit: StreetHit) -> Bool {
        hit.place == .street(query.street) && (query.house.map(hit.houses.contains) ?? true)
      }
      let isFirst = hits.first.map(isMeant) ?? false
      var tally = tallies[outcome.entry.noise, default: Tally()]
      tally.queries += 1
      tally.first += isFirst ? 1 : 0
      tally.amongFive += hits.prefix(5).contains(where: isMeant) ? 1 : 0
      tally.certain += outcome.answer.state.isCertain ? 1 : 0
      tallies[outcome.entry.noise] = tally
      if !isFirst { failures.append(outcome) }
      if judge.verdict(on: outcome.answer, to: query.text, meant: (query.street, query.house)) == .wrong {
        wrongCertain.append(outcome)
      }
    }
  }
}
