import Polyclinic
import RulesProof
import Testing

/// The rules, compared with the same law that was written a second time as tables.
@Suite struct SecondOpinionTests {
  /// Every third set of answers on the pack's own day, fewer on others; `osms-bench rules` compares them all.
  @Test(arguments: [nil, "2026-01-01", "2027-01-01", "2028-02-29", "2025-12-31"])
  func theTablesSayTheSame(date: String?) throws {
    let rules = try Bundled.rules()
    let today = try date.map(Bundled.day) ?? rules.date
    let opinion = SecondOpinion(on: rules)
    var sets = 0
    var compared = 0
    var differences: [String] = []
    opinion.forEachFullSet(months: Bundled.months(before: today)) { names in
      sets += 1
      guard sets.isMultiple(of: date == nil ? 3 : 29) else { return }
      compared += 1
      if let difference = opinion.difference(about: names, asOf: today) { differences.append(difference) }
    }
    #expect(compared > (date == nil ? 10_000 : date == "2025-12-31" ? 0 : 1_000))
    #expect(differences.isEmpty, "\(differences.count):\n\(differences.prefix(10).joined(separator: "\n"))")
  }

  /// After each answer of an interview the tables need the answer for which the rules ask.
  @Test func theTablesNeedWhatTheRulesAsk() throws {
    let rules = try Bundled.rules()
    let opinion = SecondOpinion(on: rules)
    let months = [2, 5, 12].compactMap { Month(of: rules.date).adding(-$0) }
    var steps = 0
    var differences: [String] = []
    opinion.forEachStep(months: months) { names in
      steps += 1
      if let difference = opinion.difference(about: names, asOf: rules.date) { differences.append(difference) }
    }
    #expect(steps > 1_000)
    #expect(differences.isEmpty, "\(differences.count):\n\(differences.prefix(10).joined(separator: "\n"))")
  }
}
