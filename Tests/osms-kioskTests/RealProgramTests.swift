import Foundation
import TestSupport
import TestTraits
import Testing

/// What only a real terminal shows: ncurses, locale, keys, sizes, and the terminal afterwards.
@Suite(.waitsForPrograms) struct RealProgramTests {
  /// From nothing to "what to do when the system says not insured", by digits and by arrows, in each language.
  @Test(arguments: [
    ("1", "Қандай көмек керек?", "Жүйе «сақтандырылмаған» десе", "Маған не істеу керек"),
    ("2", "С чем помочь?", "Если система пишет «не застрахован»", "Что делать мне"),
    ("3", "How can we help?", "If the system says “not insured”", "What should I do"),
  ])
  func leadsToWhatToDo(language: String, home: String, page: String, step: String) throws {
    let pane = try TmuxPane()
    try pane.wait(for: "▶ 1 Қазақша")
    try pane.send(language)
    try pane.wait(for: home)
    try pane.send("Down", "Down", "Enter")
    try pane.wait(for: page)
    try pane.wait(for: "▶ 1 \(step)")
    try pane.send("2")
    try pane.wait(for: "Kaspi.kz")
    try pane.send("Escape")
    try pane.wait(for: page)
    try pane.send("0")
    try pane.wait(for: home)
  }

  /// Questions, outcome, way out and payment sheet under the Kazakh layout, where the number row types letters.
  @Test func answersQuestions() throws {
    let pane = try TmuxPane(["--as-of", "2026-11-25"])
    try pane.wait(for: "▶ 1 Қазақша")
    try pane.send("ә", "і", "\"")
    try pane.wait(for: "Что из этого к вам относится?")
    try pane.send("ғ")
    try pane.wait(for: "Что ещё верно о вас?")
    try pane.send(",")
    try pane.wait(for: "Что из этого верно о вас?")
    try pane.send(",")
    try pane.wait(for: "За какой последний месяц за вас есть взнос?")
    try pane.send(".")
    try pane.wait(for: "Пока за вас никто не платит")
    try pane.send("\"")
    try pane.wait(for: "Оплатить долг по месяцам")
    try pane.send("Right", "\"")
    try pane.wait(for: "▶ 1 [ ] июль 2026")
    try pane.send("ә", "і")
    try pane.wait(for: "Платежей: 2. Всего: 8 500 тг.")
    try pane.send("F3")
    try pane.wait(for: "Откуда это известно")
    try pane.send("F10")
    try pane.wait(for: "▶ 1 Қазақша")
  }

  /// A street and a house on whatever layout the keyboard is, and the same card behind them.
  @Test(arguments: ["абая 25", "f,fz 25", "abaya 25", "абая әғ", "Абай к-сі 25"])
  func findsTheDoctor(_ query: String) throws {
    let pane = try TmuxPane()
    try pane.wait(for: "▶ 1 Қазақша")
    try pane.send("2", "4")
    try pane.wait(for: "Улица и дом: █")
    try pane.tmux("send-keys", "-t", "pane", "-l", query)
    try pane.wait(for: "улица Абая, дом 25 – участок 12")
    try pane.send("Enter")
    try pane.wait(for: "Участок № 12, взрослый")
    try pane.wait(for: "Врач: Ахметова Г. С.")
    try pane.send("F10")
    try pane.wait(for: "▶ 1 Қазақша")
  }

  @Test func refusesAListThatCannotBeRead() throws {
    let pane = try TmuxPane(["--registry", "/nowhere.csv"])
    let lines = try pane.wait(for: "exit=1")
    #expect(lines.contains { $0.contains("nowhere.csv") })
  }

  /// Letters of the Kazakh number row, as the terminal sends them.
  @Test func takesKazakhDigits() throws {
    let pane = try TmuxPane(["--language", "kk"])
    try pane.wait(for: "▶ 1 Қазақша")
    try pane.send("ә")
    try pane.wait(for: "С чем помочь?")
    try pane.send("І")
    try pane.wait(for: "Если система пишет")
    try pane.send("қ")
    try pane.wait(for: "С чем помочь?")
    try pane.send("ұ")
    try pane.wait(for: "Что ещё можно сделать")
  }

  @Test(arguments: [
    ["LC_ALL=C"], ["LC_ALL=POSIX", "LANG="], ["LC_ALL=xx_XX.KOI8-R"], ["LINES=5", "COLUMNS=10"],
    ["TERM=linux"], ["TERM=vt220"], ["TERM=xterm-256color", "ESCDELAY=9000"], ["OSMS_KIOSK_LANGUAGE=en"],
  ])
  func bringsItsOwnValues(_ environment: [String]) throws {
    let pane = try TmuxPane(environment: environment)
    let lines = try pane.wait(for: "Қазақша")
    #expect(lines[2] == String(repeating: "─", count: 80))
    try pane.send("2")
    try pane.wait(for: "Как проверить, застрахованы ли вы")
  }

