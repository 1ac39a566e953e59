import Foundation

/// A folder for the time in which something is tried out; it goes away with the value.
final class ScratchFolder: Sendable {
  /// The path.
  let path: String

  /// Makes an empty folder.
  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("osms-bench-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  /// Makes a copy of another folder.
  init(copyOf other: String) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("osms-bench-\(UUID().uuidString)").path
    try FileManager.default.copyItem(atPath: other, toPath: path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
