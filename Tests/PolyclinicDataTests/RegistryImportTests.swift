import Foundation
import Polyclinic
import Testing

@testable import PolyclinicData

@Suite struct RegistryImportTests {
  private static let joined = """
    Участок;Вид;Нас. пункт;Улица;Улица (каз);Бывшая;Дома;Врач;Кабинет;Часы приёма
    1;взрослый;;ул. Абая;Абай көшесі;Проспектная;"№ 1, 2, 3/1, 4а, 5-1, 7–25 нечётные";Ахметова А. К.;12;пн-пт 08:00-14:00
    1;взрослый;;мкр Аксай-2;Ақсай-2 ықшамауданы;;все;Ахметова А. К.;12;
    2;детский;;ул. Абая;;;;Ким В. Л.;14;пн, ср, пт 8:00-14:00; сб 9:00-12:00

    """

  @Test func aJoinedSheetAsClinicsKeepIt() throws {
    // The quoted cell and the hours have semicolons of their own.
    let hours = "пн, ср, пт 8:00-14:00; сб 9:00-12:00"
    let text = Self.joined.replacing(hours, with: "\"\(hours)\"")
    let registry = try SheetFolder.registry(text)
    #expect(registry.localities.map(\.name.ru.string) == [""])
    #expect(registry.streets.map(\.type) == [.street, .microdistrict])
    #expect(registry.streets.map(\.name.ru.string) == ["Абая", "Аксай-2"])
    #expect(registry.streets.map(\.name.kk?.string) == ["Абай", "Ақсай-2"])
    #expect(registry.streets[0].aliases.map(\.name.string) == ["Проспектная"])
    let spans = registry.segments(of: 0).filter { $0.catchment == 0 }.map(\.span) as [HouseSpan]
    #expect(
      spans == [
        .house(try house(1)), .house(try house(2)), .house(try #require(HouseNumber(number: 3, fraction: 1))),
        .house(try #require(HouseNumber(number: 4, letter: "А"))),
        .house(try #require(HouseNumber(number: 5, fraction: 1))),
        .range(try #require(HouseRange(from: 7, to: 25, .odd))),
      ])
    #expect(registry.segments(of: 1).map(\.span) == [.street])
    #expect(registry.catchments.map(\.kind) == [.adult, .child])
    #expect(registry.catchments.map(\.location?.room?.string) == ["12", "14"])
    let week = registry.catchments[1].doctor?.schedule?.week
    #expect(week?.count == 4)
    #expect(week?[.saturday]?.text.string == "09:00–12:00")
  }

  @Test(arguments: [
    ("1", "1"), ("№ 1, дом 2; д.3", "1 2 3"), ("12а 12 А", "!"), ("12А", "12А"), ("12 корп 2", "12 к2"),
    ("12/3а", "12/3А"), ("85/105", "85/105"), ("5-1", "5/1"), ("7-25", "7…25"), ("7 - 25", "7…25"),
    ("7–25", "7…25"), ("7—25 (нечётные)", "7…25 odd"), ("чётные 2-10", "2…10 even"), ("2-10 жұп", "2…10 even"),
    ("с 1 по 25 нечетные", "1…25 odd"), ("25–7", "!"), ("25 - 7", "!"), ("5-1 нечётные", "!"), ("7-25 левые", "!"),
    ("7-25а", "!"), ("7а–25", "!"), ("12-1А", "12/1А"), ("нечётные", "1…99999 odd"), ("тақ", "1…99999 odd"),
    ("even", "2…99998 even"), ("все", "all"), ("барлығы", "all"), ("", "all"), ("1-25, нечётные", "!"), ("а", "!"),
    ("1, ?", "1 !"), ("100000", "!"), ("0", "!"), ("1-2-3", "!"), ("7-", "!"), ("-", "!"), ("5–5", "5…5"),
    ("01.май", "!"), ("12 подъезд 1", "!"), ("12 кв 5", "!"), ("61/а", "61А"), ("1\n2", "1 2"), ("1,,2,", "1 2"),
    ("Нечётная сторона:\n1, 3, 5", "!"), ("нечетные, 1-25", "!"), ("1-25\nнечетные", "!"), ("1, чётные", "!"),
    ("все дома: 1-25", "1…25"), ("1, все", "!"), ("нечетные 1-25, 31-45", "!"), ("нечет: 1-25; 31-45", "!"),
    ("1-25, 31-45 нечетные", "!"), ("четные с 2 по 30, 32, с 34 по 48", "!"), ("2-30 чет, 1-25", "2…30 even 1…25"),
    ("нечетные 1-25, 31-45 обе стороны", "1…25 odd 31…45"), ("1-25 нечетные, 31", "1…25 odd 31"),
    ("с 25", "!"), ("от 25", "!"), ("12C", "12С"), ("14b", "14В"), ("5H", "5Н"), ("7P", "7Р"), ("14y", "14У"),
    ("12D", "12Д"), ("12A", "12А"), ("12 корп. 1, 2, 3", "12 к1 2 3"),
    ("1-25 27", "!"), ("1-9 11 13", "!"), ("2 4-60", "!"), ("№1-25 №30", "!"), ("с 1 по 25 27", "!"), ("12-1 13", "!"),
    ("1.25-30", "!"), ("12 14", "!"), ("1-25 27-45", "!"), ("1 – 25 30 нечетные", "!"), ("12 2-блок", "12 к2"),
    ("1-25 неч", "1…25 odd"), ("1-25 неч., 2-24 ч.", "1…25 odd 2…24 even"), ("1-25 н, 2-24 ч", "1…25 odd 2…24 even"),
    ("2-24 четная ст.", "2…24 even"), ("2-20чет", "2…20 even"), ("№ 1-25неч.", "1…25 odd"), ("н", "!"), ("ч", "!"),
    ("вся нечетная сторона", "1…99999 odd"), ("12 и 14", "12 14"), ("12 и 14 және 16 и д. 18", "12 14 16 18"),
    ("12 и 14 и", "12 14И"), ("1-25 неч и 2-24 чет", "1…25 odd 2…24 even"),
    ("12а, 14 және 16", "12А 14 16"), ("1-25 четные и нечетные", "1…25"), ("12 и, 14", "12И 14"), ("12 И 14", "!"),
    ("12 (весь дом)", "12"),
    ("12 вся улица", "!"), ("1-ден 25-ке дейін", "1…25"), ("1-ден 25-ке дейінгі тақ үйлер", "1…25 odd"),
    ("25-тен 1-ге дейін", "!"), ("25 до конца", "!"), ("1-25 и 27-45 нечет", "!"), ("1-25, 2-40", "!"),
    ("1-25, 27-39, 2-40", "!"), ("с 1 по 25, с 2 по 40", "!"),
    ("1-25 нечетные, 2-40", "!"), ("2-40, 1-25 нечетные", "!"), ("1-25, 2-26", "1…25 2…26"),
    ("1-25, 26-40", "1…25 26…40"),
    ("1-25 обе стороны, 2-40 обе стороны", "1…25 2…40"), ("2-40 искл. 12", "!"), ("2-40 без 12", "!"), ("12а-12г", "!"),
    ("5-5а", "!"), ("12а-14", "!"), ("12-а", "12А"), ("45658", "!"), ("36525", "36525"), ("12 к1, к2", "!"),
    ("неч. 1-25 чет. 2-40", "!"), ("7 (нечет)", "!"), ("1-25 чет и нечет", "1…25"), ("1-25 чет/нечет", "1…25"),
    ("1-25 жұп/тақ", "1…25"), ("1-25 нечетн. стор.", "1…25 odd"), ("чет. стор. 2-40", "2…40 even"),
    ("по четной стороне", "2…99998 even"), ("1-25 по нечетной стороне", "1…25 odd"),
    ("все нечетные дома", "1…99999 odd"), ("вся", "all"), ("все дома с 1 по 25", "1…25"), ("1-25 все", "1…25"),
    ("1-25 вся улица", "!"), ("12/ 1", "12/1"), ("12 / 1", "12/1"), ("N1", "1"), ("N 1-25", "1…25"),
    ("1, 3, 5 үйлер", "1 3 5"), ("1-15 дейін", "1…15"), ("1-ден бастап 25-ке дейін", "1…25"),
    ("барлық жұп үйлер", "2…99998 even"), ("1-25 үйлердің тақ жағы", "1…25 odd"), ("толығымен", "all"),
    ("бүкіл көше", "all"), ("көше толығымен", "all"), ("10-нан 20-ға дейін", "10…20"),
    ("80-нен 90-ға дейін", "80…90"), ("15 дейін", "!"), ("12 д", "12Д"), ("10 домов", "!"), ("2 дома", "!"),
    ("12а үй", "12А"), ("12а дом", "12А"), ("12ж", "12Ж"),
  ])
  func housesOfAnOrder(_ cell: String, _ expected: String) throws {
    let folder = try SheetFolder()
    try folder.write("district,street,houses\n1,Абая,\"\(cell)\"\n".utf8)
    let outcome = try folder.read()
    let errors = outcome.problems.filter { $0.severity == .error }
    if expected.hasSuffix("!") {
      #expect(errors.count == 1)
      #expect(errors.allSatisfy { $0.row == 2 && $0.column == "houses" })
      return
    }
    let texts = try SheetFolder.texts(outcome)
    let registry = try #require(outcome.registry, "\(texts)")
    let spans = registry.segments.map { segment in
      switch segment.span {
      case .house(let house): house.text.string
      case .street: "all"
      case .range(let range): "\(range.first)…\(range.last)" + (range.parity == .both ? "" : " \(range.parity)")
      }
    }
    #expect(spans.joined(separator: " ") == expected)
  }

  /// What is refused is told in words that help.
  @Test(arguments: [
    ("1-25 левые", RegistryMessage.unknownParity), ("25 до конца", .endlessRange), ("с 25 до конца", .endlessRange),
    ("25 и далее", .endlessRange), ("25-конец", .endlessRange), ("25-тен соңына дейін", .endlessRange),
    ("янв.25", .houseDate), ("01.май", .houseDate), ("12-мар", .houseDate), ("01.02.2026", .houseDate),
    ("12.0", .houseDate), ("1.25", .houseDate), ("б", .loneLetter), ("«Б»", .loneLetter), ("12 14", .missingComma),
    ("склад", .notAHouse), ("2-40 искл. 12", .houseException), ("2-40 без 12", .houseException),
    ("13 (нечет)", .sideOfHouse), ("неч. 1-25 чет. 2-40", .missingComma), ("1-25 неч. 2-40 чет.", .missingComma),
    ("к2", .loneBlock), ("корп. 2", .loneBlock), ("12а-г", .houseSeries), ("12/1-5", .houseSeries),
    ("12 ж/д", .kindOfHouse), ("12ж/д", .kindOfHouse), ("12 (ж/д)", .kindOfHouse), ("12 ж.д.", .kindOfHouse),
    ("12 ж.дом", .kindOfHouse), ("12 к/д", .kindOfHouse), ("12 а/д", .kindOfHouse),
    ("6 ч", .sideOrLetter), ("5 н.", .sideOrLetter), ("6(ч)", .sideOrLetter), ("12/1 н", .sideOrLetter),
    ("12ə", .foreignLetter), ("12Α", .foreignLetter), ("12à", .foreignLetter), ("12 ß", .foreignLetter),
    ("12ª", .foreignLetter), ("12ї", .foreignLetter),
    ("до 100", .startlessRange), ("до 100 дома", .startlessRange), ("с начала до 45", .startlessRange),
    ("100-ге дейін", .startlessRange), ("с 25", .endlessRange), ("25-үйден бастап", .endlessRange),
    ("25-тен жоғары", .endlessRange), ("12 м/с", .notAHouse),
    ("1-ші үйден 25-ші үйге дейін", .notAHouse),
    ("1-25 частный сектор", .unknownParity), ("12кв1-40", .partOfHouse), ("12 кв 5", .partOfHouse),
    ("1-21через2", .everySecond), ("1-21 через 2", .everySecond), ("12 (ЖК Арман)", .houseRemark),
    ("12 с пристройкой", .houseRemark), ("1-25, обе стороны", .bothAlone),
  ])
  func refusalsThatHelp(_ cell: String, _ message: RegistryMessage) throws {
    let folder = try SheetFolder()
    try folder.write("district,street,houses\n1,Абая,\"11, \(cell)\"\n".utf8)
    #expect(try folder.read().problems.map(\.message) == [message])
  }

  /// What no range can hold is told as the list that it should be.
  @Test(arguments: [
    ("12а-12г", "12а, 12б, 12в, 12г"), ("5-5в", "5, 5а, 5б, 5в"), ("12А – 12К", "12А, 12Б, 12В, 12Г, …"),
    ("12а-в", "12а, 12б, 12в"), ("12г-12а", "12г, 12а"), ("12/1-12/3", "12/1, 12/2, 12/3"),
    ("7/2-9", "7/2, 7/3, 7/4, 7/5, …"),
    ("12 к1-к3", "12 к1, 12 к2, 12 к3"),
  ])
  func housesThatMustBeListed(_ cell: String, _ houses: String) throws {
    let folder = try SheetFolder()
    try folder.write("district,street,houses\n1,Абая,\"\(cell)\"\n".utf8)
    let problems = try folder.read().problems
    #expect(problems.map(\.message) == [.houseSeries])
    #expect(problems.map { $0.values["houses"] } == [houses])
  }

  /// What an order may mean otherwise is named as it was read.
  @Test(arguments: [
    ("12 корп. 1, 2, 3, 14", RegistryMessage.maybePart, "2, 3"), ("12/1, 2, 3; 2", .maybePart, "2, 3"),
    ("12/3, 2", nil, ""), ("12 корп. 2, 14", nil, ""), ("85/105, 90", nil, ""), ("12 к1, 5-7, 8", nil, ""),
    ("12C, 14B, 5а", .latinLetter, "12С, 14В"), ("12A, 14D", nil, ""),
    ("4, 6, 1О", .figureLetter, "1О"), ("1З", .figureLetter, "1З"), ("3O", .figureLetter, "3О"),
    ("1I, 1l", nil, ""), ("1I, 2l", .figureLetter, "1И, 2Л"), ("12/1о", .figureLetter, "12/1О"),
    ("12ж, 12з", nil, ""), ("12и, 12л", nil, ""),
    ("5/1 и 7-9", nil, ""), ("10-4 и 12", .hyphenatedHouse, "10/4"),
    ("1-999", nil, ""), ("нечетные", nil, ""), ("1–99999 odd", nil, ""), ("2–99998 even", nil, ""),
  ])
  func doubtfulHousesAreNamed(_ cell: String, _ message: RegistryMessage?, _ houses: String) throws {
    let folder = try SheetFolder()
    try folder.write("district,street,houses\n1,Абая,\"\(cell)\"\n".utf8)
    let outcome = try folder.read()
    #expect(outcome.problems.map(\.message) == [message].compactMap(\.self))
    #expect(outcome.problems.compactMap { $0.values["houses"] } == (message == nil ? [] : [houses]))
  }

  /// A program takes `35,40` for a number and drops its zero.
  @Test(arguments: [
    ("35,4", true), ("35,35", true), ("4,35", false), ("35, 4", false), ("35,4,6", false), ("35,4а", false),
  ])
  func housesThatMayBeANumber(_ cell: String, isTold: Bool) throws {
    let folder = try SheetFolder()
    try folder.write("district,street,houses\n1,Абая,\"\(cell)\"\n".utf8)
    let outcome = try folder.read()
    #expect(outcome.problems.map(\.message) == (isTold ? [.decimalHouses] : []))
    #expect(outcome.registry != nil)
  }

  @Test(arguments: [
    ("пн-пт 08:00-14:00; сб 09:00-12:00", "mon-fri 08:00-14:00; sat 09:00-12:00"),
    ("Пн., Ср., Пт. 8.00–14.00", "mon 08:00-14:00; wed 08:00-14:00; fri 08:00-14:00"),
    ("дс-жм 8-14, сенбі 9:00-12:00", "mon-fri 08:00-14:00; sat 09:00-12:00"),
    ("Monday to Friday 08:00-17:00; перерыв 13:00-14:00", "mon-fri 08:00-17:00; break 13:00-14:00"),
    ("пн с 8:00 до 14:00", "mon 08:00-14:00"), ("пн.-пт. 8:00-14:00", "mon-fri 08:00-14:00"),
    ("Пн. – Чт.: 8.00-14.00, пт.8-12", "mon-thu 08:00-14:00; fri 08:00-12:00"),
    ("пн-пт 8-14; сб-вс выходной", "mon-fri 08:00-14:00"), ("вс вых., пн-сб 8-14", "mon-sat 08:00-14:00"),
    ("сб, вс – выходной; с 8.00 до 14.00 ч.", "mon-fri 08:00-14:00"),
    ("8:00-14:00, вс выходной", "mon-sat 08:00-14:00"),
    ("по будням 8:00-14:00", "mon-fri 08:00-14:00"),
    ("рабочие дни: 8-14, сб 9-12", "mon-fri 08:00-14:00; sat 09:00-12:00"),
    ("пн-пт – 8:00-14:00; перерыв – 12:00-13:00", "mon-fri 08:00-14:00; break 12:00-13:00"),
    ("8.00-14.00 (пн-пт)", "mon-fri 08:00-14:00"), ("8-14 (пн, ср)", "mon 08:00-14:00; wed 08:00-14:00"),
    ("пн-пт 08:00-17:00 (перерыв 13:00-14:00)", "mon-fri 08:00-17:00; break 13:00-14:00"),
    ("пн-пт: 08:00-13:00, 14:00-17:00", "mon-fri 08:00-17:00; break 13:00-14:00"),
    ("пн-пт: 08:00-13:00, 14:00-17:00; сб 9-12", "mon-fri 08:00-17:00; sat 09:00-12:00; break 13:00-14:00"),
    ("пн-пт: 08:00-13:00, 14:00-17:00; сб 9-14", nil), ("пн 8-12, 14-18", nil), ("пн 8-12, 11-18", nil),
    ("пн с 8-00 до 14-00", "mon 08:00-14:00"), ("пн 8-30 – 14-30", "mon 08:30-14:30"),
    ("дс-жм 08.00-ден 17.00-ге дейін", "mon-fri 08:00-17:00"), ("дс 10:00-нан 18:00-ге дейін", "mon 10:00-18:00"),
    ("дс 8-ден бастап 14-ке дейін; сн 9-дан 12-ге дейін", "mon 08:00-14:00; sat 09:00-12:00"),
    ("дүйсенбі – жұма күндері 8:00-14:00", "mon-fri 08:00-14:00"),
    ("пн-пт 8-14; пт выходной", nil), ("выходной; пн-пт 8-14", nil), ("сб-вс выходной", nil),
    ("8-12, 14-18", nil), ("пн 8-12; 14-18", nil), ("1 смена 8-14, 2 смена 14-20", nil), ("пн 14:00-08:00", nil),
    ("пн-пн 08:00-14:00", nil), ("пт-пн 08:00-14:00", nil),
    ("пн 08:00-14:00; пн 15:00-18:00", nil), ("пн 25:00-26:00", nil), ("чётные дни 8:00-14:00", nil), ("пн", nil),
    ("перерыв 13:00-14:00", nil), ("пн 08:00", nil),
  ])
  func hoursInThreeLanguages(_ cell: String, _ expected: String?) throws {
    let folder = try SheetFolder()
    try folder.write("district,doctor,hours\n1,Ким В. Л.,\"\(cell)\"\n".utf8)
    let outcome = try folder.read()
    guard let expected else {
      #expect(outcome.problems.map(\.message) == [.badHours])
      #expect(outcome.problems.map(\.column) == ["hours"])
      return
    }
    let texts = try SheetFolder.texts(outcome)
    let registry = try #require(outcome.registry, "\(texts)")
    var rows: [String] = []
    RegistryExport(registry).writeDistricts { rows.append($0) }
    #expect(rows.last?.contains(expected) == true)
  }

  /// Hours without days are those of working days, which is said; what is not understood is not shown.
  @Test(arguments: [
    ("8:00-14:00", RegistryMessage.hoursWithoutDays, "mon-fri 08:00-14:00"),
    ("08.00-14.00", .hoursWithoutDays, "mon-fri 08:00-14:00"),
    ("с 8:00 до 14:00", .hoursWithoutDays, "mon-fri 08:00-14:00"),
    ("ежедневно 8:00-14:00", .hoursWithoutDays, "mon-fri 08:00-14:00"),
    ("күн сайын 8:00-14:00", .hoursWithoutDays, "mon-fri 08:00-14:00"),
    ("1 смена 8:00-14:00", .hoursWithoutDays, "mon-fri 08:00-14:00"),
    ("1-смена: 8:00-14:00", .hoursWithoutDays, "mon-fri 08:00-14:00"),
    ("8:00-14:00; сб 9-12", .hoursWithoutDays, "mon-fri 08:00-14:00; sat 09:00-12:00"),
    ("четные дни 8:00-14:00, нечетные дни 14:00-20:00", .badHours, ""), ("по звонку", .badHours, ""),
    ("пн-пт 08:00-14:00 перерыв 07:00-15:00", .badHours, ""), ("пн 8-14; перерыв 14:00-15:00", .badHours, ""),
  ])
  func hoursThatStopNoList(_ cell: String, _ message: RegistryMessage, _ expected: String) throws {
    let folder = try SheetFolder()
    try folder.write("district,doctor,hours\n1,Ким В. Л.,\"\(cell)\"\n".utf8)
    let outcome = try folder.read()
    #expect(outcome.problems.map(\.message) == [message])
    let schedule = try #require(outcome.registry).catchments.first?.doctor?.schedule
    #expect((schedule.map(WorkingHours.write) ?? "") == expected)
  }

  /// The screens have the word of the column already.
  @Test(arguments: [
    ("каб. 12;2 этаж;тел. 8 (727) 292-00-00", "12", "2", "8 (727) 292-00-00"),
    ("кабинет № 12а;2-й;тел.: +7 727", "12а", "2", "+7 727"), ("12-бөлме;2-қабат;Телефон 292", "12", "2", "292"),
    ("12 каб.;2-й этаж;292 тел.", "12", "2", "292"), ("каб.12;этаж 2;292", "12", "2", "292"),
    ("процедурный;цоколь;292, вн. 5", "процедурный", "цоколь", "292, вн. 5"),
    ("каб.;этаж;тел. =1", "каб.", "этаж", "тел. =1"),
  ])
  func roomsWithTheWordOfTheirColumn(_ cells: String, _ room: String, _ floor: String, _ phone: String) throws {
    let registry = try SheetFolder.registry("Участок;Врач;Кабинет;Этаж;Телефон\n1;Ким В. Л.;\(cells)\n")
    let location = registry.catchments.first?.location
    #expect(location?.room?.string == room)
    #expect(location?.floor?.string == floor)
    #expect(location?.phone?.string == phone)
  }

  @Test(arguments: [
    ("терапевт", Catchment.Kind.adult), ("Участковый терапевт", .adult), ("педиатр", .child),
    ("балалар дәрігері", .child),
    ("акушер-гинеколог", .women), ("семейный врач", .general), ("взр.", .adult), ("дет.", .child),
  ])
  func kindsByTheirDoctors(_ word: String, _ kind: Catchment.Kind) throws {
    let registry = try SheetFolder.registry("Участок;Вид;Улица\n1;\(word);Абая\n")
    #expect(registry.catchments.map(\.kind) == [kind])
  }

  /// The words that a message proposes are understood.
  @Test(arguments: Language.allCases) func kindsThatAreProposed(_ language: Language) throws {
    let folder = try SheetFolder()
    try folder.write("district,kind,street\n1,хирург,Абая\n".utf8)
    let text = try #require(try SheetFolder.texts(try folder.read(), in: language).first)
    let proposed = try #require(text.split(separator: ": ").last).replacing(" немесе ", with: ", ")
      .replacing(" или ", with: ", ").replacing(" or ", with: ", ").split(separator: ", ")
    let words = try SheetFolder.words.get()
    #expect(Set(proposed.compactMap { words.kind(String($0)) }) == Set(Catchment.Kind.allCases))
  }

  @Test func leaveAndSubstitutes() throws {
    let registry = try SheetFolder.registry(
      """
      district,doctor,leave,substitute
      1,Ким В. Л.,24.12.2026-31.12.2026; 2026-11-16 – 2026-11-30,Омарова С. Т.
      2,Ким В. Л.,2026-11-16,
      3,Ким В. Л.,2026-01-01–2026-01-02;2026-02-01–2026-02-02,;Омарова С. Т.

      """)
    let absences = registry.catchments.map { $0.doctor?.absences ?? [] }
    #expect(absences[0].map(\.first.description) == ["2026-11-16", "2026-12-24"])
    #expect(absences[0].map(\.substitute?.string) == ["Омарова С. Т.", "Омарова С. Т."])
    #expect(absences[1].map(\.substitute) == [nil])
    #expect(absences[2].map(\.substitute?.string) == [nil, "Омарова С. Т."])
  }

  @Test(arguments: [
    "№ участка;Ф.И.О. участкового врача;№ каб;Улица", "номер участка;ФИО врача;каб.;улица",
    "учаске;дәрігер;бөлме;Көше атауы", "Уч.;Врач;Каб.;Улицы", "№ уч.;врач;каб;Наименование улиц",
    "Участки;врач;каб;Улица/мкр", "№ терапевтического участка;врач;каб;Название улиц",
    "Учаскелер;дәрігер;бөлме;Көшелер", "учаске;дәрігер;бөлме;Көшелердің атауы",
  ])
  func headersAsClinicsWriteThem(_ header: String) throws {
    let folder = try SheetFolder()
    try folder.write("\(header)\n1;Ким В. Л.;12;Абай көшесі\n".utf8)
    let outcome = try folder.read()
    #expect(outcome.problems.isEmpty)
    let registry = try #require(outcome.registry)
    #expect(registry.catchments.map(\.doctor?.name.string) == ["Ким В. Л."])
    #expect(registry.catchments.map(\.location?.room?.string) == ["12"])
    #expect(registry.streets.map(\.name.ru.string) == ["Абай"])
  }

  /// Of a Russian and a Kazakh header of one column the Kazakh one has the Kazakh names.
  @Test(arguments: [
    ("Улица;Көше", true), ("Көше;Улица", false), ("Улицы;Көшелер", true), ("Көше атауы;Улица", false),
    ("Көше;Көше атауы орысша", false),
  ])
  func streetsInTwoLanguages(_ headers: String, isRussianFirst: Bool) throws {
    let names = isRussianFirst ? "Достык;Достық" : "Достық;Достык"
    let folder = try SheetFolder()
    try folder.write("Участок;\(headers)\n1;\(names)\n".utf8)
    let outcome = try folder.read()
    #expect(outcome.problems.isEmpty)
    #expect(outcome.registry?.streets.map(\.name.ru.string) == ["Достык"])
    #expect(outcome.registry?.streets.map(\.name.kk?.string) == ["Достық"])
  }

  @Test(arguments: ["Улица;Улицы", "Көше;Көшелер", "Улица;Көше;Көшелер"])
  func streetsTwice(_ headers: String) throws {
    let folder = try SheetFolder()
    try folder.write("Участок;\(headers)\n1;Абая;Абай;Абай\n".utf8)
    #expect(try folder.read().problems.map(\.message).contains(.headerTwice))
  }

  /// The numbers of houses stand under many names, and none of them means that every street counts as whole.
  @Test(arguments: [
    "№ домов", "№№ домов", "№ дома", "Номер домов", "Номера домов", "Дом", "Үйлер нөмірі", "Үйлердің нөмірлері", "Үй №",
  ])
  func headersOfHouses(_ header: String) throws {
    let folder = try SheetFolder()
    try folder.write("р/с;Участок;Улица;\(header);Примечание\n1;1;Абая;1-59 нечет;нет света\n".utf8)
    let outcome = try folder.read()
    #expect(outcome.problems.isEmpty)
    #expect(outcome.registry?.segments.map(\.span) == [.range(try #require(HouseRange(from: 1, to: 59, .odd)))])
  }

  /// As a cell with line breaks lists them.
  @Test func leaveOnSeveralLines() throws {
    let registry = try SheetFolder.registry(
      "district,doctor,leave,substitute\n1,Ким В. Л.,\"2026-01-01\n2026-02-01\",\"Омарова С. Т.\nЛи Г. Г.\"\n")
    let absences = registry.catchments[0].doctor?.absences ?? []
    #expect(absences.map(\.first.description) == ["2026-01-01", "2026-02-01"])
    #expect(absences.map(\.substitute?.string) == ["Омарова С. Т.", "Ли Г. Г."])
  }

  @Test func namesOfStreetsAsTheyAreTyped() throws {
    let registry = try SheetFolder.registry(
      "district,locality,street,old_names\n1,Алматы,ул. Розыбакиева (бывшая Ленина),\n"
        + "1,г. Алматы,Розыбакиева,Ленина\n1,Алматы қаласы,ул. им. Абая,ул. Набережная ул.\n")
    #expect(registry.localities.count == 1)
    #expect(registry.streets.map(\.name.ru.string) == ["Розыбакиева", "Абая"])
    #expect(registry.streets.map { $0.aliases.map(\.name.string) } == [["Ленина"], ["Набережная"]])
  }

  @Test func twoSheetsInAnyOrder() throws {
    let folder = try SheetFolder()
    try folder.write("учаске,түрі,елді мекен,көше,үйлер\n1,ересек,Талғар,,\n2,,,Абая,1-9\n".utf8)
    try folder.write("district,kind,doctor,nurse\n1,adult,Ким В. Л.,Омарова С. Т.\n2,adult,,\n".utf8, to: "d.csv")
    for names in [["addresses.csv", "d.csv"], ["d.csv", "addresses.csv"]] {
      let outcome = try folder.read(names)
      let texts = try SheetFolder.texts(outcome)
      let registry = try #require(outcome.registry, "\(texts)")
      #expect(registry.wholeLocalities.count == 1)
      #expect(registry.catchments.map(\.doctor?.name.string) == ["Ким В. Л.", nil])
      #expect(outcome.rows == 4)
      #expect(outcome.encodings.map(\.file) == names)
    }
  }

  @Test func rowsOfOneStreetAreOneStreet() throws {
    let registry = try SheetFolder.registry(
      """
      district,locality,street_type,street,street_kk,old_names,codes,houses
      1,Алматы,улица,Абая,,Проспектная; Сталинская,,1-9
      2,Алматы,ул.,абая,Абай,"Проспектная, Верненская",Е103,10-19
      2,Алматы,пр.,Абая,,,,
      2,Талгар,ул.,Абая,,,,

      """)
    #expect(registry.streets.count == 3)
    #expect(registry.streets[0].name.kk?.string == "Абай")
    #expect(registry.streets[0].aliases.map(\.name.string) == ["Проспектная", "Сталинская", "Верненская", "Е103"])
    #expect(registry.streets[0].aliases.map(\.kind) == [.old, .old, .old, .code])
    #expect(registry.segments(of: 0).count == 2)
  }

  private func house(_ number: Int) throws -> HouseNumber {
    try #require(HouseNumber(number: number))
  }
}
