import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// What is printed, for every screen that prints.
@Suite struct SlipTests {
  private static let screens = 100

  /// The offer of a slip, which is asked at every change of a screen, and the slip itself say the same.
  @Test(arguments: Language.allCases) func whatIsOfferedIsThere(_ language: Language) throws {
    for (name, session) in try EveryScreen.sessions(language) {
      let screen = try #require(session.screens.last)
      #expect((screen.slipHindrance(in: session.scene) == nil) == (screen.slip(in: session.scene) != nil), "\(name)")
    }
  }

  @Test(arguments: Language.allCases) func everySlipIsWhole(_ language: Language) throws {
    let content = try Bundled.content()
    let building = content.lobby.building
    var count = 0
    for (name, session) in try EveryScreen.sessions(language) {
      guard let slip = session.screens.last?.slip(in: session.scene) else { continue }
      count += 1
      #expect(slip.language == language)
      #expect(slip.polyclinic == building.name[language])
      #expect(slip.contact.contains { $0.string.contains(building.phone.string) }, "\(name)")
      #expect(slip.contact.contains(building.address[language]))
      #expect(slip.contact.first == session.scene.say(.exampleMark))
      let day = session.scene.words(for: try Bundled.monday().date)
      #expect(slip.date == session.scene.say(.printedOn, ["date": day]))
      #expect(slip.title != .empty && !slip.lines.isEmpty, "\(name)")
      #expect(slip.closing.string.contains("1414"), "\(name)")
      #expect(!slip.lines.contains { $0.text == slip.closing || $0.text == .empty }, "\(name)")
      #expect(!slip.sources.isEmpty, "\(name)")
      let room = building.desks.contains { desk in slip.lines.contains { $0.text.string.contains(desk.room.string) } }
      #expect(room, "\(name) names no desk of this building")
      let length = slip.length(columns: Slip.narrowest)
      #expect(length <= Slip.mostLines, "\(name) takes \(length) lines")
    }
    #expect(count > Self.screens)
  }

