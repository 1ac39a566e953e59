import Glibc

/// A program cannot be started.
public struct NotStarted: Error {
  /// Why, in the words of the system.
  public let reason: String

  /// Says what an error number means.
  init(code: Int32) {
    reason = String(cString: strerror(code))
  }
}
