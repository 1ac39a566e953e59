import Foundation
import Polyclinic

/// Finds the districts: what `--registry FILE` means, and which generation of a registry file serves.
public struct RegistrySource: Sendable {
  /// The districts.
  public let registry: DistrictRegistry
  /// The file or the folder that they were read from.
  public let path: String
  /// Why newer generations of the file do not serve; none where the newest does.
  public let refusals: [Problem]

  /// How long a file that does not agree with its checksum is given: it may just be taking the place of another.
  private static let patience: useconds_t = 50_000

  /// Reads the newest generation of a registry file that can be read.
  ///
  /// - Throws: ``Problems``: why each generation is refused.
  init(file path: String, glyphs: Set<Unicode.Scalar>) throws(Problems) {
    guard RegistryFile.isInThisBuild else { throw Problems([RegistryFile.missing(path)]) }
    let generations = RegistryGenerations(path: path)
    var refusals: [Problem] = []
    for generation in 0..<RegistryGenerations.count {
      let file = generations.file(generation)
      // Earlier generations need not be there.
      if generation > 0, !FileManager.default.fileExists(atPath: file) { continue }
      for attempt in 1...2 {
        do throws(Problem) {
          let bytes = try generations.bytes(generation).data
          registry = try RegistryFile.load(bytes, file: file, glyphs: glyphs)
          self.path = file
          self.refusals = refusals
          return
        } catch {
          if attempt == 2 { refusals.append(error) } else { usleep(Self.patience) }
        }
      }
    }
    throw Problems(refusals)
  }
}
