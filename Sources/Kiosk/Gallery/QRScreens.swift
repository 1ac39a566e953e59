import Polyclinic

/// The QR codes of all addresses, as one screen: whatever the pages show together, no code has less room than here.
struct QRScreens {
  private let pack: Pack

  init(_ pack: Pack) {
    self.pack = pack
  }

  /// `qr:links`.
  var names: [String] { pack.links.isEmpty ? [] : [Self.name] }

  /// The screen of that name; nil where there is none.
  func screen(_ name: String) -> (any Screen)? {
    name == Self.name ? QRScreen(of: pack.links.values.sorted { $0.id < $1.id }) : nil
  }

  private static let name = "qr:links"
}
