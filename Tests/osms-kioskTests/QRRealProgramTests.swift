import TestTraits
import Testing

/// What a phone sees: the real program in a real terminal, its pixels, and a reader of codes that is not ours.
@Suite(.waitsForPrograms, .serialized, .enabled(if: makesCodes)) struct QRRealProgramTests {
  private static let status =
    "https://msqory.kz/ru/naseleniyu/uznat-status-kalkulyator-osms/uznat-status-zastrakhovannosti/"

  /// From the welcome screen to the code of the Fund's page, on the grid at home and on a large one, in each language
  /// and theme once.
  @Test(arguments: [
    ("2", "standard", 80, 24), ("1", "mono", 64, 24), ("3", "inverse", 120, 33),
  ])
  func thePhoneReadsTheAddress(language: String, theme: String, columns: Int, rows: Int) throws {
    let window = try XtermWindow(columns: columns, rows: rows)
    try window.press(language, "1", "2")
    for _ in 0..<(["standard", "inverse", "mono"].firstIndex(of: theme) ?? 0) { try window.press("F7") }
    try window.press("F6")
    try window.wait(forCodes: [Self.status])
    // The same key leads back.
    try window.press("F6")
    try window.wait(forCodes: [])
  }
}

/// Whether this build makes QR codes.
private var makesCodes: Bool {
  #if QRCode
    true
  #else
    false
  #endif
}
