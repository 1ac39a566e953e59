import Foundation
import Kiosk
import Polyclinic
import PolyclinicData
import TestSupport
import Testing

/// A copy of the bundled Assets in a folder of its own, to be broken by a test.
final class PackCopy {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-pack-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Repository.assets, to: folder)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func url(_ file: String) -> URL { folder.appendingPathComponent(file) }

  /// Replaces the first occurrence of a text in a file, which must be there.
  func replace(_ old: String, by new: String, in file: String) throws {
    var text = try String(contentsOf: url(file), encoding: .utf8)
    let range = try #require(text.firstRange(of: old), "\(file) has no '\(old)'")
    text.replaceSubrange(range, with: new)
    try Data(text.utf8).write(to: url(file))
  }

  func write(_ bytes: some Sequence<UInt8>, to file: String) throws {
    try Data(bytes).write(to: url(file))
  }

  var reader: AssetsReader {
    reader(entries: [])
  }

  func reader(entries: [EntryDeclaration]) -> AssetsReader {
    AssetsReader(
      folder: AssetsFolder(path: folder.path), polyclinic: nil, phrases: Phrase.declarations, entries: entries)
  }

  /// Leaves one page and nothing that it does not need, so that reading is quick.
  func keepOnlyHome() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: url("content").path)
    where !["home.yaml", "ui.yaml", "screens.yaml"].contains(name) {
      try write("[]\n...\n".utf8, to: "content/" + name)
    }
    for file in RuleFile.allCases { try write("[]\n...\n".utf8, to: file.rawValue) }
    try write("[]\n...\n".utf8, to: "sources.yaml")
    for name in try FileManager.default.contentsOfDirectory(atPath: url("speech").path) {
      try write("[]\n...\n".utf8, to: "speech/" + name)
    }
  }

  /// Brings a folder back as it is in the repository.
  func restore(_ name: String) throws {
    try FileManager.default.removeItem(at: url(name))
    try FileManager.default.copyItem(at: Repository.assets.appendingPathComponent(name), to: url(name))
  }

  /// What is wrong with what the welcome screen needs, and no phrases are needed.
  func problemsOfLobby() -> [Problem] {
    do {
      _ = try AssetsReader(folder: AssetsFolder(path: folder.path), polyclinic: nil, phrases: []).readLobby()
      return []
    } catch {
      return error.list
    }
  }

  /// What is wrong with the pages and what they point to; without a font the letters themselves are wrong too.
  func problemsOfPack(glyphs: Set<Unicode.Scalar> = []) -> [Problem] {
    do {
      _ = try reader.readPack(glyphs: glyphs)
      return []
    } catch {
      return error.list
    }
  }

  /// Everything that is wrong; none where the whole folder can be read.
  func problems() -> [Problem] {
    do {
      _ = try reader.readEverything()
      return []
    } catch {
      return error.list
    }
  }
}
