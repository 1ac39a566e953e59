import Foundation
import Kiosk
import PolyclinicData
import TestSupport
import Testing

/// The bundled Assets in a folder of their own, with some texts in them replaced.
final class EditedAssets {
  /// The folder.
  let folder: AssetsFolder

  /// Replaces the first occurrence of each text, which must be there.
  init(_ replacements: [(file: String, old: String, new: String)] = []) throws {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString)")
    folder = AssetsFolder(path: copy.path)
    try FileManager.default.copyItem(at: Repository.assets, to: copy)
    for replacement in replacements {
      let url = copy.appendingPathComponent(replacement.file)
      let text = try String(contentsOf: url, encoding: .utf8)
      #expect(text.contains(replacement.old))
      try Data(text.replacing(replacement.old, with: replacement.new, maxReplacements: 1).utf8).write(to: url)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder.path)
  }

  /// All that can be read from the folder.
  func everything() throws -> AssetsReader.Everything {
    try AssetsReader(folder: folder, polyclinic: nil, phrases: Phrase.declarations).readEverything()
  }
}