  /// A slip has the words of all the sheets of its screen, and no others but the desk, the address and the ways out; in
  /// place of what holds only now it has what holds every week, and where the title is neutral, the heading of the
  /// screen is not on it.
  @Test(arguments: Language.allCases) func wordsAreThoseOfTheScreen(_ language: Language) throws {
    let gallery = try EveryScreen.gallery()
    for (name, session) in try EveryScreen.sessions(language) {
      guard let screen = session.screens.last as? any ReadingScreen, let slip = screen.slip(in: session.scene)
      else { continue }
      let scene = session.scene
      let reading = screen.reading(in: scene)
      var shown = solid(
        gallery.frames(of: name, language: language, theme: .standard, size: Bundled.home).enumerated().map {
          body(of: $1, without: reading.sheet($0), isFirst: $0 == 0)
        }.joined())
      let heading = solid(reading.sheets.first?.said.first?.text.string ?? "")
      if !screen.isDiscreet(in: scene) { #expect(solid(slip.title.string) == heading, "\(name)") }
      for meaning in reading.sheets.flatMap(\.said) where meaning.kind == .meaning {
        #expect(slip.lines.contains { $0.text.string.hasSuffix(meaning.text.string) }, "\(name): \(meaning.text)")
        shown = shown.replacing(solid(meaning.text.string), with: "")
      }
      let ways = slip.lines.firstIndex { $0.text == scene.say(.waysHeading) } ?? slip.lines.endIndex
      let desks = ["reception", "patient-support"].flatMap { DeskHelp(scene: scene, desk: $0).said }
      let desk = desks.map { $0.printed ?? $0.text }
      let passing = reading.text.filter { $0.printed != nil }
      for said in passing {
        let isLeftOut = said.printed == .empty
        #expect(isLeftOut || slip.lines.contains { $0.text == said.printed }, "\(name): \(said.text)")
        shown = shown.replacing(solid(said.text.string), with: "")
      }
      // The longest first: a short one may stand within a longer one.
      let texts = slip.lines[..<ways].map(\.text) + [slip.closing]
      for text in texts.sorted(by: { $0.string.count > $1.string.count }) {
        let words = solid(text.string.replacing("▲ ", with: ""))
        if !shown.contains(words) {
          let isMeaning = reading.text.contains { $0.kind == .meaning && words.hasSuffix(solid($0.text.string)) }
          let isLasting = desk.contains(text) || passing.contains { $0.printed == text }
          let isAdded = isLasting || text == slip.closing || text == slip.address || isMeaning
          #expect(isAdded, "\(name): \(text) is not on the screen")
        }
        shown = shown.replacing(words, with: "")
      }
      let rest = shown.filter(\.isLetter)
      #expect(rest.isEmpty, "\(name): \(rest) is not on the slip")
    }
  }

  /// Paper asks nobody to press or to open what only the kiosk has.
  @Test(arguments: Language.allCases) func paperAsksForNothingOfTheKiosk(_ language: Language) throws {
    let signs = [
      Language.kk: ["Менің жауаптарым", "өмендегі", "өменнен"], .ru: ["Мои ответы", " ниже", "листе оплаты"],
      .en: ["My answers", " below", "payment sheet"],
    ]
    for (name, session) in try EveryScreen.sessions(language) {
      guard let slip = session.screens.last?.slip(in: session.scene) else { continue }
      for line in slip.lines {
        for sign in signs[language] ?? [] where line.text.string.contains(sign) {
          Issue.record("\(name): \(line.text)")
        }
      }
    }
  }

  /// What stands between the heading and the choices of a picture, and the notes below them.
  private func body(of frame: Frame, without sheet: Reading.Sheet, isFirst: Bool) -> String {
    let place = ScreenPlan(size: frame.size).body
    let rows = Array(frame.text.dropFirst(place.y).prefix(place.height)).map { row in
      String(row.unicodeScalars.dropFirst(place.x).map(Character.init))
    }
    let choices = sheet.choices?.height ?? 0
    let titled = sheet.said.first.map { $0.kind == .title ? $0.text.string : "" } ?? ""
    let heading = titled.isEmpty ? 0 : TextLine(titled).wrapped(to: place.width).count
    let above = rows.prefix(sheet.above.count).dropFirst(heading)
    return (above + rows.dropFirst(sheet.above.count + choices)).joined(separator: " ")
  }

  private func solid(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  /// What a bystander must not see is not at the top of the paper.
  @Test(arguments: Language.allCases) func discreetSlipsHaveNeutralTitles(_ language: Language) throws {
    let pack = try Bundled.content().pack
    var count = 0
    for (name, session) in try EveryScreen.sessions(language) {
      let scene = session.scene
      guard let screen = session.screens.last, screen.isDiscreet(in: scene), let slip = screen.slip(in: scene)
      else { continue }
      count += 1
      let id = String(name.split(separator: ":").last ?? "")
      let neutral = [
        pack.rules.grounds.first { $0.id == id }?.crumb, pack.rules.remedy(id)?.crumb,
        pack.coverage.entries.first { $0.id == id }?.crumb, pack.pages[id]?.crumb,
      ]
      #expect(neutral.contains { $0?[language] == slip.title }, "\(name): \(slip.title)")
    }
    #expect(count > 10)
  }

  /// Months are printed with their amounts wherever they were marked, and the sum is that of the screen.
  @Test(arguments: Language.allCases) func paymentSheetHasTheRightSums(_ language: Language) throws {
    var session = try session(language)
    let way = try #require(try Bundled.content().pack.rules.remedy("debt"))
    session.step(.push(try #require(PaymentSheetScreen(way, in: session.scene))))
    #expect(session.screens.last?.slipHindrance(in: session.scene) == .noMonthsMarked)
    #expect(session.screens.last?.slip(in: session.scene) == nil)
    for key in ["1", "7", "1", "2", "7", "2"] {
      _ = session.handle(.key(try Journey.key(key)), at: try Bundled.monday())
    }
    let screen = try #require(session.screens.last as? PaymentSheetScreen)
    let slip = try #require(screen.slip(in: session.scene))
    let words = AmountWords(scene: session.scene)
    let rows = slip.lines.filter { $0.kind == .row }
    #expect(rows.map(\.text) == screen.sheet.marked.sorted().map(words.shortMonth))
    #expect(rows.map(\.amount) == screen.sheet.marked.sorted().map { screen.sheet.amount(of: $0).map(words.tenge) })
    #expect(rows.count == 4)
    let sums = rows.compactMap { Int($0.amount?.string.filter(\.isNumber) ?? "") }
    let total = try #require(slip.lines.first { $0.kind == .total }).text.string
    #expect(sums.count == 4 && total.contains(words.tenge(sums.reduce(0, +)).string))
    #expect(session.frame().text.contains { $0.contains(total) })
    let contribution = try #require(try Bundled.content().pack.rules.contribution("self-payer"))
    #expect(slip.lines.first?.text.string == contribution.name[language].string + ".")
    for phrase in [Phrase.separatePayments, .sheetWhere, .sheetBefore, .sheetAfter] {
      #expect(slip.lines.contains { $0.text == session.scene.say(phrase) }, "\(phrase)")
    }
    #expect(slip.address == (try Bundled.content().pack.links["kaspi"])?.address)
  }

  /// A whole year of months, none of them known: no sum, and still no longer than a slip may be.
  @Test(arguments: Language.allCases) func aLongPaymentSheetFits(_ language: Language) throws {
    for id in ["debt", "twelve-ahead"] {
      var session = try session(language)
      let way = try #require(try Bundled.content().pack.rules.remedy(id))
      session.step(.push(try #require(PaymentSheetScreen(way, in: session.scene))))
      let sheet = try #require(session.screens.last as? PaymentSheetScreen).sheet
      for month in sheet.months {
        for key in sheet.marked.contains(month) ? ["Down"] : ["Space", "Down"] { try press(key, &session) }
      }
      let slip = try #require(session.screens.last?.slip(in: session.scene))
      #expect(slip.lines.filter { $0.kind == .row }.count == sheet.months.count)
      #expect(slip.length(columns: Slip.narrowest) <= Slip.mostLines)
    }
  }

  /// The card of a district tells who and where, not the address for which it was asked.
  @Test(arguments: Language.allCases) func doctorCardHasNoAddress(_ language: Language) throws {
    var session = try session(language)
    try press("4", &session)
    for scalar in "абая 25".unicodeScalars {
      _ = session.handle(.key(.character(scalar)), at: try Bundled.monday())
    }
    try press("Enter", &session)
    let screen = try #require(session.screens.last as? DoctorScreen)
    let slip = try #require(screen.slip(in: session.scene))
    let crumb = screen.crumb(in: session.scene)
    let texts = slip.lines.map(\.text.string) + [slip.title.string]
    #expect(!texts.contains { $0.contains(crumb.string) || $0.lowercased().contains("абай") || $0.contains("25") })
    #expect(texts.contains { $0.contains("12") })
    #expect(slip.title == (try Bundled.content().pack.pages["find-doctor"])?.title[language])
  }

  /// What was typed into a field is on no slip that the field leads to.
  @Test func whatWasTypedIsNotPrinted() throws {
    var session = try session(.ru)
    try press("2 1", &session)
    for scalar in "инсулт".unicodeScalars {
      _ = session.handle(.key(.character(scalar)), at: try Bundled.monday())
    }
    try press("Enter", &session)
    for scalar in "05 03 2026".unicodeScalars {
      _ = session.handle(.key(.character(scalar)), at: try Bundled.monday())
    }
    try press("Enter", &session)
    let slip = try #require(session.screens.last?.slip(in: session.scene))
    let day = session.scene.words(for: try #require(CalendarDate("2026-03-05")))
    for text in slip.lines.map(\.text.string) + [slip.title.string] {
      #expect(!text.contains("инсулт") && !text.contains(day.string) && !text.contains("05 03 2026"))
    }
  }

  /// Paper is read on another day: it tells the hours of every week, whatever the hour at which it is printed.
  @Test(arguments: ["status", "find-doctor"]) func hoursOfEveryWeek(_ page: String) throws {
    let content = try Bundled.content()
    let districts = try Bundled.districts()
    let slips = try ["07:00", "10:00", "13:30", "21:00"].map { time in
      let gallery = Gallery(
        lobby: content.lobby, pack: content.pack, districts: districts, moment: try Bundled.monday(at: time))
      var session = try #require(
        gallery.session(showing: page, language: .ru, theme: .standard, size: Bundled.home))
      if page == "find-doctor" {
        for scalar in "абая 25".unicodeScalars {
          _ = session.handle(.key(.character(scalar)), at: try Bundled.monday(at: time))
        }
        _ = session.handle(.key(.enter), at: try Bundled.monday(at: time))
      }
      return try #require(session.screens.last?.slip(in: session.scene))
    }
    #expect(Set(slips.map(\.lines)).count == 1)
    #expect(slips[0].lines.contains { $0.text.string.hasPrefix("Часы ") && $0.text.string.contains("пн–пт\u{A0}") })
    #expect(!slips[0].lines.contains { $0.text.string.contains("егодня") })
  }

  /// Without a clock no day stands on it, and the desk tells its week.
  @Test func withoutAClockThereIsNoDate() throws {
    let content = try Bundled.content()
    let gallery = Gallery(lobby: content.lobby, pack: content.pack, moment: nil)
    let session = try #require(
      gallery.session(showing: "status", language: .ru, theme: .standard, size: Bundled.home))
    let slip = try #require(session.screens.last?.slip(in: session.scene))
    #expect(slip.date == .empty)
    #expect(slip.lines.contains { $0.text.string.contains("пн–пт") })
  }

  /// The same on every grid: it does not matter how a text is set on sheets.
  @Test func theGridDoesNotMatter() throws {
    let slips = try Gallery.grids.map { grid in
      try EveryScreen.sessions(.kk, size: grid).map { name, session in
        session.screens.last?.slip(in: session.scene).map { slip in Set(slip.lines) }
      }
    }
    #expect(Set(slips).count == 1)
  }

  private func session(_ language: Language) throws -> Session {
    var session = try Bundled.session(language)
    try press("Enter", &session)
    return session
  }

  private func press(_ keys: String, _ session: inout Session) throws {
    for key in keys.split(separator: " ") {
      _ = session.handle(.key(try Journey.key(String(key))), at: try Bundled.monday())
    }
  }
}
