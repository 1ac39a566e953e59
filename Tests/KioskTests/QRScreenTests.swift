import Foundation
import Polyclinic
import QRCode
import Terminal
import TestSupport
import TestTraits
import Testing

@testable import Kiosk

/// The QR codes of all addresses, read by a program that is not ours, and what stands beside them.
@Suite(.waitsForPrograms, .enabled(if: QRSymbol.encoder != nil)) struct QRScreenTests {
  private static let grids = [(80, 24), (64, 24), (120, 33)].map { Size(columns: $0.0, rows: $0.1) }

  private func links() throws -> [Link] {
    try Bundled.content().pack.links.values.sorted { $0.id < $1.id }
  }

  private func session(
    showing links: [Link], _ language: Language = .ru, size: Size = Bundled.home, theme: Theme = .standard
  ) throws -> Session {
    var session = try Bundled.session(language, size: size, theme: theme)
    session.services.qrSymbol = QRSymbol.encoder
    session.step(.begin(language))
    session.step(.push(QRScreen(of: links)))
    session.prepare()
    return session
  }

  /// All that stands on a screen, without the code and without blanks.
  private func words(_ frame: Frame) -> String {
    frame.text.joined().replacing(/[ ▀]/, with: "")
  }

  @Test(arguments: Theme.allCases) func everyCodeIsRead(_ theme: Theme) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var expected: [String] = []
    var files: [String] = []
    for link in try links() {
      for language in Language.allCases {
        for size in Self.grids {
          let frame = try session(showing: [link], language, size: size, theme: theme).frame()
          #expect(frame.lost == 0)
          #expect(words(frame).contains(link.address.string))
          files.append(folder.appendingPathComponent("\(files.count).pgm").path)
          PaintedFrame.picture(of: frame).write(to: files[files.count - 1])
          expected.append(link.address.string)
        }
      }
    }
    #expect(GreyPicture.codes(in: files) == expected)
  }

  /// The longest address of the leaflet: as little room as it can have at home, more certainty where there is more room.
  @Test(arguments: [(80, 24, 45), (64, 24, 45), (120, 33, 49)])
  func theLongestAddressFits(columns: Int, rows: Int, width: Int) throws {
    let longest = try #require(try links().max { $0.address.string.count < $1.address.string.count })
    #expect(longest.address.string.utf8.count == 93)
    let size = Size(columns: columns, rows: rows)
    for language in Language.allCases {
      let frame = try session(showing: [longest], language, size: size).frame()
      let code = (0..<rows).flatMap { y in
        frame.row(y).enumerated().filter { $0.element.style == .ink || $0.element.scalar == "▀" }.map(\.offset)
      }
      #expect(code.min() == QRSymbol.quietZone)
      #expect(code.max() == width - QRSymbol.quietZone - 1)
    }
  }

  /// Nothing is left to the theme or to the terminal: the same picture under all themes, in black and white only.
  @Test(arguments: ScreenPlan.grids) func noThemeShowsThrough(_ size: Size) throws {
    for link in try links() {
      let frames = try Theme.allCases.map { try session(showing: [link], size: size, theme: $0).frame() }
      for frame in frames {
        let looks = (0..<size.rows).flatMap { frame.row($0) }.map { frame.theme.look(of: $0.style) }
        #expect(looks.allSatisfy { $0.colours == .blackOnWhite || $0.colours == .whiteOnBlack })
        #expect(frame.text == frames[0].text)
        #expect(frame.styles == frames[0].styles)
      }
    }
  }

  /// Where the code does not fit, the screen says so, and the address stands there whole.
  @Test(arguments: [(50, 18), (40, 20)]) func theAddressAloneIsLarge(columns: Int, rows: Int) throws {
    let link = try #require(try Bundled.content().pack.links["fund-status"])
    for language in Language.allCases {
      let session = try session(showing: [link], language, size: Size(columns: columns, rows: rows))
      let text = words(session.frame())
      #expect(!session.frame().text.joined().contains("▀"))
      #expect(text.contains(link.address.string))
      #expect(text.contains(session.scene.say(.qrTooLarge).string.replacing(" ", with: "")))
      #expect(try said(session).contains(session.scene.say(.qrTooLarge)))
    }
  }

  /// A code that fits without the words on what to do with it stands there without them; the voice says them.
  @Test(arguments: Language.allCases) func aCodeComesBeforeItsHint(_ language: Language) throws {
    let link = try #require(try Bundled.content().pack.links["bot"])
    let session = try session(showing: [link], language, size: Size(columns: 40, rows: 20))
    let frame = session.frame()
    #expect(frame.text.joined().contains("▀"))
    #expect(words(frame).contains(link.address.string) && frame.lost == 0)
    #expect(session.screens.last.map { ($0 as? QRScreen)?.overflow(in: session.scene) } == 0)
    #expect(try said(session).contains(session.scene.say(.qrHint)))
  }

  /// The voice asks for the camera only where there is a code, and tells of the other codes.
  @Test func theVoiceTellsWhatStandsThere() throws {
    let links = try Array(links().prefix(2))
    let session = try session(showing: links)
    #expect(try said(session).contains(session.scene.say(.qrHint)))
    #expect(try said(session).last == session.scene.say(.nextSheet))
    #expect(try !said(self.session(showing: Array(links.prefix(1)))).contains { $0.string.contains("Enter") })
  }

  private func said(_ session: Session) throws -> [SafeText] {
    try #require(session.screens.last).said(in: session.scene).map(\.text)
  }

  /// The gallery of a build that makes codes shows all of them, and all of it fits; that of another has none.
  @Test func theGalleryHasThem() throws {
    let content = try Bundled.content()
    let name = "qr:links"
    let gallery = Gallery(
      lobby: content.lobby, pack: content.pack, services: Services(qrSymbol: QRSymbol.encoder),
      moment: try Bundled.monday())
    #expect(gallery.names.contains(name))
    for language in Language.allCases {
      for grid in Gallery.grids {
        #expect(gallery.misfits(of: name, language: language, size: grid) == [], "\(grid)")
        let frames = gallery.frames(of: name, language: language, theme: .standard, size: grid)
        #expect(frames.count == content.pack.links.count)
      }
    }
    let without = Gallery(lobby: content.lobby, pack: content.pack, moment: nil)
    #expect(!without.names.contains(name))
  }

  /// Whatever the size, nothing is lost and nothing traps.
  @Test func drawsAtEverySize() throws {
    var session = try session(showing: try links())
    for columns in stride(from: 0, through: 140, by: 7) {
      for rows in stride(from: 0, through: 50, by: 5) {
        _ = session.handle(.resized(Size(columns: columns, rows: rows)), at: nil)
        for key in [Key.right, .right, .right, .right, .left, .left, .left, .left] {
          #expect(session.frame().lost == 0)
          _ = session.handle(.key(key), at: nil)
        }
      }
    }
  }

  @Test func turnsBetweenAddresses() throws {
    var session = try session(showing: try links())
    let moment = try Bundled.monday()
    func press(_ keys: String) throws {
      for key in keys.split(separator: " ") { _ = session.handle(.key(try Journey.key(String(key))), at: moment) }
    }
    let count = try links().count
    var seen: [String] = []
    for number in 1...count {
      #expect(words(session.frame()).contains("\(number)/\(count)"))
      seen.append(words(session.frame()))
      try press("Right")
    }
    #expect(Set(seen).count == count)
    try press("Right")
    #expect(words(session.frame()) == seen.last)
    try press("Left")
    #expect(words(session.frame()) == seen[count - 2])
    // The language and the colours change, the address stays; help and menu lead back to it.
    try press("F2 F2 F2 F7 F1 F1 9 9")
    #expect(words(session.frame()) == seen[count - 2])
    #expect(session.screens.last is QRScreen)
  }

  /// The key that shows the code takes it away, also by way of the menu; the key that ends the visit ends it.
  @Test func leadsBack() throws {
    let moment = try Bundled.monday()
    var session = try session(showing: try links())
    let before = session.stepsBack
    var byMenu = session
    _ = session.handle(.key(.function(6)), at: moment)
    #expect(session.stepsBack == before - 1)
    _ = byMenu.handle(.key(.character("9")), at: moment)
    let item = byMenu.frame().text.first { $0.contains(session.scene.say(.backPurpose).capitalized.string) }
    let digit = try #require(item?.first { $0.isNumber }?.unicodeScalars.first)
    _ = byMenu.handle(.key(.character(digit)), at: moment)
    #expect(byMenu.stepsBack == before - 1)
    var finished = byMenu
    _ = finished.handle(.key(.function(10)), at: moment)
    #expect(finished.frame().text == (try Bundled.session(.ru, isAfterVisit: true)).frame().text)
  }
}
