import Kiosk
import LobbySimulation
import Polyclinic
import PolyclinicData
import QRCode
import RegistryGenerator
import Terminal

extension ProofPlace {
  /// What a simulated kiosk shows: the bundled content, and invented lists of districts.
  func content() throws -> Visit.Content {
    let everything = try AssetsReader(
      folder: AssetsFolder(path: assets), polyclinic: nil, phrases: Phrase.declarations
    ).readEverything()
    let districts = (1...2).map { seed in
      DistrictIndex(RegistryGenerator(houses: 3_000, seed: UInt64(seed), glyphs: everything.lobby.glyphs).make())
    }
    return Visit.Content(
      lobby: everything.lobby, pack: everything.pack, districts: districts,
      services: Services(qrSymbol: QRSymbol.encoder))
  }
}
