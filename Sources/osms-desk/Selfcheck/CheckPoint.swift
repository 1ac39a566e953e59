import PolyclinicData

/// One thing that a kiosk needs: whether it is there, and what to do where it is not.
struct CheckPoint {
  /// What is looked at, in a few words.
  let name: String
  /// What was found.
  let verdict: Verdict

  /// What was found.
  enum Verdict: Equatable {
    /// It is as it should be; how it is.
    case pass(String)
    /// It is not; how it is, and what to do.
    case fail(String, remedy: String)
    /// It could not be looked at, or nobody asked for it; why.
    case skip(String)
  }

  /// A point of that name.
  init(_ name: String, _ verdict: Verdict) {
    self.name = name
    self.verdict = verdict
  }

  /// Whether something must be done.
  var fails: Bool {
    if case .fail = verdict { true } else { false }
  }

  /// The point on one line: `FAIL swap: /dev/sda5 is in use; to do: swapoff -a`.
  ///
  /// What files and programs bring into the words is shown with `?` for every character that a terminal would obey.
  var line: String {
    switch verdict {
    case .pass(let state): "PASS \(name): \(state)".harmless
    case .fail(let state, let remedy): "FAIL \(name): \(state); to do: \(remedy)".harmless
    case .skip(let reason): "SKIP \(name): \(reason)".harmless
    }
  }
}
