import Kiosk
import Polyclinic
import PolyclinicData
import Testing

@testable import osms_desk

@Suite struct CheckTests {
  /// The findings on the bundled content after some texts in it were replaced.
  private func findings(_ replacements: [(file: String, old: String, new: String)] = []) throws -> [Problem] {
    let assets = try EditedAssets(replacements)
    return try withExtendedLifetime(assets) {
      let reader = AssetsReader(folder: assets.folder, polyclinic: nil, phrases: Phrase.declarations)
      return Proofreading(try Content(assets.folder, reader, registry: nil)).findings
    }
  }

  @Test func theBundledContentHasNone() throws {
    #expect(try findings().map(\.description) == [])
  }

  @Test func findsWhatIsHardToReadOrDoesNotFit() throws {
    let found = try findings([
      ("content/notes.yaml", "kk: ", "kk: \(String(repeating: "сөз ", count: 14))."),
      ("content/doctor.yaml", "- id: doctor", "- id: lost\n  title: {kk: а, ru: а, en: a}\n  body: []\n- id: doctor"),
      ("content/home.yaml", "ru: Главная", "ru: Самая главная страница всего этого автомата"),
      ("content/start.yaml", "ru: С чего начать", "ru: С чего начать в ОСМС"),
      ("content/covered.yaml", "From 1 January 2026", "From 1 March 2026"),
    ])
    #expect(found.contains { $0.entry == "start" && $0.reason.contains("uses ОСМС") })
    #expect(found.contains { $0.language == .en && $0.reason == "the months are March, in Russian January" })
    #expect(found.contains { $0.language == .kk && $0.reason.contains("13 is the most") })
    #expect(found.contains { $0.entry == "lost" && $0.reason.contains("no way leads here") })
    #expect(found.contains { $0.entry == "lost" && $0.reason.contains("dead end") })
    #expect(found.contains { $0.entry == "home" && $0.reason.contains("40x20: the crumb is too long") })
    #expect(found.filter { $0.line == nil }.map(\.description) == [])
  }

  /// On a Friday evening a desk says the day, the date and the hour at which it opens: the most words that it has.
  @Test func pagesAreLaidOutWithTheLongestHours() throws {
    let assets = try EditedAssets()
    let lobby = try assets.everything().lobby
    let wednesday = try #require(CalendarDate("2026-11-25"))
    let evening = try #require(GridFit.longest(from: wednesday, in: lobby.building))
    #expect(evening.date == CalendarDate("2026-11-27"))
    #expect(evening.time == TimeOfDay("22:00"))
  }

  @Test func countsWordsOfSentences() {
    #expect(Sentences.lengths(in: "") == [])
    #expect(Sentences.lengths(in: "Стало плохо? Скажите любому сотруднику.") == [2, 3])
    #expect(Sentences.lengths(in: "С 1 января 2026 г. диабет в ОСМС. Да!") == [8, 1])
    #expect(Sentences.lengths(in: "Выберите «Прикрепление к поликлинике» – и всё") == [4])
    #expect(Sentences.lengths(in: "Откройте eGov.kz. 1414 ответит") == [2, 2])
    #expect(Sentences.lengths(in: "Choose “a b c d”. Then go.") == [2, 2])
  }

  @Test func comparesNumbers() {
    #expect(SameFigures.numbers(in: "1 января 2026 г.") == ["1", "2026"])
    #expect(SameFigures.numbers(in: "2026 жылғы 1 қаңтар") == ["1", "2026"])
    #expect(SameFigures.numbers(in: "4 250 тг") == ["4250"])
    #expect(SameFigures.numbers(in: "4,250 tenge") == ["4250"])
    #expect(SameFigures.numbers(in: "24/7, 1414") == ["1414", "24", "7"])
    #expect(SameFigures.names(in: "сайт eGov.kz, t.me. egov") == ["egov.kz", "t.me"])
  }

  @Test func comparesMonths() {
    #expect(SameFigures.months(in: "С 1 января 2026 года", ["января", "мая"]) == [0])
    #expect(SameFigures.months(in: "2026 жылғы 1 қаңтардан бастап", ["қаңтар", "мамыр"]) == [0])
    #expect(SameFigures.months(in: "You may ask from 1 May 2026", ["January", "May"]) == [1])
    #expect(SameFigures.months(in: "маусым бойы", ["маусым"]) == [])
  }

  private func text(_ kk: String, _ ru: String, _ en: String) throws -> LocatedText {
    func safe(_ raw: String) throws -> SafeText { try SafeText(raw, glyphs: Set(raw.unicodeScalars)) }
    return LocatedText(
      file: "x.yaml", line: 3, entry: "x", key: "text",
      text: LocalizedText(kk: try safe(kk), ru: try safe(ru), en: try safe(en)))
  }

  @Test func findsDifferingFigures() throws {
    #expect(
      SameFigures.findings(in: [try text("6 ай, eGov.kz {a}", "6 месяцев, eGov.kz {a}", "6 months, eGov.kz {a}")])
        .isEmpty)
    let found = SameFigures.findings(in: [try text("3 ай", "6 месяцев, eGov.kz", "6 months, {a} eGov.kz")])
    #expect(
      found.map(\.description) == [
        "x.yaml:3: x: kk: the numbers are 3, in Russian 6",
        "x.yaml:3: x: kk: the internet names are none, in Russian egov.kz",
        "x.yaml:3: x: en: the placeholders are a, in Russian none",
      ])
  }
}
