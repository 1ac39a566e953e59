import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// Visits of people who want it on paper or read aloud.
@Suite struct TakeAwayJourneyTests {
  private func journey(
    _ language: Language, _ printing: Services.Readiness, _ voice: Services.Readiness, size: Size = Bundled.home
  ) throws -> Journey {
    var session = try Bundled.session(language, size: size)
    session.services = Services(printing: printing, voice: voice)
    return try Journey(session)
  }

  /// The bar, the menu "more", the notices of the printer, the same slip again, and another one that fails.
  @Test(arguments: Language.allCases) func printsASlip(_ language: Language) throws {
    var journey = try journey(language, .ready, .ready)
    try journey.press("Enter 1")
    try journey.press("F5")
    try journey.press("9")
    try journey.press("0 2")
    journey.hear(.printed)
    try journey.press("F1")
    try journey.press("F1 0 F5")
    try journey.press("2 9")
    try journey.press("5")
    journey.hear(.notPrinted)
    try journey.press("9")
    try journey.press("F10 Enter 1")
    try journey.compare(with: "print.\(language.rawValue)")
  }

  /// A sheet of months is printed once months are marked.
  @Test(arguments: Language.allCases) func printsAPaymentSheet(_ language: Language) throws {
    var journey = try journey(language, .ready, .ready)
    try journey.press("Enter 3 1 5")
    while let screen = journey.session.screens.last as? any AskingScreen {
      try journey.press("\(screen.choices(in: journey.session.scene).count - 1)")
    }
    try journey.openWay("debt")
    try journey.turnToTheEnd()
    try journey.press("1 9")
    try journey.press("0 1 2")
    try journey.press("F5")
    journey.hear(.printed)
    try journey.compare(with: "print-sheet.\(language.rawValue)")
  }

  /// What is discreet asks before it is read; no, then yes.
  @Test(arguments: Language.allCases) func asksBeforeItReads(_ language: Language) throws {
    var journey = try journey(language, .switchedOff, .ready)
    try journey.press("Enter 2 1")
    try journey.type("вич")
    try journey.press("F4")
    try journey.press("0 Enter")
    try journey.press("F4")
    try journey.press("2")
    try journey.press("9")
    try journey.press("5")
    try journey.press("1")
    try journey.press("F4")
    try journey.compare(with: "aloud.\(language.rawValue)")
  }

  /// What is built but absent stands in parentheses with its reason.
  @Test(arguments: Language.allCases) func whatIsAbsentTellsWhy(_ language: Language) throws {
    var journey = try journey(language, .notInstalled, .notInstalled)
    try journey.press("Enter 1 9")
    try journey.press("0 F1")
    try journey.press("PgDn")
    try journey.compare(with: "absent.\(language.rawValue)")
    var narrow = try self.journey(language, .switchedOff, .switchedOff, size: Size(columns: 40, rows: 20))
    try narrow.press("Enter 1 9")
    try narrow.compare(with: "absent-narrow.\(language.rawValue)")
  }
}
