/// A promise that a simulated visit has broken.
public struct Violation: Hashable, Sendable, CustomStringConvertible {
  /// The seed that plays the visit again.
  public let seed: UInt64
  /// The step of the visit, from 1.
  public let step: Int
  /// What happened in that step.
  public let action: String
  /// What is wrong.
  public let reason: String

  /// The violation in a line.
  public var description: String { "seed \(seed), step \(step), \(action): \(reason)" }
}
