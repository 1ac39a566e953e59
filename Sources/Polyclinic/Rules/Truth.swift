/// What is known of a condition: it holds, it does not, or an answer is still missing.
public enum Truth: Hashable, Sendable {
  case no
  case unknown
  case yes

  /// The truth of something that is known.
  public init(_ isTrue: Bool) {
    self = isTrue ? .yes : .no
  }

  /// Both hold.
  public static func && (left: Truth, right: @autoclosure () -> Truth) -> Truth {
    switch left {
    case .no: return .no
    case .yes: return right()
    case .unknown: return right() == .no ? .no : .unknown
    }
  }

  /// One of them holds at least.
  public static func || (left: Truth, right: @autoclosure () -> Truth) -> Truth {
    !(!left && !right())
  }

  /// It does not hold.
  public static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}
