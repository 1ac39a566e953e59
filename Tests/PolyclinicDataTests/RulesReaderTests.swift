import Foundation
import Polyclinic
import PolyclinicData
import Testing

@Suite struct RulesReaderTests {
  private let folder: RulesFolder
  private let everything: AssetsReader.Everything

  init() throws {
    folder = try RulesFolder()
    #expect(folder.pack.problems().map(\.description) == [])
    everything = try folder.reader.readEverything()
  }

  private var rules: Rulebook { everything.pack.rules }

  /// A fact stands behind those on which it depends; else the order of the file is kept.
  @Test func factsAreInOrder() {
    #expect(
      rules.facts.map(\.id) == ["status", "situation", "study", "occupation", "paid-until", "infarction-date"])
    for (place, fact) in rules.facts.enumerated() { #expect(fact.when.facts.allSatisfy { $0 < place }) }
  }

  @Test func conditionsKeepTheirOrderAndMeaning() throws {
    let study = try #require(rules.place(of: "study"))
    let situation = try #require(rules.place(of: "situation"))
    let occupation = try #require(rules.place(of: "occupation"))
    #expect(
      rules.ground("student")?.requires
        == .all([.answer(fact: situation, among: [0]), .answer(fact: study, among: [0])]))
    #expect(
      rules.ground("nothing")?.requires
        == .all([
          .any([.answer(fact: situation, among: [1]), .answer(fact: study, among: [1])]),
          .not(.answer(fact: occupation, among: [0])),
        ]))
    #expect(rules.ground("unclear")?.requires == .always)
  }

  @Test func everyKindOfRuleIsRead() throws {
    let study = try #require(rules.place(of: "study"))
    let occupation = try #require(rules.place(of: "occupation"))
    #expect(rules.date == everything.pack.date)
    #expect(rules.grounds.map(\.id) == ["student", "nothing", "unclear"])
    #expect(rules.ground("nothing")?.isDiscreet == true)
    #expect(rules.ground("nothing")?.isVisitor == true)
    #expect(rules.ground("student")?.isVisitor == false)
    #expect(rules.ground("nothing")?.contribution == "self-payer")
    #expect(rules.exclusions.map(\.first) == [Exclusion.Side(fact: study, option: 0)])
    #expect(rules.exclusions.map(\.second) == [Exclusion.Side(fact: occupation, option: 0)])
    #expect(rules.access.map(\.access) == [.paid, .paid, .grace, .lost])
    #expect(rules.access[2].grace?.lastPaid == rules.place(of: "paid-until"))
    #expect(rules.access[1].scope.payers == [.state, .local])
    #expect(rules.remedy("debt")?.sheet == Remedy.Sheet(contribution: "self-payer", months: .past))
    #expect(rules.remedy("debt")?.pages == ["finds"])
    #expect(rules.remedy("debt")?.isOnlyIfKnown == true)
    #expect(rules.contribution("self-payer")?.values.map(\.number) == [4200, 4250])
    #expect(rules.coverage.first?.limit == Coverage.Limit(months: 12, since: rules.facts.count - 1))
    #expect(rules.coverage.first?.aliases.map(\.string) == ["ИМ", "heart attack"])
    #expect(rules.coverage.first?.pages == ["asks"])
    #expect(rules.fact(0)?.isVolunteered == true)
    #expect(rules.fact(0)?.options.map(\.isDiscreet) == [false, true])
  }

  @Test func pagesOpenTools() {
    let pages = everything.pack.pages
    #expect(pages["asks"]?.tool == .interview(Page.Interview(first: "status", given: ["situation": "study"])))
    #expect(pages["finds"]?.tool == .coverage)
    #expect(pages["opens"]?.tool == .glossary)
    #expect(pages["home"]?.tool == nil)
  }

  @Test func textsAndReferencesHaveTheirPlaces() {
    let keys = Set(everything.texts.filter { $0.file == RulesFolder.facts }.map(\.key))
    #expect(keys.isSuperset(of: ["question", "name", "hint", "label", "because", "text"]))
    let desks = everything.references.filter { $0.kind == .desk && $0.file == RulesFolder.grounds }
    #expect(desks.map(\.entry) == ["unclear", "student", "nothing"])
  }

  @Test func peopleAreReadAndDecided() throws {
    let personas = try folder.reader.readPersonas(rules: rules)
    #expect(personas.map(\.id) == ["learns", "paid-lately"])
    for persona in personas {
      let decision = rules.decision(for: persona.answers, asOf: persona.date)
      #expect(decision.ground.map { rules.grounds[$0].id } == persona.expected.ground)
      #expect(decision.payer == persona.expected.payer)
      #expect(decision.access == persona.expected.access)
      #expect(decision.accessUntil == persona.expected.until)
      #expect(decision.remedies.map { rules.remedies[$0].id } == persona.expected.remedies)
      #expect(decision.trace.map(rules.id) == persona.expected.rules)
    }
  }
}
