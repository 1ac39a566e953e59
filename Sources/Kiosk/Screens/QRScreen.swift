import Polyclinic
import Terminal

/// An address as a QR code that fills the screen, with the address in words beside it.
struct QRScreen: Screen {
  private let links: [Link]

  /// The screen of those addresses, the first one first.
  init(of links: [Link]) {
    self.links = links
  }

  var fillsFrame: Bool { true }

  func crumb(in scene: Scene) -> SafeText { scene.say(.qrName) }

  func bindings(in scene: Scene) -> [Binding] { [] }

  func surroundings(in scene: Scene) -> Surroundings { Surroundings() }

  mutating func handle(_ command: Command, in scene: Scene) -> Step { .stay }

  func draw(into frame: inout Frame, body: Rect, in scene: Scene) {
    frame.write(links.first?.address.string ?? "", at: Point(x: body.x, y: body.y))
  }
}
