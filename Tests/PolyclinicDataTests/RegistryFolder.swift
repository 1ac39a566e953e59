import Foundation
import Polyclinic
import Testing

@testable import PolyclinicData

/// A folder of its own with a registry file that a test may break.
final class RegistryFolder {
  let folder: URL
  let day: CalendarDate

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-registry-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    day = try #require(CalendarDate(year: 2026, month: 2, day: 1))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var path: String { url().path }

  /// The registry file, or another of its files.
  func url(_ suffix: String = "") -> URL { folder.appendingPathComponent("registry.db" + suffix) }

  /// The names of all files in the folder.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  func write(_ registry: DistrictRegistry) throws {
    try RegistryFile.write(registry, to: path, created: day, glyphs: RandomRegistry.glyphs)
  }

  /// Writes a registry, and tells every step and the folder after it; the copy is what a power cut would leave.
  func write(_ registry: DistrictRegistry, afterStep: @escaping (FolderStep) throws(Problem) -> Void) throws {
    var generations = RegistryGenerations(path: path)
    generations.afterStep = afterStep
    try RegistryFile.write(registry, to: generations, created: day, glyphs: RandomRegistry.glyphs)
  }

  func open() throws(Problems) -> RegistrySource {
    try RegistrySource(file: path, glyphs: RandomRegistry.glyphs)
  }

  /// Why nothing can be read; none where something can.
  func refusals() -> [String] {
    do {
      _ = try open()
      return []
    } catch {
      return error.list.map { $0.description.replacing(folder.path + "/", with: "") }
    }
  }

  /// Puts bytes in the place of the newest registry, with a checksum that agrees.
  func put(_ bytes: Data) throws {
    try bytes.write(to: url())
    try Data(Checksum(bytes).line.utf8).write(to: url(".sum"))
  }

  /// A copy of the folder as it is now.
  func copy() throws -> RegistryFolder {
    let copy = try RegistryFolder()
    for name in try names {
      try FileManager.default.copyItem(
        at: folder.appendingPathComponent(name), to: copy.folder.appendingPathComponent(name))
    }
    return copy
  }
}
