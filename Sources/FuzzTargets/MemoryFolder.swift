import Foundation

/// A folder in memory that goes with its process, for what reads folders only.
///
/// A process that breaks a promise is ended where it stands; what it leaves is removed by the next one.
final class MemoryFolder {
  /// Where it is.
  let path: String

  private static let place = "/dev/shm"
  private static let prefix = "osms-fuzz-"

  /// Makes a folder with empty folders in it.
  init(_ names: [String]) throws {
    Self.removeLeftovers()
    path = "\(Self.place)/\(Self.prefix)\(getpid())-\(UUID().uuidString)"
    for name in names {
      try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func removeLeftovers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = pid_t(number), kill(process, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(atPath: "\(place)/\(name)")
    }
  }
}
