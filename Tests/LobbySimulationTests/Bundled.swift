import Foundation
import Kiosk
import LobbySimulation
import Polyclinic
import PolyclinicData
import QRCode
import RegistryGenerator
import Terminal
import TestSupport

/// The bundled content, read once for all tests.
enum Bundled {
  private static let read = Result {
    let folder = Repository.assets.path
    let everything = try AssetsReader(
      folder: AssetsFolder(path: folder), polyclinic: nil, phrases: Phrase.declarations
    ).readEverything()
    let districts = (1...2).map { seed in
      DistrictIndex(RegistryGenerator(houses: 300, seed: UInt64(seed), glyphs: everything.lobby.glyphs).make())
    }
    return Visit.Content(
      lobby: everything.lobby, pack: everything.pack, districts: districts,
      services: Services(qrSymbol: QRSymbol.encoder))
  }

  static func content() throws -> Visit.Content { try read.get() }
}
