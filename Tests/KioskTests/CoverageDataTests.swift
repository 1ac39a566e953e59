import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// The bundled conditions and services: all can be found, and each leads on.
@Suite struct CoverageDataTests {
  private static func index() throws -> CoverageIndex { try Bundled.content().pack.coverage }

  /// The ids of what is found: today, or on the first day of an entry that does not hold yet.
  private func ids(_ query: String, for entry: Coverage? = nil) throws -> [String] {
    let index = try Self.index()
    let today = try Bundled.content().pack.date
    let day = entry.map { max($0.period.from, today) } ?? today
    let answer = index.search(query, asOf: day, passingOver: try Bundled.session().scene.plainWords)
    return answer.hits.map { index.entries[$0.entry].id }
  }

  private func first(_ query: String, for entry: Coverage? = nil) throws -> String? {
    try ids(query, for: entry).first
  }

  /// What one layout types where another was meant.
  private func retyped(_ text: String, from: String, to: String) -> String {
    let table = Dictionary(zip(from, to), uniquingKeysWith: { first, _ in first })
    return String(text.lowercased().map { table[$0] ?? $0 })
  }

  private static let us = #"`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./"#
  private static let ru = #"ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю."#
  private static let kz = #"("әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№"#

  @Test func everyNameFindsItsEntry() throws {
    for entry in try Self.index().entries {
      for name in Language.allCases.map({ entry.name[$0] }) + entry.aliases {
        #expect(try first(name.string, for: entry) == entry.id, "\(name.string)")
      }
    }
  }

