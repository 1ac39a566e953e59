import Glibc

/// Whether the files that were read at the start are still the ones on the disk.
///
/// A file that is written in its place, with the same length, within the few milliseconds by which a system counts the
/// times of files, is taken for the same; one that replaces it is not.
struct Freshness {
  private let stamps: [String: Stamp?]

  private struct Stamp: Equatable {
    let device: dev_t
    let file: ino_t
    let size: off_t
    /// The last change of the text.
    let text: Time
    /// The last change of anything about the file, as of who may read it.
    let status: Time
  }

  private struct Time: Equatable {
    let seconds: Int
    let nanoseconds: Int

    init(_ time: timespec) {
      (seconds, nanoseconds) = (time.tv_sec, time.tv_nsec)
    }
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
      device: status.st_dev, file: status.st_ino, size: status.st_size, text: Time(status.st_mtim),
      status: Time(status.st_ctim))
  }
}
