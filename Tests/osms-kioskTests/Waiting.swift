import Foundation
import Testing

/// Waits for a state, with a limit that only a broken program reaches.
func wait(until isThere: () throws -> Bool, sourceLocation: SourceLocation = #_sourceLocation) rethrows {
  let limit = ContinuousClock.now + .seconds(30)
  while try !isThere() {
    guard ContinuousClock.now < limit else {
      Issue.record("it did not come", sourceLocation: sourceLocation)
      return
    }
    usleep(5_000)
  }
}
