import Polyclinic
import Testing

@Suite struct EvaluationTests {
  private typealias Small = SmallRulebook
  private let book = SmallRulebook.book

  private func decision(_ answers: Answers, on date: String? = "2026-06-15") -> Decision {
    book.decision(for: answers, asOf: date.flatMap { CalendarDate($0) })
  }

  private func ground(_ decision: Decision) -> String? { decision.ground.map { book.grounds[$0].id } }
  private func asked(_ decision: Decision) -> String? {
    if case .question(let fact) = decision.state { book.facts[fact].id } else { nil }
  }
  private func ways(_ decision: Decision) -> [String] { decision.remedies.map { book.remedies[$0].id } }

  @Test func asksWhatTheFirstOpenGroundNeeds() {
    #expect(asked(decision(Answers())) == "situation")
    #expect(asked(decision(Small.answers("situation=study"))) == "study")
    #expect(asked(decision(Small.answers("situation=work"))) == "job")
    // Whoever works in the evenings may study besides, and that ground comes first.
    #expect(asked(decision(Small.answers("situation=work", "job=evenings"))) == "study")
    #expect(asked(decision(Small.answers("situation=work", "job=office"))) == nil)
  }

  @Test func theEarlierGroundCounts() {
    let both = decision(Small.answers("situation=work", "job=evenings", "study=full"))
    #expect(ground(both) == "student")
    #expect(both.payer == .state)
    #expect(both.access == .paid)
    #expect(ground(decision(Small.answers("situation=work", "job=evenings", "study=part"))) == "worker")
  }

  @Test func theOrderOfAnswersDoesNotMatter() {
    let forth = decision(Small.answers("situation=none", "last-paid=2026-04", "years=no"))
    let back = decision(Small.answers("years=no", "last-paid=2026-04", "situation=none"))
    #expect(forth == back)
  }

  @Test func anAnswerThatMakesNoSenseDoesNotCount() {
    let answers = Small.answers("situation=none", "study=full", "last-paid=never")
    #expect(ground(decision(answers)) == "nobody")
    #expect(book.fitting(answers).list.map { book.facts[$0.fact].id } == ["situation", "last-paid"])
    let contradiction = Small.answers("situation=none", "job=own")
    #expect(book.fitting(contradiction) == contradiction)
  }

  @Test func whatIsNotKnownLeavesLaterGrounds() {
    let unsure = decision(Small.answers("situation=work", "job=evenings", "study=unknown"))
    #expect(ground(unsure) == "worker")
    #expect(unsure.possible.map { book.grounds[$0].id } == ["student"])
    let lost = decision(Small.answers("situation=unknown"))
    #expect(ground(lost) == "unclear")
    #expect(lost.possible.count == 4)
    #expect(lost.state == .decided)
  }

  @Test func aWayThatMayBeIsOfferedUnlessItMustBeKnown() {
    #expect(ways(decision(Small.answers("situation=work", "job=evenings", "study=unknown"))) == ["part", "check"])
    #expect(ways(decision(Small.answers("situation=work", "job=evenings", "study=part"))) == ["part", "sure", "check"])
    #expect(ways(decision(Small.answers("situation=work", "job=office"))) == ["check"])
  }

  @Test func answersThatDoNotFitAreSaidFirst() {
    let both = decision(Small.answers("situation=none", "job=own"))
    #expect(both.state == .contradiction(0))
    #expect(both.trace == [.exclusion(0)])
  }

  @Test func aVolunteeredFactIsNeverAsked() {
    let unasked = decision(Small.answers("situation=study", "study=full"))
    #expect(ways(unasked) == ["proof", "check"])
    #expect(ways(decision(Small.answers("status=insured", "situation=study", "study=full"))) == [])
    #expect(ways(decision(Small.answers("status=not-insured", "situation=study", "study=full"))) == ["proof"])
    // Whoever cannot check knows as much as whoever was not asked.
    let unchecked = decision(Small.answers("status=unknown", "situation=none", "last-paid=never"))
    #expect(ways(unchecked) == ["pay", "check"])
    #expect(unchecked.access == .lost)
  }

