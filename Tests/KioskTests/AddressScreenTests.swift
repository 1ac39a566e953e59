import Polyclinic
import RegistryGenerator
import Terminal
import Testing

@testable import Kiosk

/// The screens that lead to a doctor, whatever is typed and however small the screen is.
@Suite struct AddressScreenTests {
  private func session(_ language: Language, _ size: Size, moment: Moment?) throws -> Session {
    var session = try Bundled.session(language, size: size)
    for key in [Key.enter, .character("4")] { _ = session.handle(.key(key), at: moment) }
    return session
  }

  private func isWhole(_ session: Session) -> Bool {
    guard session.frame().lost == 0, let screen = session.screens.last else { return false }
    if let field = screen as? any FieldScreen { return field.overflow(in: session.scene) == 0 }
    let body = ScreenPlan(size: session.size).body
    return (screen as? any ReadingScreen)?.reading(in: session.scene).sheets.allSatisfy { $0.height <= body.height }
      ?? true
  }

  /// Streets of the list, typed and opened, fit every grid in every language, with and without a clock.
  @Test(arguments: Language.allCases) func streetsFit(_ language: Language) throws {
    let registry = try Bundled.districts().registry
    let moments = [try Bundled.monday(), nil]
    let start = Language.allCases.firstIndex(of: language) ?? 0
    for number in stride(from: start, to: registry.streets.count, by: 3) {
      let street = registry.streets[number]
      let size = ScreenPlan.grids[number % ScreenPlan.grids.count]
      let moment = moments[number % 2]
      var session = try session(language, size, moment: moment)
      for scalar in street.name[language].string.unicodeScalars {
        _ = session.handle(.key(.character(scalar)), at: moment)
      }
      #expect(isWhole(session), "\(street.name.ru.string) on \(size)")
      for key in [Key.down, .enter, .character("7"), .enter, .enter] {
        _ = session.handle(.key(key), at: moment)
        #expect(isWhole(session), "\(street.name.ru.string) on \(size) after \(key)")
      }
    }
  }

  /// Random keys, characters of any script and pasted texts: every state draws, nothing traps.
  @Test(arguments: 0..<6) func survivesWhateverIsTyped(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let moment = try Bundled.monday()
    let scalars = Array("абаяәғ25/-, fz\"🙂\u{301}\u{306}\u{200F}漢ß0".unicodeScalars)
    let keys: [Key] = [.enter, .down, .up, .backspace, .escape, .left, .function(1), .function(2), .function(3)]
    var session = try session(.ru, Bundled.home, moment: moment)
    for _ in 0..<600 {
      let isText = Int.random(in: 0..<4, using: &random) > 0
      let scalar = scalars.randomElement(using: &random) ?? "а"
      let key = isText ? Key.character(scalar) : keys.randomElement(using: &random) ?? .enter
      _ = session.handle(.key(key), at: moment)
      if Int.random(in: 0..<40, using: &random) == 0 {
        _ = session.handle(.resized(ScreenPlan.grids.randomElement(using: &random) ?? Bundled.home), at: moment)
      }
      #expect(isWhole(session))
    }
  }

  @Test func aPastedBookIsCutOff() throws {
    let moment = try Bundled.monday()
    var session = try session(.ru, Bundled.home, moment: moment)
    for number in 0..<10_000 {
      _ = session.handle(.key(.character(number % 7 == 0 ? " " : "а")), at: moment)
    }
    #expect(isWhole(session))
    for _ in 0..<TextField.longest { _ = session.handle(.key(.backspace), at: moment) }
    #expect(session.frame().text.contains { $0.contains("Улица и дом: █") })
  }

