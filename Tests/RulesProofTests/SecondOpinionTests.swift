import Polyclinic
import RulesProof
import Testing

/// The rules, compared with the same law that was written a second time as tables.
@Suite struct SecondOpinionTests {
  @Test(arguments: ["2026-11-25", "2027-01-01", "2028-02-29"])
  func theTablesSayTheSame(date: String) throws {
    let today = try Bundled.day(date)
    let opinion = SecondOpinion(on: try Bundled.rules())
    var compared = 0
    var differences: [String] = []
    opinion.forEachFullSet(months: Bundled.months(before: today)) { names in
      compared += 1
      if let difference = opinion.difference(about: names, asOf: today) { differences.append(difference) }
    }
    #expect(compared > 10_000)
    #expect(differences.isEmpty, "\(differences.count) of \(compared):\n\(differences.prefix(10).joined(separator: "\n"))")
  }
}
