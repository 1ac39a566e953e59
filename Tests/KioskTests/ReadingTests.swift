import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// How texts are set on sheets.
@Suite struct ReadingTests {
  private let plan = ScreenPlan(size: Size(columns: 40, rows: 20))

  private func passages(_ texts: [String]) -> [Passage] {
    texts.map { Passage(lines: [TextLine($0)], said: [], spaced: false) }
  }

  private func sheets(_ texts: [String]) -> [[String]] {
    Reading(heading: .empty, passages: passages(texts), plan: plan).sheets.map { sheet in
      sheet.above.map { String(String.UnicodeScalarView($0.cells.map(\.scalar))) }
    }
  }

  /// What announces a list goes with its first item to the next sheet, and nothing else does.
  @Test func aColonIsNotPartedFromItsList() {
    let height = plan.body.height
    let text = (1..<height).map { "\($0)" }
    #expect(sheets(text + ["three ways:", "a", "b"]).map(\.last) == ["\(height - 1)", "b"])
    #expect(sheets(text + ["three ways", "a", "b"]).map(\.last) == ["three ways", "b"])
    #expect(sheets(text.dropLast() + ["three ways:", "a", "b"]).map(\.last) == ["a", "b"])
    #expect(sheets(text + ["three ways:"]).map(\.last) == ["three ways:"])
  }

  /// On no screen and no grid does a sheet end with what announces the next one.
  @Test(arguments: Language.allCases) func noSheetEndsWithAColon(_ language: Language) throws {
    let gallery = try EveryScreen.gallery()
    for name in gallery.names {
      for size in ScreenPlan.grids {
        guard let session = gallery.session(showing: name, language: language, theme: .standard, size: size),
          let screen = session.screens.last as? any ReadingScreen
        else { continue }
        let sheets = screen.reading(in: session.scene).sheets
        let ends = sheets.dropLast().filter { $0.above.last?.cells.last?.scalar == ":" }
        #expect(ends.isEmpty, "\(name) on \(size)")
      }
    }
  }

  /// On no grid do a room and its number, or an application and its name, stand on two lines.
  @Test(arguments: Language.allCases) func whatBelongsTogetherStandsOnOneLine(_ language: Language) throws {
    let gallery = try EveryScreen.gallery()
    let parted = ["кабинет", "Кабинет", "room", "Room", "Qoldau", "+7"]
    for name in gallery.names {
      for size in ScreenPlan.grids {
        guard let session = gallery.session(showing: name, language: language, theme: .standard, size: size),
          let screen = session.screens.last as? any ReadingScreen
        else { continue }
        for sheet in screen.reading(in: session.scene).sheets {
          let lines = (sheet.above + sheet.below).map { String(String.UnicodeScalarView($0.cells.map(\.scalar))) }
          let wrong = zip(lines, lines.dropFirst()).filter { line, next in
            parted.contains { line.hasSuffix(" " + $0) || line == $0 } && next.first?.isNumber == true
          }
          #expect(wrong.isEmpty, "\(name) on \(size): \(wrong)")
        }
      }
    }
  }
}