  @Test(arguments: ["TERM=no-such-terminal", "TERM=", "TERM=dumb"]) func refusesUnusableTerminals(_ type: String) throws
  {
    let pane = try TmuxPane(environment: [type])
    try pane.wait(for: "exit=1")
    #expect(try pane.screen().joined(separator: " ").contains("the terminal type \(type.replacing("=", with: "='"))'"))
  }

  @Test(arguments: ["</dev/null", "| cat"]) func refusesWhatIsNoTerminal(_ redirection: String) throws {
    let pane = try TmuxPane(redirection: redirection)
    let lines = try pane.wait(for: "exit=")
    #expect(lines.joined(separator: " ").contains("standard input and output must be a terminal"))
  }

  /// What it would tell staff, and nobody takes, does not end it otherwise.
  @Test(arguments: ["2>/dev/full", "2>&-"]) func nobodyNeedListen(_ redirection: String) throws {
    try TmuxPane(["--theme", "x"], redirection: redirection).wait(for: "exit=64")
  }

  @Test func leavesTheTerminalAsItWas() throws {
    let pane = try TmuxPane()
    try pane.wait(for: "▶ 1 Қазақша")
    try pane.send("1")
    try pane.wait(for: "Қандай көмек керек?")
    try pane.send("C-c")
    try pane.wait(for: "exit=0")
    try pane.wait(for: "icanon")
    #expect(try !pane.screen().contains("-icanon"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT]) func signalsEndItCleanly(_ signal: Int32) throws {
    let pane = try TmuxPane()
    try pane.wait(for: "▶ 1 Қазақша")
    kill(try pane.processID(), signal)
    try pane.wait(for: "exit=0")
    try pane.wait(for: "icanon")
    #expect(try !pane.screen().contains("-icanon"))
  }

  /// The terminal is closed, as when a cable is pulled or a connection breaks.
  @Test func goesWithItsTerminal() throws {
    let pane = try TmuxPane()
    try pane.wait(for: "▶ 1 Қазақша")
    let process = try pane.processID()
    try pane.tmux("kill-server")
    wait { kill(process, 0) != 0 }
  }

  /// The keys that a shell would take as "stop", "freeze" or "quit" do nothing.
  @Test func keysOfTheLineDoNothing() throws {
    let pane = try TmuxPane()
    try pane.wait(for: "▶ 1 Қазақша")
    try pane.send("C-z", "C-s", "C-q", "C-d", "C-v", "C-o", "C-y", "C-\\", "2")
    try pane.wait(for: "С чем помочь?")
  }

  @Test func followsTheSize() throws {
    let pane = try TmuxPane(["--voice", "off"])
    try pane.wait(for: "▶ 1 Қазақша")
    try pane.send("2")
    try pane.wait(for: "С чем помочь?")
    let before = try pane.screen()
    try pane.resize(columns: 30, rows: 8)
    try pane.wait(for: "Экран слишком мал")
    try pane.resize(columns: 40, rows: 20)
    try pane.wait(for: "▶ 1 Как проверить, застрахованы ли вы")
    try pane.resize(columns: 80, rows: 24)
    try pane.wait(for: String(repeating: "─", count: 80))
    try pane.wait(for: "F3 источник  F10 закончить")
    #expect(try pane.screen() == before)
  }

  @Test func saysWhatIsWrongWithTheContent() throws {
    let pane = try TmuxPane(["--assets", "/nowhere"])
    let lines = try pane.wait(for: "exit=1")
    #expect(lines.contains { $0.contains("osms-kiosk: /nowhere: there is no such folder") })
  }

  /// A pack that turns out bad after the welcome screen was painted: the terminal is given back, all is listed.
  @Test func refusesABadPackAsAWhole() throws {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString)")
    try FileManager.default.copyItem(atPath: Repository.assets.path, toPath: copy.path)
    defer { try? FileManager.default.removeItem(at: copy) }
    try Data("- id: x\n".utf8).write(to: copy.appendingPathComponent("content/status.yaml"))
    try Data().write(to: copy.appendingPathComponent("content/links.yaml"))
    let pane = try TmuxPane(["--assets", copy.path])
    let lines = try pane.wait(for: "exit=1")
    #expect(lines.contains { $0.contains("content/status.yaml:2: the file is cut off") })
    #expect(lines.contains { $0.contains("content/links.yaml: the file is empty") })
    try pane.wait(for: "icanon")
    #expect(try !pane.screen().contains("-icanon"))
  }

  /// The real program draws what the session draws: the same screen, cell by cell.
  @Test(arguments: ["kk", "ru", "en"]) func drawsWhatIsRecorded(_ language: String) throws {
    let pane = try TmuxPane(["--language", language, "--as-of", "2026-11-23", "--voice", "off"])
    try pane.wait(for: "▶")
    try pane.send("Enter")
    // A page that says the same at any hour.
    try pane.send("5")
    let recorded = try String(
      contentsOfFile: Repository.folder.path + "/Tests/KioskTests/Frames/start.\(language).txt", encoding: .utf8)
    let picture = recorded.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("=== Enter 5 (") }.dropFirst().prefix { !$0.hasPrefix("===") }
      .filter { $0.dropFirst().hasPrefix("|") }.map { String($0.dropFirst(2)) }
    try pane.wait(for: picture)
  }
}
