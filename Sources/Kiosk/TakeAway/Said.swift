import Polyclinic

/// A thing that a screen says, before it is folded into lines: what a slip prints and a voice reads.
struct Said: Hashable, Sendable {
  /// What it is.
  let kind: Kind
  /// The words.
  let text: SafeText
  /// Whether only a newspaper supports it.
  let isDoubtful: Bool
  /// Its language; nil for the language of the visit.
  let language: Language?
  /// What paper says instead, which is read on another day and elsewhere; nil where that is the same, nothing where paper
  /// leaves it out.
  let printed: SafeText?

  init(
    _ kind: Kind, _ text: SafeText, isDoubtful: Bool = false, language: Language? = nil, printed: SafeText? = nil
  ) {
    self.kind = kind
    self.text = text
    self.isDoubtful = isDoubtful
    self.language = language
    self.printed = printed
  }

  /// The same, marked as something that only a newspaper supports.
  var doubtful: Said { Said(kind, text, isDoubtful: true, language: language, printed: printed) }

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
    /// What an abbreviation stands for.
    case meaning
    /// An address on the internet.
    case address
    /// Something that can be chosen, by its number.
    case choice(Int)
    /// A month by its number among those that are told, its amount, and whether it is marked, in words.
    case row(Int, amount: SafeText, mark: SafeText)
    /// What the rows come to.
    case total
  }
}