  @Test func everyNameOnTheWrongLayout() throws {
    for entry in try Self.index().entries {
      let typed = [
        retyped(entry.name.ru.string, from: Self.ru, to: Self.us),
        retyped(entry.name.kk.string, from: Self.kz, to: Self.us),
        retyped(entry.name.kk.string, from: Self.kz, to: Self.ru),
        retyped(entry.name.en.string, from: Self.us, to: Self.ru),
      ]
      for text in typed { #expect(try first(text, for: entry) == entry.id, "\(entry.id): \(text)") }
    }
  }

  @Test func everyEdgeOfEveryRange() throws {
    let index = try Self.index()
    for entry in index.entries {
      for code in entry.codes.flatMap({ [$0.first, $0.last] }) {
        #expect(try ids(code.text.string).contains(entry.id), "\(code.text.string)")
      }
    }
  }

  @Test(arguments: [
    ("инсулин", "diabetes"), ("СД", "diabetes"), ("cl", "diabetes"), ("ДЦП", "cerebral-palsy"), ("ТБ", "tuberculosis"),
    ("ВИЧ", "hiv"), ("астма", "asthma"), ("инфаркт", "infarction"), ("M32.1", "lupus"), ("G20", "parkinson"),
  ])
  func known(query: String, entry: String) throws {
    #expect(try first(query) == entry)
  }

  /// What is called like a disease of a list and is another one is not taken for it.
  @Test(arguments: [
    ("порок сердца", "name-more-exactly"), ("врождённый порок сердца", "name-more-exactly"),
    ("жүрек ақауы", "name-more-exactly"), ("heart defect", "name-more-exactly"), ("микроинсульт", "name-more-exactly"),
    ("боковой амиотрофический склероз", "name-more-exactly"), ("несахарный диабет", "other-chronic"),
    ("diabetes insipidus", "other-chronic"), ("миома", "other-chronic"), ("миома матки", "other-chronic"),
    ("глазное давление", "other-chronic"), ("көз қысымы", "other-chronic"), ("eye pressure", "other-chronic"),
    ("внутричерепное давление", "other-chronic"), ("низкое давление", "other-chronic"),
    ("солнечный удар", "ambulance"), ("тепловой удар", "ambulance"), ("heat stroke", "ambulance"),
  ])
  func namesakes(query: String, entry: String) throws {
    #expect(try ids(query) == [entry])
  }

  /// What patients often have and no list names.
  @Test(arguments: [
    "сердечная недостаточность", "жүрек жеткіліксіздігі", "heart failure", "почечная недостаточность",
    "хроническая почечная недостаточность", "бүйрек жеткіліксіздігі", "kidney failure", "диализ", "гемодиализ",
    "dialysis", "ишемическая болезнь сердца", "болезнь почек", "бүйрек ауруы", "асқазан ауруы", "хронический гастрит",
  ])
  func commonOnNoList(_ query: String) throws {
    #expect(try first(query) == "other-chronic")
  }

  /// What cannot wait leads to the ambulance, in the words in which it is told.
  @Test(arguments: [
    "chest pain", "давит в груди", "болит сердце", "жүрегім ауырады", "задыхаюсь", "кровотечение", "қан кету",
    "отравление", "обморок", "естен тану", "ожог", "burn", "күйік", "аяғы сынды", "қол сынды", "сломал руку",
  ])
  func whatCannotWait(_ query: String) throws {
    #expect(try first(query) == "ambulance")
  }

  /// A word that names something else as well, or only sounds like a name, does not find the other.
  @Test(arguments: [
    ("fever", "district-doctor"), ("баспа", "district-doctor"), ("қан қанты", "diabetes"),
    ("қан аздық", "other-chronic"), ("қаназдық", "other-chronic"), ("сал ауруы", "name-more-exactly"),
    ("БАС", "name-more-exactly"), ("ear", "name-more-exactly"), ("құрт", "name-more-exactly"),
    ("протез", "name-more-exactly"), ("жұқпалы ауру", "name-more-exactly"), ("jaundice", "name-more-exactly"),
    ("панические атаки", "mental-disorders"), ("gestational diabetes", "gestational-diabetes"),
    ("диабет беременных", "gestational-diabetes"), ("O24.4", "gestational-diabetes"), ("роды", "childbirth"),
    ("кесарево", "childbirth"), ("босану", "childbirth"), ("childbirth", "childbirth"),
    ("жалоба", "refused-or-charged"), ("отказ", "refused-or-charged"), ("шағым", "refused-or-charged"),
    ("complaint", "refused-or-charged"), ("hernia", "planned-operations"), ("cataract", "planned-operations"),
    ("psoriasis", "other-chronic"), ("anaemia", "other-chronic"), ("bronchitis", "other-chronic"),
    ("hepatitis B", "hepatitis-cirrhosis"), ("рак груди", "cancer"), ("сүт безі обыры", "cancer"),
  ])
  func whatIsMeant(query: String, entry: String) throws {
    #expect(try first(query) == entry)
  }

  /// A specialist is a consultation first; a disease that begins like the word comes behind.
  @Test(arguments: [
    ("ревматолог", "rheumatism"), ("онколог", "cancer"), ("психиатр", "mental-disorders"), ("фтизиатр", "tuberculosis"),
  ])
  func specialists(query: String, disease: String) throws {
    let ids = try ids(query)
    #expect(ids.first == "consultations", "\(ids)")
    #expect(ids.dropFirst().contains(disease), "\(ids)")
  }

  /// A Kazakh word is found without its ending where nothing else is nearer.
  @Test(arguments: [
    ("диабетпен ауыратын бала", "diabetes"), ("ми ісігі", "name-more-exactly"), ("ісігі", "name-more-exactly"),
    ("эпилепсиямен", "epilepsy"), ("демікпесі", "asthma"),
  ])
  func kazakhEndings(query: String, entry: String) throws {
    #expect(try first(query) == entry)
  }

  /// What others should not see is not proposed for one short word of several.
  @Test(arguments: ["hearing aids", "аяғы сынып қалды", "учёт в военкомате"])
  func nothingDiscreetByChance(_ query: String) throws {
    let index = try Self.index()
    let discreet = Set(index.entries.filter(\.isDiscreet).map(\.id))
    #expect(discreet.isDisjoint(with: try ids(query)))
  }

  /// Beside other words its name still finds it.
  @Test(arguments: [("туберкулёз лёгких", "tuberculosis"), ("ВИЧ СПИД", "hiv"), ("проверка на ВИЧ", "hiv")])
  func discreetByItsName(query: String, entry: String) throws {
    #expect(try ids(query).contains(entry))
  }

  /// The quota alone is no treatment abroad.
  @Test func aQuotaIsNotAbroad() throws {
    #expect(try ids("квота") == [])
    #expect(try first("квота за рубеж") == "treatment-abroad")
  }

  /// The word for disease finds no disease.
  @Test(arguments: ["болезнь Бехтерева", "болезнь Крона", "Crohn's disease", "острый аппендицит", "жемсау ауруы"])
  func aDiseaseOnNoListFindsNone(_ query: String) throws {
    #expect(try ids(query) == [])
  }

  /// What may be many diseases is asked for more exactly.
  @Test(arguments: [
    "болезнь", "ауру", "disease", "болезнь сердца", "жүрек ауруы", "көз ауруы", "тері ауруы", "бел ауруы",
    "skin disease", "liver disease",
  ])
  func manyDiseases(_ query: String) throws {
    #expect(try first(query) == "name-more-exactly")
  }

  @Test(arguments: ["103", "112"]) func thePhonesOfTheAmbulance(_ query: String) throws {
    #expect(try first(query) == "ambulance")
  }

  /// The abbreviation of the insurance itself is no disease and no service.
  @Test(arguments: ["ОСМС", "МӘМС", "OSMS", "осмс", "osms", "мәмс"])
  func theInsuranceIsNoDisease(_ query: String) throws {
    #expect(try first(query) == nil)
  }

  /// What every entry, its day and its answers say fits the grids; the way line of a discreet one names it nowhere.
  @Test(arguments: Language.allCases) func everyEntryFits(_ language: Language) throws {
    let content = try Bundled.content()
    let gallery = Gallery(lobby: content.lobby, pack: content.pack, moment: try Bundled.monday())
    let names = gallery.names.filter { $0.hasPrefix("covered") && $0.contains(":") }
    #expect(names.count > content.pack.coverage.entries.count)
    for (number, name) in (names + ["coverage-find", "glossary"]).enumerated() {
      let size = Gallery.grids[number % Gallery.grids.count]
      #expect(gallery.misfits(of: name, language: language, size: size) == [], "\(name) on \(size)")
    }
    for entry in content.pack.coverage.entries where entry.isDiscreet {
      let frames = gallery.frames(of: "covered:\(entry.id)", language: language, theme: .standard, size: Bundled.home)
      let way = try #require(frames.first?.text.dropFirst().first)
      #expect(way.contains(entry.crumb[language].string) && !way.contains(entry.name[language].string))
    }
  }

  /// Each entry names a desk or a telephone.
  @Test func everyEntryLeadsOn() throws {
    for entry in try Self.index().entries {
      let leadsOn = entry.body.contains { statement in
        switch statement.content {
        case .today, .note: true
        default: false
        }
      }
      #expect(leadsOn, "\(entry.id)")
    }
  }

  /// The lines of all sheets of an entry in Russian.
  private func lines(of entry: String) throws -> [String] {
    let content = try Bundled.content()
    let gallery = Gallery(lobby: content.lobby, pack: content.pack, moment: try Bundled.monday())
    return gallery.frames(of: "covered:\(entry)", language: .ru, theme: .standard, size: Bundled.home).flatMap(\.text)
  }

  /// A disease for which insurance pays leads to its medicines; a service leads to the insurance alone.
  @Test func diseasesOfTheInsuranceLeadToMedicines() throws {
    let medicines = try #require(try Bundled.content().pack.pages["covered-medicines"]).label.ru.string
    for entry in try Self.index().entries where entry.package == .insured {
      let lines = try lines(of: entry.id)
      #expect(lines.contains { $0.contains("3 \(medicines)") } == !entry.codes.isEmpty, "\(entry.id)")
    }
  }

  /// The insurance pays for planned care in hospital, as for operations, and the entry leads to the status.
  @Test func plannedCareInHospitalIsOfTheInsurance() throws {
    let index = try Self.index()
    let scene = try Bundled.session(.ru).scene
    let status = try #require(scene.page(NamedPage.status.rawValue)).label.ru
    for id in ["planned-hospital", "planned-operations"] {
      let place = try #require(index.entries.firstIndex { $0.id == id })
      #expect(index.entries[place].package == .insured)
      #expect(CoverageEntryScreen(entry: place, isByCode: false).said(in: scene).contains(Said(.choice(1), status)))
    }
  }

  /// An entry leads to the pages that it names, behind those that follow from who pays.
  @Test(arguments: [("cerebral-palsy", 4, "who-pays"), ("cancer", 2, "covered-suspicion")])
  func entriesLeadToPages(entry: String, number: Int, page: String) throws {
    let label = try #require(try Bundled.content().pack.pages[page]).label.ru.string
    let lines = try lines(of: entry)
    #expect(lines.contains { $0.contains("\(number) \(label)") })
  }

  /// Those for whom the state pays learn it where their disease is explained.
  @Test func theStatePaysForChildrenWithCerebralPalsy() throws {
    #expect(try lines(of: "cerebral-palsy").contains { $0.contains("За детей и людей с инвалидностью взносы платит") })
  }

  /// What was only reported of tests without insurance is marked, and two ways lead there.
  @Test func testsOnSuspicionCanBeReached() throws {
    let content = try Bundled.content()
    #expect(content.pack.pages["covered-without"]?.choices.contains("covered-suspicion") == true)
    let gallery = Gallery(lobby: content.lobby, pack: content.pack, moment: try Bundled.monday())
    let frames = gallery.frames(of: "covered-suspicion", language: .ru, theme: .standard, size: Bundled.home)
    #expect(frames.flatMap(\.text).count { $0.contains("▲") } > 1)
  }

  /// Who is from another country is told whom to ask who pays.
  @Test func theAmbulanceIsNotPromisedToVisitorsForNothing() throws {
    let ambulance = try #require(try Self.index().entries.first { $0.id == "ambulance" })
    let body = try Bundled.content().pack.opened(ambulance.body)
    let texts = body.compactMap { if case .text(let text) = $0.content { text.ru.string } else { nil } }
    #expect(texts.contains { $0.contains("из другой страны") && $0.contains("1414") })
    #expect(!texts.contains { $0.contains("всем") })
  }

  /// So is everybody who reads that one of the eleven diseases needs no insurance.
  @Test func theElevenDiseasesAreNotPromisedToVisitors() throws {
    let pack = try Bundled.content().pack
    let eleven = pack.coverage.entries.filter { $0.package == .guaranteed && !$0.codes.isEmpty || $0.limit != nil }
    #expect(eleven.count > 8)
    for body in eleven.map(\.body) + [pack.pages["covered-groups"]?.body ?? []] {
      #expect(body.contains { $0.content == .note("without-permit") })
    }
  }

  /// Who is refused or asked to pay finds where to complain from where it happens.
  @Test func whereToComplainIsNear() throws {
    let pack = try Bundled.content().pack
    for page in ["status-insured", "covered-services", "covered-medicines"] {
      #expect(pack.pages[page]?.choices.contains("question-charged") == true, "\(page)")
    }
    for id in ["ambulance", "free-medicines", "refused-or-charged"] {
      let entry = try #require(pack.coverage.entries.first { $0.id == id })
      #expect(entry.body.contains { $0.content == .note("refused-desk") }, "\(id)")
    }
    let label = try #require(pack.pages["question-charged"]).label.ru.string
    #expect(try lines(of: "refused-or-charged").contains { $0.contains("2 \(label)") })
  }

  /// What there is without insurance says that diabetes is not in it, and leads to what moved.
  @Test func withoutInsuranceThereIsNoTreatmentOfDiabetes() throws {
    let page = try #require(try Bundled.content().pack.pages["covered-without"])
    let texts = page.body.compactMap { statement in
      if case .text(let text) = statement.content { text.ru.string } else { nil }
    }
    #expect(texts.contains { $0.contains("Лечения диабета в этом списке нет") })
    #expect(page.choices.first == "covered-moved")
  }

  /// All abbreviations stand in the glossary, in order.
  @Test(arguments: Language.allCases) func theGlossaryIsWhole(_ language: Language) throws {
    let content = try Bundled.content()
    let gallery = Gallery(lobby: content.lobby, pack: content.pack, moment: nil)
    let frames = gallery.frames(of: "glossary", language: language, theme: .standard, size: Bundled.home)
    let text = frames.flatMap(\.text).joined(separator: "\n")
    let places = Abbreviation.sorted(content.pack.abbreviations, in: language).map { abbreviation in
      text.firstRange(of: abbreviation.letters[language].string + " – ")?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }
}
