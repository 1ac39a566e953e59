import RegistryGenerator
import Testing

@testable import Polyclinic

/// What queries find among a few conditions and services.
@Suite struct CoverageSearchTests {
  private let index = SmallCoverage.index

  private func answer(_ query: String, asOf day: CalendarDate? = SmallCoverage.today) throws -> CoverageAnswer {
    index.search(query, asOf: try #require(day), passingOver: SmallCoverage.plainWords)
  }

  private func ids(_ answer: CoverageAnswer) -> [String] { answer.hits.map { index.entries[$0.entry].id } }

  private func certain(_ answer: CoverageAnswer) -> String? { answer.certain.map { index.entries[$0.entry].id } }

  /// Whole names: in three languages, in Latin letters, on other layouts, abbreviations, other names.
  @Test(arguments: [
    ("сахарный диабет", "diabetes"), ("САХАРНЫЙ ДИАБЕТ", "diabetes"), ("диабет сахарный", "diabetes"),
    ("Қант диабеті", "diabetes"), ("кант диабети", "diabetes"), ("sakharnyi diabet", "diabetes"),
    ("qant diabeti", "diabetes"), ("cf[fhysq lbf,tn", "diabetes"), ("0fyn lbf,tn3", "diabetes"),
    ("Diabetes", "diabetes"), ("вшфиуеуы", "diabetes"), ("инсулин", "diabetes"), ("byceksy", "diabetes"),
    ("insulin", "diabetes"), ("СД", "diabetes"), ("сд", "diabetes"), ("cl", "diabetes"), ("sd", "diabetes"),
    ("ДЦП", "palsy"), ("lwg", "palsy"), ("dcp", "palsy"), ("ТБ", "tuberculosis"), ("n,", "tuberculosis"),
    ("туберкулез", "tuberculosis"), ("туберкулёз", "tuberculosis"), ("ВИЧ", "hiv"), ("dbx", "hiv"), ("HIV", "hiv"),
    ("ршм", "hiv"), ("аитв", "hiv"), ("рак", "tumours"), ("гепатит", "hepatitis"), ("asthma", "asthma"),
    ("астма", "asthma"), ("инфаркт", "infarction"),
  ])
  func namedWhole(query: String, entry: String) throws {
    let answer = try answer(query)
    #expect(answer.state == .named, "\(query)")
    #expect(certain(answer) == entry, "\(query): \(ids(answer))")
    #expect(ids(answer).first == entry)
  }

  /// Parts of names, beginnings and one wrong letter are found and not certain.
  @Test(arguments: [
    ("диабет", "diabetes"), ("диа", "diabetes"), ("инс", "diabetes"), ("ин", "diabetes"), ("диобет", "diabetes"),
    ("инсулн", "diabetes"), ("инсуилн", "diabetes"), ("lbf", "diabetes"), ("паралич", "palsy"), ("церебр", "palsy"),
    ("туберкулоз", "tuberculosis"), ("соединит ткан", "systemic"), ("волчанка", "lupus"), ("онкалогия", "tumours"),
    ("новаобразования", "tumours"), ("демiкп", "asthma"), ("у меня диабет", "diabetes"),
    ("хочу анализы сдать", "tests"),
  ])
  func namedInPart(query: String, entry: String) throws {
    let answer = try answer(query)
    #expect(answer.state == .named, "\(query)")
    #expect(ids(answer).first == entry, "\(query): \(ids(answer))")
    #expect(answer.certain == nil, "\(query)")
  }

  /// What names nothing by itself is passed over beside what does, and the entry is not certain.
  @Test(arguments: [
    ("болезнь астма", "asthma"), ("хронический гепатит у меня", "hepatitis"), ("демікпе ауруы", "asthma"),
    ("chronic asthma", "asthma"), ("astma auru", "asthma"), (",jktpym fcnvf", "asthma"),
  ])
  func plainWordsArePassedOver(query: String, entry: String) throws {
    let answer = try answer(query)
    #expect(ids(answer).first == entry, "\(query): \(ids(answer))")
    #expect(answer.certain == nil, "\(query)")
  }

  /// Alone, and beside words that no entry has, it finds nothing, unless it is the whole of a name.
  @Test func plainWordsFindNothing() throws {
    for query in ["болезнь Крона", "көз ауруы", "Crohn's disease", "хронический холецистит"] {
      #expect(try answer(query).state == .notFound, "\(query)")
    }
    for query in ["болезнь", "ауруы", "chronic", "болезнь К", "у меня"] {
      #expect(try answer(query).state == .open, "\(query)")
    }
    #expect(certain(try answer("қант ауруы")) == "diabetes")
  }

  /// A word that shares only its beginning with another is not near to it, nor is a short one with a wrong letter.
  @Test(arguments: ["миома", "склероз", "миокол"]) func otherDiseasesAreNotNear(_ query: String) throws {
    #expect(try answer(query).state == .notFound, "\(query)")
  }

  /// Beside words that no entry has, a beginning with a wrong letter is none; of the rest the nearest comes first.
  @Test func whatIsOnlySimilar() throws {
    #expect(ids(try answer("новаобраз")) == ["tumours"])
    #expect(try answer("редкое новаобраз").state == .notFound)
    let similar = try answer("инсулн гепатит")
    #expect(ids(similar) == ["hepatitis", "diabetes"])
    #expect(similar.hits.allSatisfy { $0.nearness == .partly })
  }

  /// Where only one letter can be meant, the entry is certain.
  @Test(arguments: [
    ("E11", "diabetes"), ("e11.9", "diabetes"), ("E 11", "diabetes"), ("E119", "diabetes"), ("E11,9", "diabetes"),
    ("e 11 9", "diabetes"), ("G80", "palsy"), ("G80.1*", "palsy"), ("B18.1", "hepatitis"), ("M32.0", "systemic"),
    ("M32.1", "lupus"), ("D48.9", "tumours"),
    ("І21", "infarction"), ("Ш21", "infarction"),
  ])
  func coded(query: String, entry: String) throws {
    let answer = try answer(query)
    #expect(answer.state == .coded, "\(query)")
    #expect(certain(answer) == entry, "\(query): \(ids(answer))")
  }

  /// A Cyrillic letter may stand for more than one: the entry is first, and its code is shown.
  @Test(arguments: [
    ("Е11", "diabetes", "E11"), ("е11.9", "diabetes", "E11.9"), ("У11", "diabetes", "E11"),
    ("У11ю9", "diabetes", "E11.9"), ("у\"\"юұ", "diabetes", "E11.9"), ("Е\"\".ұ", "diabetes", "E11.7"),
    ("П80", "palsy", "G80"), ("Г80", "palsy", "G80"), ("В20", "hiv", "B20"), ("И20", "hiv", "B20"),
    ("С50", "tumours", "C50"),
  ])
  func codedInCyrillic(query: String, entry: String, code: String) throws {
    let answer = try answer(query)
    #expect(answer.state == .coded, "\(query)")
    #expect(ids(answer).first == entry, "\(query): \(ids(answer))")
    #expect(answer.hits.first?.code?.text.string == code)
    #expect(answer.certain == nil)
  }

  /// Of B18 only a part belongs to a list.
  @Test func aCodeOfWhichAPartIsListed() throws {
    #expect(ids(try answer("B18")) == ["hepatitis"])
    #expect(certain(try answer("B18")) == nil)
    #expect(try answer("B18.5").state == .unknownCode)
    #expect(Set(ids(try answer("M32"))) == ["systemic", "lupus"])
    #expect(certain(try answer("M32")) == nil)
  }

  @Test(arguments: ["J45", "j45.0", "Q99", "У99", "B18.9", "Z00"])
  func codesInNoList(_ query: String) throws {
    let answer = try answer(query)
    #expect(answer.state == .unknownCode, "\(query): \(ids(answer))")
    #expect(answer.hits.isEmpty)
  }

  /// Every code of every range is found, and those beside its ends belong to it only if they should.
  @Test func edgesOfRanges() throws {
    let day = try #require(SmallCoverage.today)
    for (place, entry) in index.entries.enumerated() where entry.period.contains(day) {
      for range in entry.codes {
        for code in [range.first, range.last] {
          let hits = try answer(code.text.string).hits
          #expect(hits.contains { $0.entry == place }, "\(code.text.string)")
        }
        for code in beside(range) {
          let listed = index.entries.contains { $0.codes.contains { $0.contains(code) || $0.touches(code) } }
          #expect(!range.contains(code))
          #expect(try answer(code.text.string).state == (listed ? .coded : .unknownCode), "\(code.text.string)")
        }
      }
    }
  }

  private func beside(_ range: DiagnosisCodes) -> [DiagnosisCode] {
    func text(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    func code(_ number: Int, _ detail: Int?) -> DiagnosisCode? {
      DiagnosisCode(String(range.first.letter) + text(number) + (detail.map { "." + String($0) } ?? ""))
    }
    let before = range.first.detail.map { code(range.first.number, $0 - 1) } ?? code(range.first.number - 1, 9)
    let after = range.last.detail.map { code(range.last.number, $0 + 1) } ?? code(range.last.number + 1, 0)
    return [before, after].compactMap(\.self)
  }

  @Test(arguments: ["", " ", "E", "e1", "12", "..", "\u{301}", "🙂"])
  func tooLittle(_ query: String) throws {
    #expect(try answer(query).state == .open, "\(query)")
  }

  @Test(arguments: ["щщщщ", "фывапролд", "12345", "1 2 3 4 5 6 7 8 9 10 11 12 13 14"])
  func nothing(_ query: String) throws {
    let answer = try answer(query)
    #expect(answer.state == .notFound, "\(query): \(ids(answer))")
  }

  @Test func onlyWhatHoldsOnTheDay() throws {
    #expect(ids(try answer("старое")).isEmpty)
    let before = CalendarDate(year: 2025, month: 6, day: 1)
    #expect(ids(try answer("старое", asOf: before)) == ["old"])
    #expect(ids(try answer("Z00.1", asOf: before)) == ["old"])
    #expect(ids(try answer("диабет", asOf: before)).isEmpty)
  }

  /// Random text in any script never traps and never makes two entries certain.
  @Test(arguments: 0..<4) func survivesWhateverIsTyped(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let scalars = Array("абяәғіeсдE1B8.9 ,-\"'🙂\u{301}\u{200F}漢ß".unicodeScalars)
    for _ in 0..<400 {
      let length = Int.random(in: 0...24, using: &random)
      let text = (0..<length).compactMap { _ in scalars.randomElement(using: &random) }
      let answer = try answer(String(String.UnicodeScalarView(text)))
      #expect(answer.hits.count <= CoverageIndex.mostHits)
      #expect(Set(answer.hits.map { "\($0.entry) \($0.code?.text.string ?? "")" }).count == answer.hits.count)
    }
  }
}
