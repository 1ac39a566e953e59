import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// Every screen of the bundled content by name, for what all of them have in common.
enum EveryScreen {
  static func gallery() throws -> Gallery {
    let content = try Bundled.content()
    return Gallery(
      lobby: content.lobby, pack: content.pack, districts: try Bundled.districts(), moment: try Bundled.monday())
  }

  /// The sessions on all screens, first sheet or where the screen begins.
  static func sessions(_ language: Language, size: Size = Bundled.home) throws -> [(name: String, session: Session)] {
    let gallery = try gallery()
    return try gallery.names.map { name in
      (name, try #require(gallery.session(showing: name, language: language, theme: .standard, size: size)))
    }
  }
}
