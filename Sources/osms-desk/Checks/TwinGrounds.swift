import Polyclinic
import PolyclinicData

/// Where one person may have two grounds with different payers, their order says which counts.
struct TwinGrounds {
  let rules: Rulebook
  let places: Places

  var findings: [Problem] {
    rules.grounds.indices.flatMap { first in
      rules.grounds.indices.filter { $0 > first }.compactMap { second in
        let (one, other) = (rules.grounds[first], rules.grounds[second])
        guard one.order == other.order, one.payer != other.payer, canMeetBoth(one, other) else { return nil }
        return places.problem(
          in: .grounds, entry: other.id,
          "'\(one.id)' has the same order and another payer, and one person may have both")
      }
    }
  }

  private func canMeetBoth(_ one: Ground, _ other: Ground) -> Bool {
    guard one.period.overlaps(other.period) else { return false }
    let both = Condition.all([one.requires, other.requires])
    return canMeet(both, facts: involved(in: both).sorted()[...], Answers())
  }

  /// Whether some answers to the facts that are left make the condition true.
  private func canMeet(_ condition: Condition, facts: ArraySlice<Int>, _ answers: Answers) -> Bool {
    guard let fact = facts.first else { return rules.truth(of: condition, for: answers) == .yes }
    let options = rules.fact(fact)?.options.indices.map { Answer.option($0) } ?? []
    return ([nil] + options).contains { answer in
      var next = answers
      next[fact] = answer
      return rules.truth(of: condition, for: next) != .no
        && canMeet(condition, facts: facts.dropFirst(), next)
    }
  }

  /// The facts of a condition, and those on which it depends whether they count.
  private func involved(in condition: Condition) -> Set<Int> {
    condition.facts.reduce(into: []) { facts, fact in
      facts.insert(fact)
      if let when = rules.fact(fact)?.when { facts.formUnion(involved(in: when)) }
    }
  }
}
