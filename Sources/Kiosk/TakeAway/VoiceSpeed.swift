/// How fast texts are read aloud, if at all.
public enum VoiceSpeed: String, CaseIterable, Sendable {
  /// Nothing is read aloud.
  case off
  /// For those who want to write it down.
  case slow
  /// As one speaks at a counter.
  case normal
  /// For those who use such voices every day.
  case fast

  /// Words a minute; nil where nothing is read aloud.
  public var wordsPerMinute: Int? {
    switch self {
    case .off: nil
    case .slow: 120
    case .normal: 155
    case .fast: 200
    }
  }
}
