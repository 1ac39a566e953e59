import Foundation

/// A file without a name in memory, for what reads files only.
final class BytesFile {
  private let descriptor: Int32

  /// Makes an empty file.
  init() throws {
    var template = Array("/dev/shm/osms-fuzz-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
    unlink(template)
  }

  deinit {
    close(descriptor)
  }

  /// A path under which it can be opened in this process.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// Replaces its bytes.
  func put(_ bytes: [UInt8]) {
    ftruncate(descriptor, 0)
    _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }
}