  /// Digits, Enter and 0 alone lead home from every field, whatever they have typed into it.
  @Test(arguments: ["", "0", "25", "000", "25 05 2026"]) func aNumberPadLeadsOut(_ typed: String) throws {
    let moment = try Bundled.monday()
    let districts = try Bundled.districts()
    let coverage = try #require(
      try Bundled.content().pack.coverage.entries.firstIndex { $0.limit != nil })
    let street = Address(place: .street(0), alias: nil, house: nil)
    let screens: [any Screen] = [
      AddressScreen(page: "find-doctor"), CoverageScreen(page: "coverage-find"),
      HouseScreen(page: "find-doctor", street: street),
      EventDayScreen(page: "coverage-find", entry: coverage, isByCode: false),
    ]
    for screen in screens {
      var session = try Bundled.session(.ru)
      session.districts = districts
      session.step(.begin(.ru))
      session.step(.push(screen))
      for scalar in typed.unicodeScalars { _ = session.handle(.key(.character(scalar)), at: moment) }
      for _ in 0..<6 where session.stepsBack > 0 {
        _ = session.handle(.key(session.isTyping ? .enter : .character("0")), at: moment)
      }
      #expect(session.stepsBack == 0, "\(typed) in \(type(of: screen))")
    }
  }

  /// Whoever comes back with 0 from what Enter has opened stands on its line: no further 0 changes what was typed.
  @Test(arguments: [
    ("find-doctor", "абая 25"), ("find-doctor", "abaya 25"), ("coverage-find", "диабет"), ("coverage-find", "E11.9"),
  ])
  func comingBackDoesNotType(_ page: String, _ text: String) throws {
    let moment = try Bundled.monday()
    var session = try Bundled.session(.ru)
    session.step(.begin(.ru))
    session.step(.push(session.scene.screen(of: page)))
    for scalar in text.unicodeScalars { _ = session.handle(.key(.character(scalar)), at: moment) }
    _ = session.handle(.key(.enter), at: moment)
    let opened = session.frame().text
    #expect(session.stepsBack == 2)
    _ = session.handle(.key(.character("0")), at: moment)
    #expect((session.screens.last as? any FieldScreen)?.selected == 0)
    _ = session.handle(.key(.enter), at: moment)
    #expect(session.frame().text == opened)
    for _ in 0..<2 { _ = session.handle(.key(.character("0")), at: moment) }
    #expect((session.screens.last as? any FieldScreen)?.input.text == text)
    for key in [Key.enter, .character("0")] { _ = session.handle(.key(key), at: moment) }
    #expect(session.stepsBack == 0)
  }

  /// In the field every printable key is text, and on the Kazakh layout a house's number is digits.
  @Test func keysOfTheField() throws {
    let moment = try Bundled.monday()
    var session = try session(.ru, Bundled.home, moment: moment)
    for key in "09? 1".unicodeScalars { _ = session.handle(.key(.character(key)), at: moment) }
    #expect(session.frame().text.contains { $0.contains("Улица и дом: 09? 1█") })
    for _ in 0..<5 { _ = session.handle(.key(.backspace), at: moment) }
    for key in "абая".unicodeScalars { _ = session.handle(.key(.character(key)), at: moment) }
    _ = session.handle(.key(.enter), at: moment)
    for key in "әғ".unicodeScalars { _ = session.handle(.key(.character(key)), at: moment) }
    #expect(session.frame().text.contains { $0.contains("Номер дома: 25█") })
    _ = session.handle(.key(.enter), at: moment)
    #expect(session.frame().text.contains { $0.contains("Участок № 12, взрослый") })
    _ = session.handle(.key(.function(10)), at: moment)
    _ = session.handle(.key(.enter), at: moment)
    _ = session.handle(.key(.character("4")), at: moment)
    #expect(session.frame().text.contains { $0.contains("Улица и дом: █") })
  }

  /// Where a house's number is typed in digits, what stands around it stays what it is.
  @Test(arguments: [("6, кв 5", "№ 10, взрослый"), ("6.", "№ 10, взрослый"), ("25-үй", "№ 12, взрослый")])
  func whatStandsAroundAHouse(typed: String, shown: String) throws {
    let moment = try Bundled.monday()
    var session = try session(.ru, Bundled.home, moment: moment)
    for key in "абая".unicodeScalars { _ = session.handle(.key(.character(key)), at: moment) }
    _ = session.handle(.key(.enter), at: moment)
    for key in typed.unicodeScalars { _ = session.handle(.key(.character(key)), at: moment) }
    #expect(session.frame().text.contains { $0.contains("Номер дома: \(typed)█") })
    _ = session.handle(.key(.enter), at: moment)
    #expect(session.screens.last is DoctorScreen)
    #expect(session.frame().text.contains { $0.contains(shown) })
  }

  /// A number that many houses share: as many as there is room for are offered, and the last line stays.
  @Test(arguments: Language.allCases) func manyHousesOfOneNumberFit(_ language: Language) throws {
    let long = "Бауыржана Момышулы Нурмагамбетова"
    let name = PlaceName(ru: try SafeText(long, glyphs: Set(long.unicodeScalars)))
    let houses = ["12", "12А", "12Б", "12В", "12/1", "12/2", "12/3", "12/4", "12/5"].flatMap(HouseNumber.readings)
    let registry = DistrictRegistry(
      isExample: false, date: nil, localities: [Locality(name: PlaceName(ru: .empty))],
      streets: [Street(locality: 0, type: .gardens, name: name)],
      catchments: [1, 2].map {
        Catchment(number: SafeText($0), kind: .adult, doctor: nil, nurse: nil, location: nil)
      },
      segments: houses.enumerated().map {
        StreetSegment(street: 0, catchment: $0.offset % 2, span: .house($0.element))
      },
      wholeLocalities: [])
    let moment = try Bundled.monday()
    for size in ScreenPlan.grids {
      var session = try session(language, size, moment: moment)
      session.districts = DistrictIndex(registry)
      for scalar in long.unicodeScalars { _ = session.handle(.key(.character(scalar)), at: moment) }
      for key in [Key.enter, .character("1"), .character("2")] {
        _ = session.handle(.key(key), at: moment)
        if session.screens.last is HouseScreen { #expect(isWhole(session), "\(size) after \(key)") }
      }
      #expect(session.screens.last is HouseScreen)
      _ = session.handle(.key(.down), at: moment)
      _ = session.handle(.key(.up), at: moment)
      _ = session.handle(.key(.down), at: moment)
      _ = session.handle(.key(.character("2")), at: moment)
      #expect(session.screens.last is DoctorScreen)
    }
  }

  /// A village without the street that was typed: the list says whether all of its streets belong to the district.
  @Test(arguments: [
    (Language.ru, "каргалы ленина 7", "Каргалы, все улицы – участок 1"),
    (.kk, "каргалы ленина 7", "Каргалы, барлық көшелер – 1-учаске"),
    (.ru, "узынагаш ленина 7", "Узынагаш, другие улицы – участок 1"),
    (.kk, "узынагаш ленина 7", "Узынагаш, басқа көшелер – 1-учаске"),
    (.en, "узынагаш ленина 7", "Узынагаш, other streets – district 1"),
  ])
  func villagesAreConfirmed(language: Language, typed: String, line: String) throws {
    func name(_ string: String) throws -> PlaceName {
      PlaceName(ru: try SafeText(string, glyphs: Set(string.unicodeScalars)))
    }
    let registry = DistrictRegistry(
      isExample: false, date: nil,
      localities: [Locality(name: try name("Каргалы")), Locality(name: try name("Узынагаш"))],
      streets: [Street(locality: 1, type: .street, name: try name("Абая"))],
      catchments: [1, 2].map {
        Catchment(number: SafeText($0), kind: .adult, doctor: nil, nurse: nil, location: nil)
      },
      segments: [StreetSegment(street: 0, catchment: 1, span: .street)],
      wholeLocalities: [0, 1].map { LocalityCoverage(locality: $0, catchment: 0) })
    let moment = try Bundled.monday()
    for size in ScreenPlan.grids {
      var session = try session(language, size, moment: moment)
      session.districts = DistrictIndex(registry)
      for scalar in typed.unicodeScalars { _ = session.handle(.key(.character(scalar)), at: moment) }
      #expect(isWhole(session))
      if size == Bundled.home { #expect(session.frame().text.contains { $0.contains(line) }) }
      for key in [Key.enter, .character("1")] { _ = session.handle(.key(key), at: moment) }
      #expect(session.screens.last is DoctorScreen)
      #expect(isWhole(session))
    }
  }

  /// A doctor who is away: until when, and who stands in.
  @Test func tellsWhoStandsIn() throws {
    let registry = try Bundled.districts().registry
    let content = try Bundled.content()
    for catchment in registry.catchments {
      guard let absence = catchment.doctor?.absences.first else { continue }
      let moment = Moment(date: absence.first, time: try #require(TimeOfDay("09:00")))
      let scene = Scene(
        lobby: content.lobby, pack: content.pack, districts: try Bundled.districts(), language: .ru,
        size: Bundled.home, moment: moment)
      let text = DoctorHelp(scene: scene, catchment: catchment).passage(width: 60).lines.map { line in
        String(String.UnicodeScalarView(line.cells.map(\.scalar)))
      }
      #expect(text.contains { $0.hasPrefix("Врач временно не принимает. Последний день отсутствия:") })
      #expect(text.contains { $0.hasPrefix(absence.substitute == nil ? "Кто замещает" : "Замещает: ") })
      #expect(!text.contains { $0.contains("..") || $0.hasPrefix("Сейчас приёма нет") })
      #expect(text.contains { $0.hasPrefix("Снова принимает: ") })
    }
    #expect(registry.catchments.contains { $0.doctor?.absences.first?.substitute != nil })
    #expect(registry.catchments.contains { $0.doctor == nil })
  }

  private func card(of district: Int, _ doctors: [(name: String, absence: Absence?)]) throws -> [String] {
    func text(_ string: String) throws -> SafeText { try SafeText(string, glyphs: Set(string.unicodeScalars)) }
    let content = try Bundled.content()
    let span = try #require(TimeSpan("14:00-20:00"))
    let schedule = Schedule(week: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, span) }))
    let catchments = try doctors.enumerated().map { index, doctor in
      let role = PractitionerRole(
        name: try text(doctor.name), schedule: schedule, absences: [doctor.absence].compactMap(\.self))
      let room = Location(room: SafeText(201 + index), floor: SafeText(2), phone: nil)
      return Catchment(number: SafeText(1 + index), kind: .adult, doctor: role, nurse: nil, location: room)
    }
    let registry = DistrictRegistry(
      isExample: false, date: nil, localities: [], streets: [], catchments: catchments, segments: [],
      wholeLocalities: [])
    let scene = Scene(
      lobby: content.lobby, pack: content.pack, districts: DistrictIndex(registry), language: .ru,
      size: Bundled.home, moment: try Bundled.monday())
    return DoctorHelp(scene: scene, catchment: catchments[district]).passage(width: 66).said.map(\.text.string)
  }

  /// Who stands in is in that person's own room at that person's own hours, where the list knows just one of that name.
  @Test func tellsWhereWhoStandsInReceives() throws {
    let today = try Bundled.monday().date
    let substitute = try SafeText("Ким", glyphs: Set("Ким".unicodeScalars))
    let absence = try #require(Absence(from: today, to: today, substitute: substitute))
    let known = try card(of: 0, [("Цой", absence), ("Ким", nil)])
    #expect(known.contains("Кабинет 202, 2-й этаж"))
    #expect(known.contains("Приём сегодня: 14:00–20:00."))
    for doctors in [
      [("Цой", absence)], [("Цой", absence), ("Ким", nil), ("Ким", nil)], [("Цой", absence), ("Ким", absence)],
    ] {
      let unknown = try card(of: 0, doctors)
      #expect(unknown.contains("Где и когда принимает, спросите в регистратуре."))
      #expect(!unknown.contains { $0.hasPrefix("Приём сегодня") || $0.contains("Кабинет 202") })
    }
  }

  /// While a doctor is away the week has the hours of who stands in, and no day on which nobody is said to be there.
  @Test func theWeekHasTheHoursOfWhoStandsIn() throws {
    let districts = try Bundled.districts()
    let place = try #require(districts.registry.catchments.firstIndex { $0.doctor?.absences.first?.substitute != nil })
    let absence = try #require(districts.registry.catchments[place].doctor?.absences.first)
    let content = try Bundled.content()
    let scene = Scene(
      lobby: content.lobby, pack: content.pack, districts: districts, language: .ru, size: Bundled.home,
      moment: Moment(date: absence.first, time: try #require(TimeOfDay("09:00"))))
    let placement = Placement(kind: .adult, catchments: [place], precedence: .street)
    let week = WeekScreen(placements: [placement]).reading(in: scene)
    #expect(week.text.count { $0.text.string.hasSuffix("14:00–20:00, Оспанова Р. Т.") } == 5)
  }

  /// A list whose lines contradict each other: the patient is told to ask, and can look at each district.
  @Test(arguments: Language.allCases) func asksWhereDistrictsContradict(_ language: Language) throws {
    func text(_ string: String) throws -> SafeText { try SafeText(string, glyphs: Set(string.unicodeScalars)) }
    func range(_ first: Int, _ last: Int) throws -> HouseSpan {
      .range(try #require(HouseRange(from: first, to: last)))
    }
    let name = PlaceName(ru: try text("Спорная"), kk: try text("Даулы"))
    let registry = DistrictRegistry(
      isExample: false, date: nil, localities: [Locality(name: PlaceName(ru: .empty))],
      streets: [Street(locality: 0, type: .street, name: name)],
      catchments: [1, 2].map {
        Catchment(number: SafeText($0), kind: .adult, doctor: nil, nurse: nil, location: nil)
      },
      segments: [
        StreetSegment(street: 0, catchment: 0, span: try range(1, 9)),
        StreetSegment(street: 0, catchment: 1, span: try range(5, 13)),
      ], wholeLocalities: [])
    let moment = try Bundled.monday()
    for size in ScreenPlan.grids {
      var session = try session(language, size, moment: moment)
      session.districts = DistrictIndex(registry)
      for scalar in "спорная 7".unicodeScalars { _ = session.handle(.key(.character(scalar)), at: moment) }
      #expect(isWhole(session))
      _ = session.handle(.key(.enter), at: moment)
      #expect(session.screens.last is DistrictChoiceScreen)
      #expect(isWhole(session))
      _ = session.handle(.key(.character("2")), at: moment)
      #expect(session.screens.last is DoctorScreen)
      #expect(isWhole(session))
    }
  }
}
