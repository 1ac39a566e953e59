import Glibc

/// Whether the files that were read at the start are still the ones on the disk.
struct Freshness {
  private let stamps: [String: Stamp?]

  private struct Stamp: Equatable {
    let device: dev_t
    let file: ino_t
    let size: off_t
    let seconds: Int
    let nanoseconds: Int
  }

  /// Takes down how the files are now; one that is not there may come.
  init(of paths: [String]) {
    stamps = Dictionary(paths.map { ($0, Self.stamp(of: $0)) }) { first, _ in first }
  }

  /// Whether one of them was replaced, changed, removed, or has come.
  var hasChanged: Bool {
    stamps.contains { Self.stamp(of: $0.key) != $0.value }
  }

  private static func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      device: status.st_dev, file: status.st_ino, size: status.st_size, seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
  }
}
