import Foundation

/// A bar on a terminal for work that takes longer than a second; elsewhere nothing is shown.
public final class ProgressBar {
  private let label: String
  private let isOnTerminal = isatty(STDERR_FILENO) == 1
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var next: ContinuousClock.Instant
  private var isShown = false

  /// How many columns the bar itself has.
  private static let width = 40

  /// A bar with a word before it.
  public init(_ label: String) {
    self.label = label
    start = clock.now
    next = start + .seconds(1)
  }

  /// Shows how much of the work is done, 0 to 1, ten times a second at most.
  public func show(_ done: Double) {
    guard isOnTerminal, clock.now >= next else { return }
    next = clock.now + .milliseconds(100)
    isShown = true
    let share = min(1, max(0, done))
    let full = Int(share * Double(Self.width))
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
    write("\r\(label) [\(bar)] \(Int(share * 100)) %")
  }

  /// Takes the bar away.
  public func finish() {
    if isShown { write("\r\u{1B}[K") }
    isShown = false
  }

  deinit {
    finish()
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
