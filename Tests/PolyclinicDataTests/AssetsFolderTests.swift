import Foundation
import Testing

@testable import PolyclinicData

@Suite struct AssetsFolderTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString)")

  private func make(_ names: String...) throws {
    for name in names {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
  }

  private func candidates() -> [String] {
    AssetsFolder.candidates(given: folder.path, program: "/opt/kiosk/bin/osms-kiosk").map(\.path)
  }

  private let packaged = "/opt/kiosk/share/osms-kiosk"

  @Test func generationsGiveWayToOneAnother() throws {
    try make("current", "previous")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(candidates() == [folder.path + "/current", folder.path + "/previous", packaged])
  }

  @Test func theFirstGenerationIsYetToCome() throws {
    try make("")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(candidates() == [packaged])
  }

  @Test func aFolderOfContentStandsAlone() throws {
    try make("content", "rules")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(candidates() == [folder.path])
  }

  /// A disk that is missing, or that cannot be read.
  @Test func aFolderThatCannotBeLookedIntoGivesWayToThePackages() throws {
    #expect(candidates() == [folder.path, packaged])
    try Data().write(to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(candidates() == [folder.path, packaged])
  }
}
