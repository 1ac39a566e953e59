/// How long a kiosk waits for a patient who does nothing.
public struct Patience: Hashable, Sendable {
  /// Seconds without a key after which a warning comes.
  public let idle: Int
  /// Seconds that the warning stands before everything is erased.
  public let warning: Int

  /// What may be set for the time without a key, in seconds.
  public static let idleRange = 60...300
  /// What may be set for the warning, in seconds.
  public static let warningRange = 20...60

  /// What holds where nothing is set.
  public static let usual = Patience(uncheckedIdle: 120, warning: 30)

  /// For how long a voice or a printer stands for somebody who listens or waits, in seconds: one that hangs must not keep
  /// a visit open.
  static let longestErrand = 5 * 60

  /// How long keys that are stuck can keep a visit open, in seconds.
  static let stuckKey = 15 * 60

  /// A key that is pressed again after so many seconds has been let go: those that are stuck repeat faster.
  static let letGo = 2

  /// A patience within the ranges.
  ///
  /// - Returns: nil outside them.
  public init?(idle: Int, warning: Int) {
    guard Self.idleRange.contains(idle), Self.warningRange.contains(warning) else { return nil }
    self.init(uncheckedIdle: idle, warning: warning)
  }

  private init(uncheckedIdle idle: Int, warning: Int) {
    self.idle = idle
    self.warning = warning
  }
}
