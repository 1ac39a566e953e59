import Foundation
import TestTraits
import Testing

@testable import osms_kiosk

/// What tells the kiosk that a file is another than the one that it has read.
@Suite(.waitsForPrograms) struct FreshnessTests {
  @Test func everyChangeIsSeen() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-fresh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("file").path
    let other = folder.appendingPathComponent("other").path
    let changes: [() throws -> Void] = [
      { try Data("1".utf8).write(to: URL(fileURLWithPath: file)) },
      { try Data("22".utf8).write(to: URL(fileURLWithPath: file)) },
      { #expect(chmod(file, 0o600) == 0) },
      {
        try FileManager.default.copyItem(atPath: file, toPath: other)
        #expect(rename(other, file) == 0)
      },
      { #expect(unlink(file) == 0) },
    ]
    for (number, change) in changes.enumerated() {
      let freshness = Freshness(of: [file])
      #expect(!freshness.hasChanged)
      try change()
      #expect(freshness.hasChanged, "change \(number)")
    }
  }
}
