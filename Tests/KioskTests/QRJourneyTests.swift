import Polyclinic
import QRCode
import Terminal
import Testing

@testable import Kiosk

/// The way from a page to its QR codes and back, recorded in each language.
@Suite(.enabled(if: QRSymbol.encoder != nil)) struct QRJourneyTests {
  @Test(arguments: Language.allCases) func takesAnAddressHome(_ language: Language) throws {
    var session = try Bundled.session(language)
    session.services.qrSymbol = QRSymbol.encoder
    var journey = try Journey(session)
    try journey.press("Enter 1 2")
    try journey.press("F6")
    try journey.press("F1")
    try journey.press("F1 9")
    try journey.press("9 F7")
    journey.resize(Size(columns: 40, rows: 20))
    try journey.press("F6")
    journey.resize(Bundled.home)
    try journey.press("F7 F7 F10")
    // A way to pay, with two addresses.
    try journey.press("Enter 3 2 F6")
    try journey.press("Right")
    try journey.press("0")
    try journey.compare(with: "qr.\(language.rawValue)")
  }
}
