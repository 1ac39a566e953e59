/// What the welcome screen needs, and every other screen too: it is read first, so that the first picture comes soon.
public struct Lobby: Sendable {
  /// The words of the welcome screen and of the keys.
  public let phrasebook: Phrasebook
  /// The polyclinic in which the kiosk stands.
  public let building: Building
  /// The characters that the console font has.
  public let glyphs: Set<Unicode.Scalar>

  /// Puts the lobby together.
  public init(phrasebook: Phrasebook, building: Building, glyphs: Set<Unicode.Scalar>) {
    self.phrasebook = phrasebook
    self.building = building
    self.glyphs = glyphs
  }
}
