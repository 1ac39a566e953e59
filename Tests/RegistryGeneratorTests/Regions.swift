import Foundation
import Polyclinic
import RegistryGenerator
import TestSupport

@testable import PolyclinicData

/// Regions that the tests look at, made once.
enum Regions {
  /// The characters of the bundled console font.
  static let glyphs: Set<Unicode.Scalar> = {
    do { return try GlyphFile.read(from: AssetsFolder(path: Repository.assets.path)) } catch { return [] }
  }()

  static let clinic = region(3_000)
  static let city = region(60_000)
  static let country = region(520_000)

  static func region(_ houses: Int, seed: UInt64 = 1) -> InventedRegion {
    RegistryGenerator(houses: houses, seed: seed, glyphs: glyphs).region()
  }
}
