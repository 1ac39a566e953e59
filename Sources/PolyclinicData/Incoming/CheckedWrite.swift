import Foundation

/// Bytes that are written to an open file and read back: a disk may say that it has taken what it has not.
enum CheckedWrite {
  /// Writes bytes at a place of a file that is open for reading and writing.
  ///
  /// - Parameter path: the name of the file, for what goes wrong.
  /// - Throws: ``Problem``: the system refused, or what stands there is not what was written.
  static func write(_ bytes: ArraySlice<UInt8>, to file: Int32, at place: Int, path: String) throws(Problem) {
    var rest = bytes
    while !rest.isEmpty {
      let offset = off_t(place + bytes.count - rest.count)
      let count = rest.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, offset) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw refusal(of: path) }
      rest = rest.dropFirst(count)
    }
    guard read(bytes.count, of: file, at: place) == bytes else {
      throw Problem(file: path, reason: "the file does not read as it was written")
    }
  }

  /// What is wrong where the system has just refused to write a file.
  static func refusal(of path: String) -> Problem {
    Problem(file: path, reason: "the file cannot be written: \(String(cString: strerror(errno)))")
  }

  /// As many bytes as can be read, at most so many.
  private static func read(_ count: Int, of file: Int32, at place: Int) -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let length = bytes.withUnsafeMutableBytes { buffer in
        pread(file, buffer.baseAddress.map { $0 + done }, count - done, off_t(place + done))
      }
      if length < 0, errno == EINTR { continue }
      guard length > 0 else { break }
      done += length
    }
    return bytes[..<done]
  }
}
