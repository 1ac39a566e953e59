import CLinux
import Glibc

/// A descriptor of the kiosk alone, closed once and at the latest with its last owner; no program inherits it.
final class Descriptor {
  /// Its number while it is open.
  let number: Int32
  /// Whether it has not been closed yet.
  private(set) var isOpen = true

  /// Takes over an open descriptor that no program inherits.
  init(_ number: Int32) {
    self.number = number
  }

  deinit {
    close()
  }

  /// Closes it, where that has not been done.
  func close() {
    guard isOpen else { return }
    isOpen = false
    Glibc.close(number)
  }

  /// The two ends of a new pipe.
  ///
  /// - Throws: ``NotStarted`` where no more descriptors are to be had.
  static func pipe() throws(NotStarted) -> (reading: Descriptor, writing: Descriptor) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0, let reading = ends.first, let writing = ends.last else { throw NotStarted() }
    return (Descriptor(reading), Descriptor(writing))
  }
}
