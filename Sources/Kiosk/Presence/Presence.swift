import Terminal

/// Whether somebody is still there: what keys, and their absence, say about it.
///
/// Time is in seconds of a clock that only goes forward, whatever the clock on the wall does.
struct Presence: Sendable {
  private let patience: Patience
  private var lastKey: Double
  private var run: Run?
  private var busySince: Double?
  private var hasWarned = false

  /// Less than this, in seconds, is no time: what changes at a time has changed then, however its numbers are rounded.
  private static let grain = 0.001

  /// Keys that come again and again, at most ``most``, and when each came last.
  private struct Run {
    var last: [Key: Double]
    let since: Double

    /// With how many keys something that lies on them types at most; whoever types uses more.
    static let most = 2
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
    let rest = start + Double(patience.idle + patience.warning) - now - Self.grain
    if rest <= 0 { return .gone }
    return rest <= Double(patience.warning) ? .doubted(max(1, Int(rest.rounded(.up)))) : .present
  }

  /// When the state is next another one, should nothing happen.
  func nextChange(after now: Double) -> Double {
    switch state(at: now) {
    case .present: start + Double(patience.idle)
    case .doubted(let left): start + Double(patience.idle + patience.warning - (left - 1))
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
  /// - Returns: whether it is nothing but keys that are stuck, for so long that the visit is over.
  mutating func press(_ key: Key, at now: Double) -> Bool {
    lastKey = now
    hasWarned = false
    let held = (run?.last ?? [:]).filter { now - $0.value < Double(Patience.letGo) }
    if let run, held[key] != nil {
      self.run = Run(last: held.merging([key: now]) { $1 }, since: run.since)
      return now - run.since >= Double(Patience.stuckKey)
    }
    // Somebody has pressed it, or it has got stuck now; what is stuck beside it goes on.
    let beside = held.sorted { $0.value > $1.value }.prefix(Run.most - 1).map { ($0.key, $0.value) }
    run = Run(last: Dictionary(beside + [(key, now)]) { $1 }, since: now)
    return false
  }

  /// Something is being read aloud or printed, or is no longer: the time begins anew when it is over, unless it has
  /// taken so long that somebody is asked already.
  mutating func setBusy(_ busy: Bool, at now: Double) {
    if busy {
      busySince = busySince ?? now
    } else if busySince != nil {
      lastKey = state(at: now) == .present ? now : start
      busySince = nil
    }
  }

  /// From when on nobody is known to be there.
  private var start: Double {
    max(lastKey, busySince.map { $0 + Double(Patience.longestErrand) } ?? lastKey)
  }
}
