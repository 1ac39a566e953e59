import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// Visits of people who look for their doctor.
@Suite struct AddressJourneyTests {
  private func journey(_ language: Language = .ru, size: Size = Bundled.home) throws -> Journey {
    var journey = try Journey(try Bundled.session(language, size: size))
    try journey.press("Enter 4")
    return journey
  }

  /// From the field to the card, the week, back, and to the pages where there is no district.
  @Test(arguments: Language.allCases) func findsTheDoctor(_ language: Language) throws {
    var journey = try journey(language)
    try journey.type("аб")
    try journey.type("ая")
    try journey.type(" 25")
    try journey.press("Enter")
    try journey.press("1")
    try journey.press("0 0")
    try journey.press("Up Backspace Backspace Backspace")
    try journey.press("Enter")
    try journey.type("999")
    try journey.press("Down")
    try journey.press("1")
    try journey.press("0 0 Esc")
    try journey.press("Up Backspace Backspace Backspace Backspace")
    try journey.type("фурманова 7")
    for _ in 0..<11 { try journey.press("Backspace") }
    try journey.type("щщщщ")
    try journey.press("Down 2")
    try journey.compare(with: "address.\(language.rawValue)")
  }

  /// A number pad alone: the letters stand on the screen.
  @Test(arguments: Language.allCases) func picksLetters(_ language: Language) throws {
    var journey = try journey(language)
    try journey.press("Enter 1")
    try journey.press("1")
    try journey.press("1 1 3 1 1 7 5")
    try journey.press("8")
    try journey.press("1")
    try journey.type("25")
    try journey.press("Enter")
    try journey.compare(with: "letters.\(language.rawValue)")
  }

  /// All the ways of one patient to one card.
  @Test(arguments: ["абая 25", "f,fz 25", "abaya 25", "абая әғ", "Абай к-сі 25"])
  func oneCard(_ query: String) throws {
    var expected = try journey()
    try expected.type("улица Абая, дом 25")
    try expected.press("Enter")
    var other = try journey()
    try other.type(query)
    try other.press("Enter")
    #expect(other.session.frame().text == expected.session.frame().text)
    #expect(expected.session.frame().text.contains { $0.contains("Участок № 12, взрослый") })
  }

  @Test func aWrongLetterIsConfirmedFirst() throws {
    var expected = try journey()
    try expected.type("абая 25")
    try expected.press("Enter")
    var other = try journey()
    try other.type("аьая 25")
    try other.press("Enter")
    #expect(other.session.frame().text != expected.session.frame().text)
    try other.press("1")
    #expect(other.session.frame().text == expected.session.frame().text)
  }

  /// «27-1» is house 27/1, or flat 1 of house 27, which belongs to another district: the patient says which.
  @Test(arguments: [("1", "№ 11"), ("2", "№ 12")]) func aFlatOrAFraction(_ line: String, _ district: String) throws {
    var typed = try journey()
    try typed.type("абая 27-1")
    var asked = try journey()
    try asked.type("абая")
    try asked.press("Enter")
    try asked.type("27-1")
    for var journey in [typed, asked] {
      try journey.press("Enter")
      #expect(!journey.session.frame().text.contains { $0.contains("взрослый") })
      try journey.press(line)
      #expect(journey.session.frame().text.contains { $0.contains("Участок \(district), взрослый") })
    }
  }
}
