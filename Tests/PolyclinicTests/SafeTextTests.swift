import Polyclinic
import Testing

@Suite struct SafeTextTests {
  private let glyphs: Set<Unicode.Scalar> = ["Қ", "а", "«", "»", "–"]

  @Test func admitsTheFontAndASCII() throws {
    #expect(try SafeText("Қа {x} 24/7", glyphs: glyphs).string == "Қа {x} 24/7")
  }

  @Test(
    arguments: [
      "\u{1B}", "\u{0}", "\n", "\t", "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}", "\u{200B}", "\u{202E}",
      "\u{2066}", "\u{FEFF}", "\u{306}", "₸", "✓", "\u{E000}", "😀",
    ] as [Unicode.Scalar])
  func refuses(_ scalar: Unicode.Scalar) {
    #expect(throws: SafeText.Rejection.foreign(scalar, position: 2)) {
      try SafeText("а\(scalar)а", glyphs: glyphs)
    }
  }

  @Test func refusesWhatIsTooLong() throws {
    let longest = String(repeating: "а", count: SafeText.longest)
    #expect(try SafeText(longest, glyphs: glyphs).string == longest)
    #expect(throws: SafeText.Rejection.tooLong(SafeText.longest + 1)) {
      try SafeText(longest + "а", glyphs: glyphs)
    }
  }

  @Test func fillsNamedPlaceholders() throws {
    let text = try SafeText("{a}, {b} {a} {", glyphs: [])
    #expect(text.placeholders == ["a", "b", "a"])
    #expect(text.filled(["a": SafeText(1)]).string == "1, {b} 1 {")
  }

  @Test func aSentenceHasOneFullStop() throws {
    let year = try SafeText("2026 г.", glyphs: Set("г".unicodeScalars))
    #expect(try SafeText("{a}.", glyphs: []).filled(["a": year]).string == "2026 г.")
    #expect(try SafeText("{a}. {b}.", glyphs: []).filled(["a": year, "b": SafeText(1)]).string == "2026 г. 1.")
    #expect(try SafeText("{a}, {a}", glyphs: []).filled(["a": year]).string == "2026 г., 2026 г.")
  }

  @Test func opensASentenceWithACapital() throws {
    #expect(try SafeText("қа", glyphs: ["қ", "а"]).capitalized.string == "Қа")
    #expect(SafeText.empty.capitalized == .empty)
    // An address is typed as it is written.
    #expect(try SafeText("gov.kz: a", glyphs: []).capitalized.string == "gov.kz: a")
    #expect(try SafeText("a b. c", glyphs: []).capitalized.string == "A b. c")
  }

  @Test func abbreviationsStandAsWords() throws {
    func text(_ raw: String) throws -> SafeText { try SafeText(raw, glyphs: Set(raw.unicodeScalars)) }
    let letters = try text("МӘМС")
    let abbreviation = Abbreviation(
      letters: LocalizedText(kk: letters, ru: letters, en: letters),
      meaning: LocalizedText(kk: letters, ru: letters, en: letters))
    for raw in ["МӘМС", "бұл МӘМС-ке", "«МӘМС»", "(МӘМС)."] {
      #expect(abbreviation.stands(in: try text(raw), language: .kk), "\(raw)")
    }
    for raw in ["МӘМСке", "ММӘМС", "мәмс", ""] {
      #expect(!abbreviation.stands(in: try text(raw), language: .kk), "\(raw)")
    }
  }
}
