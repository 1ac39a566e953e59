import Glibc

/// Reads standard input and writes the standard outputs to their end, or says why that cannot be.
enum StandardStream {
  /// All of standard input.
  ///
  /// - Throws: ``SlipFailure``; where there is more than `limit` bytes, the rest is not read.
  static func input(atMost limit: Int) throws(SlipFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(STDIN_FILENO, &piece, piece.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .notRead(errno)
      }
      bytes += piece.prefix(count)
      guard bytes.count <= limit else { throw .faults([SlipFault("has more than \(limit) bytes")]) }
    }
  }

  /// Writes all the bytes.
  ///
  /// - Throws: ``SlipFailure`` where nobody takes them or there is no room.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SlipFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw .notWritten(errno)
      }
      rest = rest.dropFirst(count)
    }
  }
}
