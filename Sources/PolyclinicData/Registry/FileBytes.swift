import Foundation

/// Reads a whole file into memory, so that what was checked is what is used, whatever happens to the file meanwhile.
enum FileBytes {
  /// The largest registry file that is read, in bytes: a country of three million houses has a tenth of it.
  static let largest = 512 << 20

  /// The bytes of a file.
  ///
  /// - Throws: ``Problem``: not there, not a regular file, too large, empty, unreadable.
  static func read(_ path: String, largest: Int = largest) throws(Problem) -> Data {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Problem(file: path, reason: "the file is missing") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Problem(file: path, reason: "this is not a regular file") }
    guard status.st_size <= largest else {
      throw Problem(file: path, reason: "the file is larger than \(max(1, largest >> 20)) MiB")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(file: path, reason: "the file cannot be read")
    }
    guard !data.isEmpty else { throw Problem(file: path, reason: "the file is empty") }
    return data
  }
}
