import Polyclinic
import PolyclinicData

/// Between the first day and the last of an amount there is no day without a value.
struct ValueGaps {
  let rules: Rulebook
  let places: Places

  var findings: [Problem] {
    rules.contributions.flatMap { contribution in
      zip(contribution.values, contribution.values.dropFirst()).filter { earlier, later in
        earlier.period.to?.next != later.period.from
      }.map { earlier, later in
        places.problem(
          in: .contributions, entry: contribution.id,
          "no value between \(earlier.period.to?.description ?? "") and \(later.period.from)")
      }
    }
  }
}
