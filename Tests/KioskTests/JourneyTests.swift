import Polyclinic
import Terminal
import Testing

@testable import Kiosk

@Suite struct JourneyTests {
  /// The way of somebody who is told "not insured", with arrows alone: what to do is on screen after a few keys.
  @Test(arguments: Language.allCases) func notInsuredByArrows(_ language: Language) throws {
    var journey = try Journey(try Bundled.session())
    let down = Language.allCases.firstIndex(of: language).map { String(repeating: "Down ", count: $0) } ?? ""
    try journey.press(down + "Enter")
    try journey.press("Down Down")
    try journey.press("Enter")
    try journey.press("Enter")
    try journey.press("Right")
    try journey.press("Esc")
    try journey.press("Esc")
    try journey.compare(with: "not-insured-by-arrows.\(language.rawValue)")
  }

  /// The same way with digits on the Kazakh layout, whose number row types letters.
  @Test func notInsuredByKazakhDigits() throws {
    var arrows = try Bundled.session()
    var digits = try Bundled.session()
    let moment = try Bundled.monday()
    for key in ["ә", "і", "\""] { _ = digits.handle(.key(try Journey.key(key)), at: moment) }
    for key in ["2", "3", "1"] { _ = arrows.handle(.key(try Journey.key(key)), at: moment) }
    #expect(digits.frame().text == arrows.frame().text)
    _ = digits.handle(.key(try Journey.key("қ")), at: moment)
    _ = arrows.handle(.key(.escape), at: moment)
    #expect(digits.frame().text == arrows.frame().text)
    #expect(digits.stepsBack == 1)
  }

  /// What the keys around the content do: help, language, more, sources, theme, finish.
  @Test(arguments: Language.allCases) func keysAroundTheContent(_ language: Language) throws {
    var journey = try Journey(try Bundled.session(language))
    try journey.press("Enter")
    try journey.press("F1")
    try journey.press("F1 3")
    try journey.press("F3")
    try journey.press("0 9")
    try journey.press("1")
    try journey.press("9 4")
    try journey.press("F7")
    try journey.press("F7 F1")
    try journey.press("F10")
    try journey.compare(with: "keys.\(language.rawValue)")
  }

  /// A terminal that becomes too small and large again shows the same screen as before.
  @Test func theScreenComesBackWithTheSize() throws {
    var journey = try Journey(try Bundled.session(.ru))
    try journey.press("2 2 2 Enter")
    let before = journey.session.frame().text
    journey.resize(Size(columns: 30, rows: 8))
    try journey.press("5 F2")
    journey.resize(Size(columns: 120, rows: 33))
    journey.resize(Bundled.home)
    #expect(journey.session.frame().text == before)
    try journey.compare(with: "sizes")
  }

  /// Every page, reached from home by its numbers, sheet by sheet; a file for each item of home and each language.
  @Test(arguments: Language.allCases) func everyPage(_ language: Language) throws {
    let pack = try Bundled.content().pack
    let home = try #require(pack.pages[Page.home])
    var seen = Set(home.choices + [Page.home])
    for (index, topic) in home.choices.enumerated() {
      var journey = try Journey(try Bundled.session(language))
      var ways: [(page: String, keys: String)] = [(topic, "Enter \(index + 1)")]
      while !ways.isEmpty {
        let way = ways.removeFirst()
        try journey.press(way.keys)
        let page = try #require(pack.pages[way.page])
        #expect(journey.session.frame().text[1].contains(page.crumb[language].string))
        var sheet = journey.session.frame().text
        guard page.finder == nil else {
          try journey.press("F10")
          seen.formUnion(page.ways)
          continue
        }
        while true {
          try journey.press("Right")
          if journey.session.frame().text == sheet { break }
          sheet = journey.session.frame().text
        }
        try journey.press("F10")
        for (number, choice) in doors(of: page, in: pack) where seen.insert(choice).inserted {
          ways.append((choice, way.keys + " \(number)"))
        }
      }
      try journey.compare(with: "\(topic).\(language.rawValue)")
    }
    #expect(seen == Set(pack.pages.keys))
  }

  /// The numbers that open other pages, and these pages.
  private func doors(of page: Page, in pack: Pack) -> [(number: Int, page: String)] {
    guard case .interview(let interview) = page.tool else {
      return page.choices.enumerated().map { ($0.offset + 1, $0.element) }
    }
    let options = interview.first.flatMap(pack.rules.place).flatMap(pack.rules.fact)?.options ?? []
    return options.enumerated().compactMap { index, option in interview.pages[option.id].map { (index + 1, $0) } }
  }
}
