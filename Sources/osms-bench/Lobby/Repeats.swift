/// The cases that may be played again because a time was passed: a machine that is busy is late at times, a slow program
/// is late always.
struct Repeats {
  private let most: Int
  private var taken = 0

  /// The repeats of a run of so many cases: one in twenty, three at least.
  init(cases: Int) {
    most = max(3, cases / 20)
  }

  /// Takes one, where one is left.
  ///
  /// - Returns: whether the case may be played again.
  mutating func take() -> Bool {
    guard taken < most else { return false }
    taken += 1
    return true
  }

  /// How many were needed, behind the figures of a run; empty where none was.
  var words: String { taken == 0 ? "" : ", \(taken) again" }
}
