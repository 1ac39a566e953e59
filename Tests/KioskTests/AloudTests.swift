import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// What is read aloud.
@Suite struct AloudTests {
  /// Every screen says something, on every sheet: its heading, its text, and what can be chosen by its number.
  @Test(arguments: Language.allCases) func everyScreenSaysSomething(_ language: Language) throws {
    for (name, session) in try EveryScreen.sessions(language) {
      var session = session
      let count = session.screens.last?.surroundings(in: session.scene).sheet?.count ?? 1
      for _ in 0..<count {
        let screen = try #require(session.screens.last)
        let utterances = Aloud(scene: session.scene).utterances(of: screen)
        #expect(!utterances.isEmpty && utterances.allSatisfy { $0.words != .empty }, "\(name)")
        #expect(utterances.reduce(0) { $0 + $1.words.string.unicodeScalars.count } <= Utterance.longest)
        if name != Gallery.welcome { #expect(utterances.allSatisfy { $0.language == language }) }
        try press("PgDn", &session)
      }
    }
  }

  /// Each word of a sheet is said, and nothing else.
  @Test(arguments: Language.allCases) func aSheetSaysItsWords(_ language: Language) throws {
    for (name, session) in try EveryScreen.sessions(language) {
      guard let screen = session.screens.last as? any ReadingScreen else { continue }
      let reading = screen.reading(in: session.scene)
      for sheet in reading.sheets {
        let lines = sheet.above + (sheet.choices?.lines(selected: -1) ?? []) + sheet.below
        var shown = solid(lines.map { String(String.UnicodeScalarView($0.cells.map(\.scalar))) }.joined())
        for said in sheet.said {
          let words: String =
            switch said.kind {
            case .choice(let number): "\(number)\(said.text.string)"
            case .step(let number): "\(number).\(said.text.string)"
            case .warning: "!\(said.text.string)"
            default: said.text.string
            }
          let place = shown.firstRange(of: solid(words))
          #expect(place != nil, "\(name) does not show \(words)")
          if let place { shown.removeSubrange(place) }
        }
        #expect(shown.isEmpty, "\(name) shows but does not say \(shown)")
      }
    }
  }

  /// The text without spaces and without the marks that are not read.
  private func solid(_ text: String) -> String {
    text.filter { !$0.isWhitespace && !"•▲".contains($0) }
  }

  @Test func welcomeSpeaksEveryLanguage() throws {
    let content = try Bundled.content()
    let session = Session(
      lobby: content.lobby, pack: nil, language: .ru, theme: .standard, size: Bundled.home, moment: nil)
    let utterances = Aloud(scene: session.scene).utterances(of: try #require(session.screens.last))
    #expect(
      utterances.map { "\($0.language.rawValue) \($0.words.string)" } == [
        "kk Тілді таңдаңыз: 1, 2 немесе 3", "kk 1 пернесі: Қазақша", "ru Выберите язык: 1, 2 или 3",
        "ru Клавиша 2: Русский", "en Choose a language: 1, 2 or 3", "en Key 3: English",
      ])
  }

  /// Who comes back to the welcome screen hears in every language what stands there: that the visit is erased.
  @Test func welcomeTellsThatAVisitIsErased() throws {
    let session = try Bundled.session(.ru, isAfterVisit: true)
    let said = Aloud(scene: session.scene).utterances(of: try #require(session.screens.last)).map(\.words.string)
    #expect(said.first == "Деректер өшірілді.")
    #expect(said.contains("Данные стёрты.") && said.contains("Data erased."))
  }

  /// Nobody takes the number of a step for a key.
  @Test func stepsChoicesAndWarningsAreToldApart() throws {
    var session = try Bundled.session(.ru)
    session.step(.begin(.ru))
    session.step(.push(PageScreen(page: "not-insured-debt")))
    func words() throws -> [String] {
      Aloud(scene: session.scene).utterances(of: try #require(session.screens.last)).map(\.words.string)
    }
    var said: [String] = []
    let count = session.screens.last?.surroundings(in: session.scene).sheet?.count ?? 1
    for _ in 0..<count {
      said += try words()
      try press("PgDn", &session)
    }
    #expect(said.contains { $0.hasPrefix("Шаг один. ") })
    #expect(said.contains { $0.hasPrefix("Клавиша один: ") })
    #expect(said.contains { $0.hasPrefix("Внимание: ") })
    #expect(!said.contains { $0.hasPrefix("один. ") })
  }

  /// What only a newspaper supports is told apart where it is said, not only at the end.
  @Test func whatIsDoubtfulIsMarked() throws {
    let aloud = Aloud(scene: try Bundled.session(.ru).scene)
    let words = aloud.utterance(Said(.text, aloud.scene.say(.separatePayments), isDoubtful: true)).words.string
    #expect(words.hasPrefix("уточните, "))
  }

  /// Each sheet says what it is about and which one it is; only the last one has the choices, and the others say so.
  @Test(arguments: Language.allCases) func everySheetSaysWhatItIsAbout(_ language: Language) throws {
    for (name, session) in try EveryScreen.sessions(language) {
      var session = session
      guard let screen = session.screens.last as? any ReadingScreen else { continue }
      let reading = screen.reading(in: session.scene)
      guard reading.sheets.count > 1 else { continue }
      let title = reading.sheet(0).said.first
      for number in 1...reading.sheets.count {
        let screen = try #require(session.screens.last)
        let scene = session.scene
        let said = Aloud(scene: scene).utterances(of: screen)
        let place = scene.say(
          .sheetOfSheets, ["number": SafeText(number), "count": SafeText(reading.sheets.count)])
        if let title { #expect(said.first == Aloud(scene: scene).utterance(title), "\(name) \(number)") }
        #expect(said.dropFirst().first == Aloud(scene: scene).utterance(Said(.text, place)), "\(name) \(number)")
        let hint = Aloud(scene: scene).utterance(Said(.text, scene.say(.choicesOnLastSheet)))
        #expect(said.contains(hint) == (reading.choiceCount > 0 && number < reading.sheets.count), "\(name) \(number)")
        try press("PgDn", &session)
      }
    }
  }

  /// An address that its name has already is not said twice.
  @Test func anAddressIsSaidOnce() throws {
    var session = try Bundled.session(.ru)
    session.step(.push(QRScreen(of: [try #require(try Bundled.content().pack.links["kaspi"])])))
    let qr = Aloud(scene: session.scene).utterances(of: try #require(session.screens.last)).map(\.words.string)
    #expect(qr.contains { $0.contains("каспи точка кей зет") })
    session.step(.begin(.ru))
    session.step(.push(PageScreen(page: "not-insured-debt")))
    let reading = try #require((session.screens.last as? PageScreen)?.reading(in: session.scene))
    let name = Said(.text, try #require(session.scene.pack?.links["kaspi"]).name[.ru])
    let sheet = try #require(reading.sheets.firstIndex { $0.said.contains(name) })
    for _ in 0..<sheet { try press("PgDn", &session) }
    let said = Aloud(scene: session.scene).utterances(of: try #require(session.screens.last)).map(\.words.string)
    #expect(said.contains("Оплата через каспи точка кей зет"))
    #expect(!said.contains("каспи точка кей зет"))
  }

  @Test func paymentSheetTellsMonthsAmountsAndMarks() throws {
    var session = try Bundled.session(.ru)
    try press("Enter Enter", &session)
    let way = try #require(try Bundled.content().pack.rules.remedy("debt"))
    session.step(.push(try #require(PaymentSheetScreen(way, in: session.scene))))
    try press("7 2", &session)
    let words = Aloud(scene: session.scene).utterances(of: try #require(session.screens.last)).map(\.words.string)
    #expect(words.first == "Лист оплаты")
    #expect(
      words.contains(
        "Клавиша два: февраль две тысячи двадцать шестого года, четыре тысячи двести пятьдесят тенге, отмечено"))
    #expect(words.filter { $0.hasSuffix("не отмечено") }.count == 5)
    #expect(words.contains("Платежей: один. Всего: четыре тысячи двести пятьдесят тенге."))
    #expect(words.dropFirst().first == "Страница два из трёх.")
    #expect(words.suffix(4) == ["Отметить: цифра.", "Раньше: семь.", "Позже: восемь.", "Готово: энтер."])
    session.services.printing = .ready
    let printed = Aloud(scene: session.scene).utterances(of: try #require(session.screens.last)).map(\.words.string)
    #expect(printed.last == "Печать: эф пять.")
  }

  /// In the help each key is a word of its own.
  @Test(arguments: Language.allCases) func helpNamesKeysOneByOne(_ language: Language) throws {
    var session = try Bundled.session(language)
    try press("Enter F1", &session)
    let words = Aloud(scene: session.scene).utterances(of: try #require(session.screens.last)).map(\.words.string)
    let named = [Language.kk: "энтер, бос орын, ", .ru: "энтер, пробел, ", .en: "Enter, Space, "]
    #expect(words.contains { $0.hasPrefix(named[language] ?? "?") })
  }

  /// A day that is typed without gaps is read as one, not as a number of millions.
  @Test(arguments: [
    ("15032026", "День: пятнадцать ноль три две тысячи двадцать шесть"), ("1503", "День: пятнадцать ноль три"),
    ("15.03.2026", "День: пятнадцатое марта две тысячи двадцать шестого года"),
  ])
  func aTypedDayIsReadAsADay(_ typed: String, _ spoken: String) throws {
    var session = try Bundled.session(.ru)
    session.step(.begin(.ru))
    let entries = try Bundled.content().pack.coverage.entries
    let entry = try #require(entries.firstIndex { $0.limit != nil })
    session.step(.push(EventDayScreen(page: "coverage-find", entry: entry, isByCode: false)))
    try type(typed, into: &session)
    let said = Aloud(scene: session.scene).utterances(of: try #require(session.screens.last)).map(\.words.string)
    #expect(said.contains(spoken), "\(said)")
  }

  /// A field is read with what stands in it, its list, and the way to the list; the list with its numbers.
  @Test func aFieldTellsWhatStandsInIt() throws {
    var session = try Bundled.session(.ru)
    try press("Down Enter 4", &session)
    func said() throws -> [Said] { try #require(session.screens.last).said(in: session.scene) }
    #expect(try said().contains { $0.text == session.scene.say(.addressPrompt) })
    #expect(try said().last?.text == session.scene.say(.keysOfField))
    try type("абая 2", into: &session)
    #expect(try said().contains { $0.text.string.hasSuffix(": абая 2") })
    #expect(try said().contains { $0.kind == .item && $0.text.string.contains("улица Абая") })
    #expect(try said().last?.text == session.scene.say(.keysOfAnswer), "Enter opens the answer")
    try press("Down", &session)
    #expect(try said().contains { $0.kind == .choice(1) })
    #expect(try !said().contains { $0.text == session.scene.say(.keysOfAnswer) })
  }

  /// What was typed and is not known to be harmless is read only after a yes.
  @Test(arguments: [
    ("find-doctor", "абая", false), ("find-doctor", "061211600012", true), ("coverage-find", "диабет", false),
    ("coverage-find", "вич", true), ("coverage-find", "щщщщ", true), ("coverage-find", "Z99.9", true),
  ])
  func whatIsTypedMayBeDiscreet(_ page: String, _ text: String, _ isDiscreet: Bool) throws {
    var session = try Bundled.session(.ru)
    session.step(.begin(.ru))
    session.step(.push(session.scene.screen(of: page)))
    #expect(session.screens.last?.isDiscreet(in: session.scene) == false)
    try type(text, into: &session)
    #expect(session.screens.last?.isDiscreet(in: session.scene) == isDiscreet)
  }

  /// Where a text ends it says so, and names the keys to go on; where a sheet follows, the key to that one too.
  @Test(arguments: Language.allCases) func theEndIsTold(_ language: Language) throws {
    for (name, session) in try EveryScreen.sessions(language) {
      var session = session
      let scene = session.scene
      let keys = [scene.say(.keyBack), scene.say(.keyMore)].map { Aloud(scene: scene).utterance(Said(.text, $0)) }
      let count = session.screens.last?.surroundings(in: scene).sheet?.count ?? 1
      for _ in 0..<count {
        let screen = try #require(session.screens.last)
        let said = Aloud(scene: session.scene).utterances(of: screen, naming: [.keyBack, .keyMore])
        let number = screen.surroundings(in: scene).sheet?.number ?? 1
        #expect(said.suffix(2).elementsEqual(keys) == (screen.field == nil), "\(name) \(number)")
        let next = Aloud(scene: scene).utterance(Said(.text, scene.say(.nextSheet)))
        let doubt = Aloud(scene: scene).utterance(Said(.text, scene.say(.doubtfulSource)))
        let isNext = said.dropLast(2).last { $0 != doubt } == next
        #expect(isNext == (number < count && screen is any ReadingScreen), "\(name) \(number)")
        try press("PgDn", &session)
      }
    }
  }

  @Test func aTextOfTenThousandCharactersIsCut() throws {
    let scene = try Bundled.session(.ru).scene
    let text = SafeText.joined(Array(repeating: scene.say(.welcomePrompt), count: 30), by: .space)
    let utterances = Aloud(scene: scene).utterances(of: Talkative(text: text))
    let length = utterances.reduce(0) { $0 + $1.words.string.unicodeScalars.count }
    #expect(length <= Utterance.longest && length > Utterance.longest / 2)
  }

  private struct Talkative: Screen {
    let text: SafeText
    func crumb(in scene: Scene) -> SafeText { .empty }
    func bindings(in scene: Scene) -> [Kiosk.Binding] { [] }
    func surroundings(in scene: Scene) -> Surroundings { Surroundings() }
    func said(in scene: Scene) -> [Said] { Array(repeating: Said(.text, text), count: 50) }
    mutating func handle(_ command: Command, in scene: Scene) -> Step { .stay }
    func draw(into frame: inout Frame, body: Rect, in scene: Scene) {}
  }

  /// What is nobody else's business: marked pages, grounds, ways and entries, and whatever follows a marked answer.
  @Test func discreetScreensAreThoseThatAreMarked() throws {
    let pack = try Bundled.content().pack
    let discreet = Set(
      try EveryScreen.sessions(.ru).filter { $0.session.screens.last?.isDiscreet(in: $0.session.scene) == true }
        .map(\.name))
    var expected = Set(pack.rules.grounds.filter(\.isDiscreet).map { "outcome:\($0.id)" })
    expected.formUnion(pack.rules.remedies.filter(\.isDiscreet).map { "way:\($0.id)" })
    expected.formUnion(pack.pages.values.filter(\.isDiscreet).map(\.id))
    for entry in pack.coverage.entries where entry.isDiscreet {
      expected.formUnion(["", "-day", "-until", "-over", "-ended"].map { "covered\($0):\(entry.id)" })
    }
    // The longest answers of all facts have marked ones among them.
    expected.insert("answers:all")
    #expect(discreet.isSubset(of: expected))
    #expect(expected.subtracting(discreet).allSatisfy { $0.hasPrefix("covered-") || $0 == "answers:all" })
  }

  private func type(_ text: String, into session: inout Session) throws {
    for scalar in text.unicodeScalars {
      _ = session.handle(.key(.character(scalar)), at: try Bundled.monday())
    }
  }

  private func press(_ keys: String, _ session: inout Session) throws {
    for key in keys.split(separator: " ") {
      _ = session.handle(.key(try Journey.key(String(key))), at: try Bundled.monday())
    }
  }
}
