import Polyclinic
import Testing

/// Every answer to every question, from every page from which the questions begin.
@Suite struct WalkTests {
  private static let mostQuestions = 7
  private static let mostWays = 6

  private func walks(asOf today: CalendarDate) throws -> [(page: String, walks: Walks)] {
    let rules = try Bundled.rules()
    let months = [2, 5, 12].compactMap { Month(of: today).adding(-$0) }
    return try Bundled.interviews().map { page, interview in
      (page, Walks(in: rules, from: interview, months: months, asOf: today))
    }
  }

  @Test func noQuestionComesTwiceAndEveryWayEnds() throws {
    for (page, walks) in try walks(asOf: Bundled.pack().date) {
      #expect(walks.trapped.isEmpty, "\(page)")
      #expect(walks.finished.count > 20, "\(page)")
      #expect(walks.finished.allSatisfy { Set($0.asked).count == $0.asked.count }, "\(page)")
      #expect(walks.finished.map(\.asked.count).max() ?? 0 <= Self.mostQuestions, "\(page)")
    }
  }

  /// The middle of the shortest ways to each ground, and the middle of all ways that end with an outcome.
  @Test func halfOfTheOutcomesTakeFourQuestionsAtMost() throws {
    let walks = try #require(try walks(asOf: Bundled.pack().date).first { $0.page == "who-pays" }).walks
    let outcomes = walks.finished.filter { $0.decision.state == .decided }
    let byGround = Dictionary(grouping: outcomes, by: \.decision.ground)
    let shortest = byGround.values.compactMap { $0.map(\.asked.count).min() }.sorted()
    let middle = shortest[shortest.count / 2]
    #expect(middle <= 4, "\(shortest)")
    // Where each answer to a question is as likely as the others, half of all people need four questions at most.
    let rules = try Bundled.rules()
    let months = Array(repeating: Month(of: rules.date), count: 3)
    var shares: [Int: Double] = [:]
    for walk in outcomes {
      let share = walk.asked.reduce(1.0) { $0 / Double(Walks.answers(to: $1, in: rules, months: months).count) }
      shares[walk.asked.count, default: 0] += share
    }
    let whole = shares.values.reduce(0, +)
    let upToFour = shares.filter { $0.key <= 4 }.values.reduce(0, +)
    #expect(upToFour * 2 >= whole, "\(shares)")
  }

  @Test func everyRuleIsReached() throws {
    let rules = try Bundled.rules()
    let decisions = try walks(asOf: Bundled.pack().date).flatMap { $0.walks.finished.map(\.decision) }
    let grounds = Set(decisions.compactMap(\.ground))
    let access = Set(decisions.compactMap(\.accessRule))
    let ways = Set(decisions.flatMap(\.remedies))
    #expect(rules.grounds.indices.filter { !grounds.contains($0) }.map { rules.grounds[$0].id } == [])
    #expect(rules.access.indices.filter { !access.contains($0) }.map { rules.access[$0].id } == [])
    #expect(rules.remedies.indices.filter { !ways.contains($0) }.map { rules.remedies[$0].id } == [])
  }

  @Test func everyOutcomeNamesADeskAndATelephoneAndFewWays() throws {
    let pack = try Bundled.pack()
    let rules = pack.rules
    for (page, walks) in try walks(asOf: Bundled.pack().date) {
      let outcomes = Set(walks.finished.map(\.decision).filter { $0.state == .decided })
      #expect(outcomes.allSatisfy { $0.ground != nil }, "\(page)")
      #expect(outcomes.map(\.remedies.count).max() ?? 0 <= Self.mostWays, "\(page)")
      for ground in Set(outcomes.compactMap(\.ground)).map({ rules.grounds[$0] }) {
        let namesADesk = pack.opened(ground.body).contains { if case .today = $0.content { true } else { false } }
        #expect(namesADesk, "\(ground.id)")
        #expect(ground.body.contains { $0.content == .note("call-1414") }, "\(ground.id)")
      }
    }
  }

  /// The kiosk keeps the other answers when one of them is changed.
  @Test func aChangedAnswerTrapsNobody() throws {
    let rules = try Bundled.rules()
    let today = rules.date
    var reached: Set<Int> = []
    for (page, walks) in try walks(asOf: today) {
      for walk in walks.finished.enumerated().filter({ $0.offset % 7 == 0 }).map(\.element) {
        for fact in walk.asked {
          for answer in Walks.answers(to: fact, in: rules, months: []) where answer != walk.answers[fact] {
            var changed = walk.answers
            changed[fact] = answer
            switch rules.decision(for: changed, asOf: today).state {
            case .question(let next) where changed[next] != nil: Issue.record("\(page): \(changed)")
            case .contradiction(let place): reached.insert(place)
            case .question, .decided: break
            }
          }
        }
      }
    }
    #expect(reached == Set(rules.exclusions.indices))
  }
}
