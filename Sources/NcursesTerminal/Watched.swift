import Glibc

/// A descriptor beside the terminal for which a wait looks out, such as a pipe to a program.
public struct Watched: Hashable, Sendable {
  /// The number of the descriptor.
  public let descriptor: Int32
  /// What it is to be ready for.
  public let purpose: Purpose

  /// Ties a descriptor to what it is to be ready for.
  public init(_ descriptor: Int32, for purpose: Purpose) {
    self.descriptor = descriptor
    self.purpose = purpose
  }

  /// What a descriptor can be ready for.
  public enum Purpose: Hashable, Sendable {
    /// Something can be read, or what the descriptor stands for is over.
    case reading
    /// Something can be written.
    case writing
  }

  /// The descriptor as `poll` wants it.
  public var line: pollfd {
    pollfd(fd: descriptor, events: Int16(purpose == .reading ? POLLIN : POLLOUT), revents: 0)
  }
}

extension timespec {
  /// A length of time.
  init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self.init(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
  }
}
