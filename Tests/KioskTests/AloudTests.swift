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
        "kk Тілді таңдаңыз: 1, 2 немесе 3", "kk 1. Қазақша", "ru Выберите язык: 1, 2 или 3", "ru 2. Русский",
        "en Choose a language: 1, 2 or 3", "en 3. English",
      ])
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
        "два. февраль две тысячи двадцать шестого года, четыре тысячи двести пятьдесят тенге, отмечено"))
    #expect(words.filter { $0.hasSuffix("не отмечено") }.count == 5)
    #expect(words.contains("Платежей: один. Всего: четыре тысячи двести пятьдесят тенге."))
    #expect(words.contains("семь, раньше") && words.contains("восемь, позже"))
  }

  /// In the help each key is a word of its own.
  @Test(arguments: Language.allCases) func helpNamesKeysOneByOne(_ language: Language) throws {
    var session = try Bundled.session(language)
    try press("Enter F1", &session)
    let words = Aloud(scene: session.scene).utterances(of: try #require(session.screens.last)).map(\.words.string)
    let named = [Language.kk: "энтер, бос орын, ", .ru: "энтер, пробел, ", .en: "Enter, Space, "]
    #expect(words.contains { $0.hasPrefix(named[language] ?? "?") })
  }

  /// A field is read with what stands in it, its list, and the way to the list; the list with its numbers.
  @Test func aFieldTellsWhatStandsInIt() throws {
    var session = try Bundled.session(.ru)
    try press("Down Enter 4", &session)
    func said() throws -> [Said] { try #require(session.screens.last).said(in: session.scene) }
    #expect(try said().contains { $0.text == session.scene.say(.addressPrompt) })
    try type("абая 2", into: &session)
    #expect(try said().contains { $0.text.string.hasSuffix(": абая 2") })
    #expect(try said().contains { $0.kind == .item && $0.text.string.contains("улица Абая") })
    #expect(try said().last?.text == session.scene.say(.keysOfField))
    try press("Down", &session)
    #expect(try said().contains { $0.kind == .choice(1) })
    #expect(try !said().contains { $0.text == session.scene.say(.keysOfField) })
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

  /// Where a text ends it says so, and names the keys to go on; where a sheet follows, the key to that one.
  @Test(arguments: Language.allCases) func theEndIsTold(_ language: Language) throws {
    for (name, session) in try EveryScreen.sessions(language) {
      var session = session
      let scene = session.scene
      let keys = [scene.say(.keyBack), scene.say(.keyHelp)].map { Aloud(scene: scene).utterance(Said(.text, $0)) }
      let count = session.screens.last?.surroundings(in: scene).sheet?.count ?? 1
      for _ in 0..<count {
        let screen = try #require(session.screens.last)
        let said = Aloud(scene: session.scene).utterances(of: screen, naming: [.keyBack, .keyHelp])
        let number = screen.surroundings(in: scene).sheet?.number ?? 1
        #expect(said.suffix(2).elementsEqual(keys) == (screen.field == nil && number == count), "\(name) \(number)")
        let last = Said(.text, scene.say(.lastOfSheets, ["count": SafeText(count)]))
        let isLastOfSeveral = count > 1 && number == count
        #expect((said.dropLast(2).last == Aloud(scene: scene).utterance(last)) == isLastOfSeveral, "\(name) \(number)")
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
