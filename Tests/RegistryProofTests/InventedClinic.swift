import Foundation
import Polyclinic
import RegistryGenerator
import RegistryOracle
import TestSupport

@testable import PolyclinicData

/// A clinic that follows from a seed, and all that is asked of it.
enum InventedClinic {
  /// The characters of the bundled console font.
  static let glyphs: Set<Unicode.Scalar> = {
    do { return try GlyphFile.read(from: AssetsFolder(path: Repository.assets.path)) } catch { return [] }
  }()

  static let region = RegistryGenerator(houses: 3_000, seed: 4, glyphs: glyphs).region()
  static var registry: DistrictRegistry { region.registry }
  static let index = DistrictIndex(registry)
  static let judge = CertaintyJudge(registry)
}
