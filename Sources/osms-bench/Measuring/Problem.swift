import TestSupport

/// Why something could not be measured.
struct Problem: Error, CustomStringConvertible {
  let description: String
}

extension Problem {
  /// A program cannot be started.
  init(_ path: String, _ cause: NotStarted) {
    self.init(description: "\(path) cannot be started: \(cause.reason)")
  }
}