  @Test func graceIsCountedFromTheLastMonthPaidFor() {
    #expect(asked(decision(Small.answers("situation=none"))) == "last-paid")
    // Five years matter only while six months are not over.
    #expect(asked(decision(Small.answers("situation=none", "last-paid=2026-01"))) == "years")
    let old = decision(Small.answers("situation=none", "last-paid=2025-11"))
    #expect(old.state == .decided)
    #expect(old.access == .lost)
    #expect(decision(Small.answers("situation=none", "last-paid=never")).access == .lost)

    let short = Small.answers("situation=none", "last-paid=2026-01", "years=no")
    #expect(decision(short, on: "2026-04-30").access == .grace)
    #expect(decision(short, on: "2026-04-30").accessUntil == CalendarDate("2026-04-30"))
    #expect(decision(short, on: "2026-05-01").access == .lost)
    let long = Small.answers("situation=none", "last-paid=2026-01", "years=yes")
    #expect(decision(long, on: "2026-07-31").accessUntil == CalendarDate("2026-07-31"))
    #expect(decision(long, on: "2026-08-01").access == .lost)
  }

  @Test func whatEveryOpenRuleGrantsIsGranted() {
    let unsure = decision(Small.answers("situation=none", "last-paid=2026-05", "years=unknown"))
    #expect(unsure.access == .grace)
    #expect(unsure.accessUntil == CalendarDate("2026-08-31"))
    let between = decision(Small.answers("situation=none", "last-paid=2026-01", "years=unknown"))
    #expect(between.access == .unknown)
    // Nothing more is asked of whoever does not know the month.
    #expect(decision(Small.answers("situation=none", "last-paid=unknown")).state == .decided)
    #expect(decision(Small.answers("situation=none", "last-paid=unknown")).access == .unknown)
  }

  @Test func withoutAClockNothingIsCountedFromToday() {
    let answers = Small.answers("situation=none", "last-paid=2026-05", "years=no")
    let unclocked = decision(answers, on: nil)
    #expect(ground(unclocked) == "nobody")
    #expect(unclocked.access == .unknown)
    #expect(!unclocked.trace.contains { if case .amount = $0 { true } else { false } })
  }

  @Test func rulesHoldInTheirPeriodOnly() {
    #expect(ground(decision(Small.answers("situation=work", "job=own", "last-paid=never"))) == "owner")
    let later = decision(Small.answers("situation=work", "job=own", "last-paid=never"), on: "2027-01-01")
    #expect(ground(later) == "unclear")
    let before = decision(Small.answers("situation=study", "study=full"), on: "2025-12-31")
    #expect(before.ground == nil)
    #expect(before.payer == .unknown)
    #expect(before.remedies == [])
  }

  @Test func theTraceIsWhatWasLookedAt() {
    let answers = Small.answers("situation=none", "last-paid=2026-05", "years=no")
    let expected = ["nobody", "situation", "last-paid", "years", "three 2026-08-31", "month 2026-06 250"]
    #expect(names(decision(answers)) == expected)
    // That access is lost rests on the month as well.
    let lost = decision(Small.answers("situation=none", "last-paid=2025-11"))
    #expect(names(lost) == ["nobody", "situation", "last-paid", "lost ", "month 2026-06 250"])
    guard case .amount(_, _, let value)? = decision(answers, on: "2027-01-10").trace.last else {
      Issue.record("a month without a value must be in the trace as well")
      return
    }
    #expect(value == nil)
  }

  private func names(_ decision: Decision) -> [String] {
    decision.trace.map { reason in
      switch reason {
      case .exclusion(let place): book.exclusions[place].id
      case .ground(let place), .open(let place): book.grounds[place].id
      case .answer(let fact, _): book.facts[fact].id
      case .access(let place, let until): "\(book.access[place].id) \(until?.description ?? "")"
      case .amount(let id, let month, let value): "\(id) \(month) \(value?.number ?? 0)"
      }
    }
  }
}
