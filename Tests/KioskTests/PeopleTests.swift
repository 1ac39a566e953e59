import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// People as they come to the lobby: each gets an answer with something to do, a reason and a source.
@Suite struct PeopleTests {
  /// Somebody, and the keys from home to the answer; what stands in guillemets is typed.
  private static let people: [(who: String, keys: String)] = [
    ("a courier of a platform, in debt for the months before he joined it", "1 6 3 1 4 6 1 2 1"),
    ("a mother on leave whose status says not insured", "3 1 4 4"),
    ("a man without work for half a year", "3 1 5 6 6 6 2 2"),
    ("a driver whose employer has not paid since spring", "3 1 1 1 6 6 4"),
    ("a student who turned 18 between school and university", "8 2 3 7 6 7"),
    ("a pensioner who works", "8 1 1 3"),
    ("a woman with diabetes who asks about her insulin", "2 1 «инсулин» Enter"),
    ("a man eleven months after a stroke", "2 1 «инсульт» Enter «12 2025» Enter"),
    ("a person from Uzbekistan without a residence permit", "8 6 4"),
    ("a housewife", "8 5 6 6 7"),
    ("a person who knows nothing about contributions", "8 5 7 1 7 1 8 1"),
  ]

  @Test(arguments: Language.allCases) func everybodyIsAnswered(_ language: Language) throws {
    let today = try Bundled.content().pack.phrasebook[Phrase.today.rawValue]?[language].string.unicodeScalars
      .map(\.self)
    var journey = try Journey(try Bundled.session(language))
    for (who, keys) in Self.people {
      try journey.press("Enter")
      for part in keys.split(separator: "«").flatMap({ $0.split(separator: "»", omittingEmptySubsequences: false) }) {
        let isTyped = keys.contains("«\(part)»")
        if isTyped {
          try journey.type(String(part))
        } else if part.contains(where: { $0 != " " }) {
          try journey.press(String(part))
        }
      }
      let screen = try #require(journey.session.screens.last as? any ReadingScreen, "\(who)")
      #expect(screen is OutcomeScreen || screen is CoverageEntryScreen, "\(who): \(type(of: screen))")
      let reading = screen.reading(in: journey.session.scene)
      #expect(reading.choiceCount >= 1, "\(who) has nothing to do")
      #expect(reading.sheets.contains { !$0.sources.isEmpty }, "\(who) has no source")
      let isSentToADesk = reading.sheets.contains { sheet in sheet.above.contains { $0.cells.map(\.scalar) == today } }
      #expect(isSentToADesk, "\(who) is sent to no desk")
      for _ in reading.sheets.dropFirst() { try journey.press("Right") }
      try journey.press("F3")
      let why = try #require(journey.session.screens.last as? WhyScreen, "\(who) gets no reason")
      let reasons = why.reading(in: journey.session.scene)
      #expect(!reasons.sheets.flatMap(\.sources).isEmpty, "\(who): a reason without a source")
      try journey.press("F10")
    }
    try journey.compare(with: "people.\(language.rawValue)")
  }
}
