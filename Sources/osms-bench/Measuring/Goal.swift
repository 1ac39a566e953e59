/// A bound that a measured number must keep.
struct Goal {
  /// The bound as the table says it.
  let text: String
  /// Whether the number keeps it.
  let isMet: Bool

  /// The goal that a value is at most a limit.
  init(_ text: String, _ value: Double, atMost limit: Double) {
    self.init(text, isMet: value <= limit)
  }

  /// A goal that has been looked at.
  init(_ text: String, isMet: Bool) {
    self.text = text
    self.isMet = isMet
  }

  /// What the table says of it.
  var verdict: String { isMet ? "yes" : "**no**" }
}
