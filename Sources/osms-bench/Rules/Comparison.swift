import Polyclinic
import RulesProof

/// What rules and tables say of every full set of answers, as of one day.
struct Comparison {
  private let date: CalendarDate
  private let sets: Int
  /// The sets about which they differ, in full.
  let differences: [String]

  /// Compares them all.
  init(of rules: Rulebook, asOf date: CalendarDate) {
    let opinion = SecondOpinion(on: rules)
    let months = (0...13).compactMap { Month(of: date).adding(-$0) }
    var sets = 0
    var differences: [String] = []
    opinion.forEachFullSet(months: months) { names in
      sets += 1
      if let difference = opinion.difference(about: names, asOf: date) { differences.append(difference) }
    }
    self.date = date
    self.sets = sets
    self.differences = differences
  }

  /// The comparisons as Markdown.
  static func table(of comparisons: [Comparison]) -> String {
    var rows = [["as of", "sets of answers", "differences", "goal", "holds"], ["---", "--:", "--:", "---", "---"]]
    for comparison in comparisons {
      let goal = Goal("0", Double(comparison.differences.count), atMost: 0)
      rows.append([
        comparison.date.description, String(comparison.sets), String(comparison.differences.count), goal.text,
        goal.verdict,
      ])
    }
    return markdownTable(rows)
  }
}
