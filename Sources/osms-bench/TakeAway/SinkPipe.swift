import Glibc

/// The end of a named pipe in which a program's output arrives.
final class SinkPipe {
  private let descriptor: Int32
  private let path: String

  /// Opens the pipe; nobody needs to write into it yet.
  ///
  /// - Throws: ``Problem`` where it cannot be opened.
  init(_ path: String) throws(Problem) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Problem(description: "\(path) cannot be opened") }
  }

  deinit {
    close(descriptor)
  }

  /// Reads until so many bytes have come.
  ///
  /// - Throws: ``Problem`` where ten seconds bring nothing, or it ends before.
  func readUntil(_ count: Int) throws(Problem) {
    var sum = 0
    while sum < count {
      let more = try next()
      guard more > 0 else { throw Problem(description: "\(path) has ended after \(sum) bytes") }
      sum += more
    }
  }

  /// Reads until nobody can write into it any more.
  ///
  /// - Throws: ``Problem`` where ten seconds bring nothing.
  func readToEnd() throws(Problem) {
    while try next() > 0 {}
  }

  /// How many bytes have come; 0 at the end.
  private func next() throws(Problem) -> Int {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var line = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&line, 1, 10_000) > 0 else { throw Problem(description: "\(path): nothing has come") }
      let count = read(descriptor, &buffer, buffer.count)
      if count >= 0 { return count }
      guard errno == EAGAIN || errno == EINTR else { throw Problem(description: "\(path) cannot be read") }
    }
  }
}
