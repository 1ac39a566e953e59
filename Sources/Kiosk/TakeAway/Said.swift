import Polyclinic

/// A thing that a screen says, before it is folded into lines: what a slip prints and a voice reads.
struct Said: Hashable, Sendable {
  /// What it is.
  let kind: Kind
  /// The words.
  let text: SafeText
  /// Whether only a newspaper supports it.
  let isDoubtful: Bool

  init(_ kind: Kind, _ text: SafeText, isDoubtful: Bool = false) {
    self.kind = kind
    self.text = text
    self.isDoubtful = isDoubtful
  }

  /// What is said, from which follows how it is printed and read.
  enum Kind: Hashable, Sendable {
    /// The heading of the screen.
    case title
    /// A heading within it.
    case heading
    /// A paragraph.
    case text
    /// What must not be overlooked.
    case warning
    /// A thing beside others.
    case item
    /// A thing to do, by its number.
    case step(Int)
    /// An address on the internet.
    case address
    /// Something that can be chosen, by its number.
    case choice(Int)
    /// A month and its amount.
    case row(amount: SafeText, isMarked: Bool)
    /// What the rows come to.
    case total
  }
}
