import Polyclinic
import Testing

/// Where abbreviations stand in texts.
@Suite struct AbbreviationTests {
  private static let glyphs = Set("абвгдеёжзийклмнопрстуфхцчшщъыьэюяқғүұәіңһө".unicodeScalars)
    .union("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯҚҒҮҰӘІҢҺӨ–".unicodeScalars)

  private static func text(_ string: String) throws -> SafeText { try SafeText(string, glyphs: glyphs) }

  private static func abbreviation(_ letters: String) throws -> Abbreviation {
    let letters = try text(letters)
    return Abbreviation(
      letters: LocalizedText(kk: letters, ru: letters, en: letters),
      meaning: LocalizedText(
        kk: letters, ru: letters, en: letters))
  }

  /// Looking for all at once finds what looking for each finds: suffixes, parts of words, letters with other signs.
  @Test func allAtOnceIsOneByOne() throws {
    let abbreviations = try ["ОСМС", "МӘМС", "ИП", "E-Salyq", "24/7", "Д"].map(Self.abbreviation)
    let texts = try [
      "", "ОСМС", "МӘМС-ке кіреді.", "ИПН и ОСМСА", "(ИП)", "через E-Salyq.", "Qoldau 24/7", "категория Д или Е",
      "Да, ип", "Д/Е", "24/75",
    ].map(Self.text)
    for text in texts {
      let single = abbreviations.filter { $0.stands(in: text, language: .ru) }
      #expect(Abbreviation.standing(in: [text], of: abbreviations, language: .ru) == single, "\(text.string)")
    }
    let all = abbreviations.filter { abbreviation in texts.contains { abbreviation.stands(in: $0, language: .kk) } }
    #expect(Abbreviation.standing(in: texts, of: abbreviations, language: .kk) == all)
  }
}
