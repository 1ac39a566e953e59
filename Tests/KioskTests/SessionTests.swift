import Polyclinic
import RegistryGenerator
import Terminal
import Testing

@testable import Kiosk

@Suite struct SessionTests {
  private static let keys: [Key] =
    "0123456789 ?әіңғ,.үұқӘ\"xй".unicodeScalars.map { .character($0) }
    + [.enter, .escape, .backspace, .up, .down, .left, .right, .pageUp, .pageDown]
    + (1...12).map { .function($0) }

  /// Random keys and sizes: every state draws, nothing is lost at the edges, and the way back is never longer than allowed.
  @Test(arguments: 0..<8) func survivesRandomVisits(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var session = try Bundled.session(.ru)
    let moments = [nil, try Bundled.monday(), try Bundled.monday(at: "23:30")]
    for _ in 0..<1_000 {
      let moment = moments.randomElement(using: &random) ?? nil
      if Int.random(in: 0..<30, using: &random) == 0 {
        let isSupported = Bool.random(using: &random)
        let size =
          isSupported
          ? Gallery.grids.randomElement(using: &random) ?? Bundled.home
          : Size(columns: Int.random(in: 0...130, using: &random), rows: Int.random(in: 0...40, using: &random))
        _ = session.handle(.resized(size), at: moment)
      } else {
        let key = Self.keys.randomElement(using: &random) ?? .enter
        #expect(session.handle(.key(key), at: moment) != .end)
      }
      let frame = session.frame()
      #expect(frame.size == session.size)
      // What is kept from key to key never differs from what is drawn anew.
      var forgetful = session
      forgetful.pack = session.pack
      #expect(forgetful.frame().text == frame.text)
      if Gallery.grids.contains(session.size) { #expect(frame.lost == 0) }
      #expect((0...Session.longestWay).contains(session.stepsBack))
    }
  }

  /// Every screen, at every size from nothing to a large monitor, in every language: drawn without a trap,
  /// and where the size is no smaller than a supported grid without a lost character.
  @Test func drawsAtEverySize() throws {
    let content = try Bundled.content()
    let gallery = Gallery(lobby: content.lobby, pack: content.pack, moment: try Bundled.monday())
    for name in ["welcome", "home", "not-insured", "covered-groups", "status-fund"] {
      for language in Language.allCases {
        for columns in stride(from: 0, through: 140, by: 7) {
          for rows in stride(from: 0, through: 50, by: 5) {
            let size = Size(columns: columns, rows: rows)
            let frames = gallery.frames(of: name, language: language, theme: .mono, size: size)
            #expect(!frames.isEmpty)
            if columns >= 40 && rows >= 20 { #expect(frames.allSatisfy { $0.lost == 0 }, "\(name) \(size)") }
          }
        }
      }
    }
  }

  @Test(arguments: Language.allCases) func everythingFitsEveryGrid(_ language: Language) throws {
    let content = try Bundled.content()
    let gallery = Gallery(lobby: content.lobby, pack: content.pack, moment: try Bundled.monday())
    for name in gallery.names {
      for grid in Gallery.grids {
        #expect(gallery.misfits(of: name, language: language, size: grid) == [], "\(name) \(grid)")
      }
    }
  }

  /// Whoever meets an abbreviation meets its meaning on the same screen, whatever the grid.
  @Test(arguments: Language.allCases) func abbreviationsAreOpenedOnEverySheet(_ language: Language) throws {
    let pack = try Bundled.content().pack
    for grid in Gallery.grids {
      let plan = ScreenPlan(size: grid)
      let scene = try Bundled.session(language, size: grid).scene
      for id in pack.pages.keys {
        for sheet in PageScreen(page: id).reading(in: scene).sheets {
          let lines = (sheet.above + (sheet.choices?.lines(selected: 0) ?? []) + sheet.below)
          let words = lines.flatMap { String(String.UnicodeScalarView($0.cells.map(\.scalar))).split(separator: " ") }
          let text = try SafeText(words.joined(separator: " "), glyphs: scene.lobby.glyphs)
          for abbreviation in pack.abbreviations where abbreviation.stands(in: text, language: language) {
            let meaning = abbreviation.opened(in: language).string
            #expect(text.string.contains(meaning), "\(id) on \(plan.size)")
          }
        }
      }
    }
  }

  /// Back from anywhere leads home in as many steps as it took to get there.
  @Test(arguments: 0..<20) func backLeadsHomeInAsManySteps(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let moment = try Bundled.monday()
    var session = try Bundled.session(.en)
    _ = session.handle(.key(.enter), at: moment)
    let home = session.frame().text
    var steps = 0
    for _ in 0..<40 {
      let before = session.stepsBack
      let digit = Unicode.Scalar(UInt8(0x31 + Int.random(in: 0..<7, using: &random)))
      _ = session.handle(.key(.character(digit)), at: moment)
      steps += session.stepsBack - before
    }
    #expect(session.stepsBack == steps)
    #expect(steps > 0)
    for _ in 0..<steps { _ = session.handle(.key(.escape), at: moment) }
    #expect(session.stepsBack == 0)
    let back = session.frame().text
    #expect(back[1] == home[1])
    // At home Esc does nothing.
    _ = session.handle(.key(.escape), at: moment)
    #expect(session.frame().text == back)
  }

  @Test func languageAndThemeKeepThePlace() throws {
    let moment = try Bundled.monday()
    var session = try Bundled.session(.ru)
    for key in ["2", "2", "2"] { _ = session.handle(.key(try Journey.key(key)), at: moment) }
    let before = session.frame()
    for _ in Language.allCases { _ = session.handle(.key(.function(2)), at: moment) }
    for _ in Theme.allCases { _ = session.handle(.key(.function(7)), at: moment) }
    #expect(session.frame().text == before.text)
    #expect(session.frame().styles == before.styles)
  }

  @Test func finishingForgetsTheVisit() throws {
    let moment = try Bundled.monday()
    let fresh = try Bundled.session(.ru, isAfterVisit: true)
    var session = try Bundled.session(.ru)
    for key in ["3", "1", "2", "F7", "F2", "F10"] { _ = session.handle(.key(try Journey.key(key)), at: moment) }
    #expect(session.frame().text == fresh.frame().text)
    #expect(session.frame().theme == .standard)
    #expect(session.stepsBack == 0)
  }

  @Test func onlyCtrlCLeaves() throws {
    let moment = try Bundled.monday()
    var session = try Bundled.session()
    for letter in "abdefghijklmnopqrstuvwxyz" {
      #expect(session.handle(.key(.control(letter)), at: moment) == .goOn)
    }
    #expect(session.handle(.key(.control("c")), at: moment) == .end)
    #expect(session.handle(.ended, at: moment) == .end)
  }

  /// Until the pages are read, the welcome screen stays: nothing half read is ever shown.
  @Test func nothingOpensBeforeThePagesAreRead() throws {
    let content = try Bundled.content()
    var session = Session(
      lobby: content.lobby, pack: nil, language: .kk, theme: .standard, size: Bundled.home, moment: nil)
    let welcome = session.frame().text
    let changing: Set<Key> = [.function(2), .function(7), .down, .up]
    for key in Self.keys where !changing.contains(key) {
      var copy = session
      _ = copy.handle(.key(key), at: nil)
      if copy.stepsBack == 0 { #expect(copy.frame().text == welcome, "\(key)") }
    }
    session.pack = content.pack
    _ = session.handle(.key(.enter), at: nil)
    #expect(session.frame().text != welcome)
  }

  /// A stuck key goes round in circles; the way back stays bounded and still leads home.
  @Test func aStuckKeyDoesNotFillTheMemory() throws {
    let moment = try Bundled.monday()
    var session = try Bundled.session()
    _ = session.handle(.key(.enter), at: moment)
    for _ in 0..<1_000 {
      for key in ["5", "3", "6", "1"] { _ = session.handle(.key(try Journey.key(key)), at: moment) }
    }
    #expect(session.stepsBack < Session.longestWay)
    for _ in 0..<Session.longestWay { _ = session.handle(.key(.escape), at: moment) }
    #expect(session.stepsBack == 0)
  }
}
