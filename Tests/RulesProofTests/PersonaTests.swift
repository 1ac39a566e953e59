import Polyclinic
import PolyclinicData
import RulesOracle
import RulesProof
import Testing

/// The invented people: the rules say of each what they should, and there are enough of them.
@Suite struct PersonaTests {
  @Test func theRulesHoldForEveryone() throws {
    let rules = try Bundled.rules()
    let differences = try Bundled.personas().compactMap { PersonaCheck(persona: $0).difference(in: rules) }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    let moved = try Bundled.personas().filter { !PersonaCheck(persona: $0).holds(for: rules) }.map(\.id)
    #expect(moved == [])
  }

  /// What is expected of them was not copied from the rules.
  @Test func theTablesExpectTheSame() throws {
    let rules = try Bundled.rules()
    for persona in try Bundled.personas() {
      var names: SecondOpinion.Names = [:]
      for entry in persona.answers.list {
        names[try #require(rules.fact(entry.fact)?.id)] = rules.name(of: entry.answer, to: entry.fact)
      }
      let expected = persona.expected
      let outcome = RulesOracle.Outcome(
        ground: expected.ground, payer: expected.payer.rawValue, access: expected.access.rawValue,
        until: expected.until?.description, ways: expected.remedies)
      #expect(RulesOracle.verdict(on: names, date: persona.date.description) == .outcome(outcome), "\(persona.id)")
    }
  }

  @Test func theKioskAsksThemWhatTheyAnswerAndNothingElse() throws {
    let rules = try Bundled.rules()
    let wrong = try Bundled.personas().filter { !PersonaCheck(persona: $0).isAskedRightly(by: rules) }
    #expect(wrong.map(\.id) == [])
  }

  @Test func theOrderOfAnswersDoesNotMatter() throws {
    let rules = try Bundled.rules()
    for persona in try Bundled.personas() {
      var backwards = Answers()
      for entry in persona.answers.list.reversed() { backwards[entry.fact] = entry.answer }
      let decision = rules.decision(for: persona.answers, asOf: persona.date)
      #expect(rules.decision(for: backwards, asOf: persona.date) == decision, "\(persona.id)")
    }
  }

  @Test func thereAreEnoughOfEveryKind() throws {
    let rules = try Bundled.rules()
    let personas = try Bundled.personas()
    let grounds = Dictionary(grouping: personas, by: \.expected.ground).mapValues(\.count)
    let ways = Dictionary(personas.flatMap(\.expected.remedies).map { ($0, 1) }, uniquingKeysWith: +)
    let named = Set(personas.flatMap(\.expected.rules))
    #expect(personas.count >= 150)
    #expect(rules.grounds.map(\.id).filter { grounds[$0, default: 0] < 5 } == [])
    #expect(rules.remedies.map(\.id).filter { ways[$0, default: 0] < 3 } == [])
    #expect(rules.access.map(\.id).filter { !named.contains($0) } == [])
    #expect(Set(personas.map(\.expected.access)) == Set(Access.allCases))
    #expect(Set(personas.map(\.story)).count == personas.count)
  }
}
