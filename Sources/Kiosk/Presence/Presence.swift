import Terminal

/// Whether somebody is still there: what keys, and their absence, say about it.
///
/// Time is in seconds of a clock that only goes forward, whatever the clock on the wall does.
struct Presence: Sendable {
  private let patience: Patience
  private var lastKey: Double
  private var run: Run?
  private var isBusy = false
  private var hasWarned = false

  /// Less than this, in seconds, is no time: what changes at a time has changed then, however its numbers are rounded.
  private static let grain = 0.001

  private struct Run {
    let key: Key
    let since: Double
  }

  /// Somebody has just come.
  init(patience: Patience, at now: Double) {
    self.patience = patience
    lastKey = now
  }

  /// What is known at a time.
  enum State: Hashable, Sendable {
    /// Somebody is there.
    case present
    /// Perhaps nobody is: so many seconds are left, at least one.
    case doubted(Int)
    /// Nobody is; the visit is over.
    case gone
  }

  /// What is known now.
  func state(at now: Double) -> State {
    if isBusy { return .present }
    let rest = lastKey + Double(patience.idle + patience.warning) - now - Self.grain
    if rest <= 0 { return .gone }
    return rest <= Double(patience.warning) ? .doubted(max(1, Int(rest.rounded(.up)))) : .present
  }

  /// When the state is next another one, should nothing happen; nil while something is being read aloud or printed.
  func nextChange(after now: Double) -> Double? {
    switch state(at: now) {
    case .present: isBusy ? nil : lastKey + Double(patience.idle)
    case .doubted(let left): lastKey + Double(patience.idle + patience.warning - (left - 1))
    case .gone: now
    }
  }

  /// Whether it is time to warn, and nobody has done so yet; asking counts as a warning.
  mutating func mustWarn(at now: Double) -> Bool {
    guard !hasWarned, case .doubted = state(at: now) else { return false }
    hasWarned = true
    return true
  }

  /// Somebody new has come, or nobody has.
  mutating func begin(at now: Double) {
    self = Presence(patience: patience, at: now)
  }

  /// A key was pressed.
  ///
  /// - Returns: whether it is nothing but a key that is stuck, for so long that the visit is over.
  mutating func press(_ key: Key, at now: Double) -> Bool {
    let pause = now - lastKey
    lastKey = now
    hasWarned = false
    guard let run, run.key == key, pause < Double(Patience.letGo) else {
      self.run = Run(key: key, since: now)
      return false
    }
    return now - run.since >= Double(Patience.stuckKey)
  }

  /// Something is being read aloud or printed, or is no longer: the time begins anew when it is over.
  mutating func setBusy(_ busy: Bool, at now: Double) {
    if isBusy, !busy { lastKey = now }
    isBusy = busy
  }
}
