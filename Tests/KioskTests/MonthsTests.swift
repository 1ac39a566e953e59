import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// Three years, month by month: everything can be drawn, and an amount that nobody knows yet is never a number.
@Suite struct MonthsTests {
  static let months = (0..<36).compactMap { Month(year: 2026 + $0 / 12, number: $0 % 12 + 1) }

  private func moment(_ month: Month) throws -> Moment {
    Moment(date: try #require(month.firstDay), time: try #require(TimeOfDay("10:00")))
  }

  @Test(arguments: months) func everyScreenIsDrawn(_ month: Month) throws {
    let content = try Bundled.content()
    let gallery = Gallery(
      lobby: content.lobby, pack: content.pack, districts: try Bundled.districts(), moment: try moment(month))
    let language = Language.allCases[month.number % Language.allCases.count]
    for name in gallery.names {
      let frames = gallery.frames(of: name, language: language, theme: .standard, size: Bundled.home)
      #expect(!frames.isEmpty && frames.allSatisfy { $0.lost == 0 }, "\(name) in \(month)")
    }
  }

  /// The rules hold on every first of a month; the amounts hold as far as their sources go.
  @Test(arguments: months) func theRulesDecide(_ month: Month) throws {
    let rules = try Bundled.content().pack.rules
    let today = try #require(month.firstDay)
    var answers = Answers()
    let given = ["situation": "work", "occupation": "informal", "also": "none", "paid-until": "never"]
    for (fact, answer) in given {
      let place = try #require(rules.place(of: fact))
      answers[place] = rules.answer(answer, to: place)
    }
    let decision = rules.decision(for: answers, asOf: today)
    #expect(decision.state == .decided && decision.payer == .own)
    guard case .amount("self-payer", month, let value)? = decision.trace.last else {
      Issue.record("no amount in the trace of \(month)")
      return
    }
    #expect((value?.number == 4_250) == (month.year == 2026))
    #expect((value == nil) == (month.year > 2026))
  }

  /// Before the first rule and after the last amount the screens say that they do not know.
  @Test(arguments: Language.allCases) func whatIsNotKnownIsSaid(_ language: Language) throws {
    let content = try Bundled.content()
    func text(_ name: String, on date: String) throws -> String {
      let moment = Moment(date: try #require(CalendarDate(date)), time: try #require(TimeOfDay("10:00")))
      let gallery = Gallery(lobby: content.lobby, pack: content.pack, moment: moment)
      return gallery.frames(of: name, language: language, theme: .standard, size: Bundled.home).flatMap(\.text)
        .joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    let unknown = try #require(content.pack.phrasebook[Phrase.amountUnknownInYear.rawValue]?[language].string)
    for (screen, amounts) in [
      ("outcome:independent", ["self-payer"]), ("outcome:employee", ["employee-rate"]),
      ("outcome:platform", ["platform-payment", "platform-rate"]),
    ] {
      for amount in amounts {
        let name = try #require(content.pack.rules.contribution(amount)?.name[language].string)
        let sentence = unknown.replacing("{name}", with: name).replacing("{year}", with: "2027")
        #expect(try text(screen, on: "2027-01-01").contains(sentence), "\(screen) \(amount)")
        #expect(try !text(screen, on: "2026-12-31").contains(sentence), "\(screen) \(amount)")
      }
    }
    // A law may have set the amount since; only that it is not here is certain.
    for phrase in [Phrase.amountUnknown, .amountUnknownInYear, .sheetSumUnknown] {
      let words = try #require(content.pack.phrasebook[phrase.rawValue]?[language].string).split(separator: " ")
      #expect(!words.contains { ["ещё", "әлі", "yet"].contains($0) }, "\(phrase)")
    }
    #expect(try text("sheet:twelve-ahead", on: "2026-11-25").contains("1414"))
    let zero = try #require(content.pack.phrasebook[Phrase.tenge.rawValue]?[language].string)
      .replacing("{sum}", with: " 0")
    #expect(try !text("sheet:twelve-ahead", on: "2027-03-10").contains(zero))
  }
}
