import Foundation

/// Reads a whole file into memory, so that what was checked is what is used, whatever happens to the file meanwhile.
enum FileBytes {
  /// The largest registry file that is read, in bytes: a country of three million houses has a tenth of it.
  static let largest = 512 << 20

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - name: the name that problems give; nil: the path.
  ///   - largest: the greatest size in bytes.
  /// - Throws: ``Problem``: not there, not a regular file, too large, empty, unreadable.
  static func read(_ path: String, name: String? = nil, largest: Int = largest) throws(Problem) -> Data {
    func problem(_ reason: String) -> Problem { Problem(file: name ?? path, reason: reason) }

    // stat, since Foundation's attributes look the owner's name up in the user database.
    var status = stat()
    guard stat(path, &status) == 0 else { throw problem("the file is missing") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw problem("this is not a regular file") }
    guard status.st_size <= largest else { throw problem("the file is larger than \(max(1, largest >> 20)) MiB") }
    guard let data = FileManager.default.contents(atPath: path) else { throw problem("the file cannot be read") }
    guard !data.isEmpty else { throw problem("the file is empty") }
    return data
  }
}
