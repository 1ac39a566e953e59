import Polyclinic
import Terminal

/// Addresses as QR codes that fill the screen, one at a time, each with its address in words.
struct QRScreen: Screen {
  private let links: [Link]
  /// The place of the address that is shown; there may be no such place.
  private var shown = 0

  /// What the keys do that the screen names itself: it has no bar.
  private static let named: [Command] = [.turnBack, .turnForward, .goBack, .finishVisit]

  /// The screen of those addresses, the first one first.
  init(of links: [Link]) {
    self.links = links
  }

  var fillsFrame: Bool { true }

  func crumb(in scene: Scene) -> SafeText { scene.say(.qrName) }

  func bindings(in scene: Scene) -> [Binding] {
    Bindings.turning(sheet: shown, of: links.count, choosing: false)
  }

  func surroundings(in scene: Scene) -> Surroundings {
    Surroundings(sheet: links.count > 1 ? (shown + 1, links.count) : nil)
  }

  func said(in scene: Scene) -> [Said] {
    guard links.indices.contains(shown) else { return [] }
    let link = links[shown]
    let hint = sheet(in: scene)?.code == nil ? scene.say(.qrTooLarge) : scene.say(.qrHint)
    let said = [Said(.title, link.name[scene.language]), Said(.text, hint), Said(.address, link.address)]
    return shown + 1 < links.count ? said + [Said(.text, scene.say(.nextSheet))] : said
  }

  mutating func handle(_ command: Command, in scene: Scene) -> Step {
    switch command {
    case .turnForward: shown = min(shown + 1, max(0, links.count - 1))
    case .turnBack: shown = max(0, shown - 1)
    default: break
    }
    return .stay
  }

  func draw(into frame: inout Frame, body: Rect, in scene: Scene) {
    for row in 0..<body.height {
      frame.write(String(repeating: " ", count: body.width), .paper, at: Point(x: body.x, y: body.y + row))
    }
    guard let sheet = sheet(in: scene) else { return }
    for (row, line) in (sheet.code?.lines ?? []).enumerated() {
      frame.write(line, at: Point(x: body.x, y: body.y + sheet.codeRow + row))
    }
    let place = Point(x: body.x + sheet.place.x, y: body.y + sheet.place.y)
    for (row, line) in sheet.words.enumerated() where place.y + row < body.y + body.height {
      frame.write(line, at: Point(x: place.x, y: place.y + row))
    }
    // Where a terminal cannot hide the cursor, it must not stand in the code.
    frame.cursor = place
  }

  /// Rows of words for which there is no room; none on a grid that is supported.
  func overflow(in scene: Scene) -> Int { sheet(in: scene)?.overflow ?? 0 }

  private func sheet(in scene: Scene) -> QRSheet? {
    guard links.indices.contains(shown) else { return nil }
    let link = links[shown]
    let everywhere = Bindings.everywhere(Reach(canGoBack: true, canFinish: true))
    let keys = (bindings(in: scene) + everywhere).filter { binding in
      binding.hindrance == nil && binding.strokes.contains { Self.named.contains($0.command) }
    }
    let count = TextLine("\(shown + 1) / \(links.count)")
    let words = QRWords(
      name: TextLine(link.name[scene.language].string), address: TextLine(address: link),
      hint: TextLine(scene.say(.qrHint).string), reason: TextLine(scene.say(.qrTooLarge).string),
      keys: (links.count > 1 ? [count] : [])
        + keys.map { TextLine($0.barKeys, .strong) + TextLine(" " + scene.say($0.name).string) })
    // The better a code can be read when it is damaged, the larger it is.
    let symbols = QRSymbol.Level.allCases.reversed().lazy.compactMap { level in
      scene.services.qrSymbol?(link.address.string, level)
    }
    return QRSheet(words, symbols: symbols, size: scene.size)
  }
}
