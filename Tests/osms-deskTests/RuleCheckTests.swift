import Polyclinic
import PolyclinicData
import Testing

@testable import osms_desk

/// What `check` says of rules that can be read but are not well made.
@Suite struct RuleCheckTests {
  /// All that is looked at in the rules of the bundled content, after texts in it were replaced; pictures are left out.
  private func findings(_ replacements: [(file: String, old: String, new: String)] = []) throws -> [Problem] {
    return Proofreading.findings(inRulesOf: try EditedAssets(replacements).everything())
  }

  @Test func theBundledRulesHaveNone() throws {
    for finding in try findings() { Issue.record("\(finding)") }
  }

  @Test func findsWhatIsNotWellMade() throws {
    let found = try findings([
      ("rules/contributions.yaml", "to: 2025-12-31", "to: 2025-12-30"),
      ("rules/grounds.yaml", "today: ", "today: no-such-"),
      ("rules/grounds.yaml", "    - note: call-1414\n", ""),
    ])
    let reasons = found.map(\.reason)
    #expect(reasons.contains { $0.hasPrefix("the building has no desk 'no-such-") })
    #expect(reasons.contains("no value between 2025-12-30 and 2026-01-01"))
    #expect(reasons.contains("no telephone (the note 'call-1414')"))
    #expect(found.allSatisfy { $0.file.hasPrefix("rules/") })
  }

  /// Two grounds that one answer meets, with one order and different payers.
  @Test func findsGroundsWithoutPrecedence() throws {
    let found = try findings([
      ("rules/grounds.yaml", "order: 11\n", "order: 60\n"), ("rules/grounds.yaml", "order: 12\n", "order: 13\n"),
    ])
    #expect(found.contains { $0.entry == "employee" && $0.reason.contains("'pensioner' has the same order") })
    #expect(!found.contains { $0.reason.contains("'disability' has the same order") })
  }

  /// A rule for an answer that nobody who gets so far can give.
  @Test func findsRulesThatNobodyReaches() throws {
    let found = try findings([
      ("rules/remedies.yaml", "grounds: [eaeu]", "grounds: [student]\n  requires: {status: debt, residence: eaeu}")
    ])
    #expect(
      found.contains { $0.entry == "contract-insurance" && $0.reason == "no way through the questions leads here" })
  }

  @Test func theWalkIsComplete() throws {
    let pack = try EditedAssets().everything().pack
    let walk = RuleWalk(rules: pack.rules, interviews: [Page.Interview(first: "status", given: [:])], date: pack.date)
    #expect(walk.reached.grounds.count > 30 && walk.deadEnd == nil)
    #expect(walk.mostQuestions.count <= 7)
    #expect(walk.mostRemedies.count <= 6)
  }
}
