/// Two answers that cannot both be true of one person, and the source that says so.
public struct Exclusion: Hashable, Sendable {
  /// The name by which a trace points to it.
  public let id: String
  /// The one answer.
  public let first: Side
  /// The other.
  public let second: Side
  /// Why they do not fit.
  public let because: LocalizedText
  /// The ids of the sources.
  public let sources: [String]

  /// One of the two answers.
  public struct Side: Hashable, Sendable {
    /// The place of the fact in ``Rulebook/facts``.
    public let fact: Int
    /// The place of the option in ``Fact/options``.
    public let option: Int

    /// Names an answer.
    public init(fact: Int, option: Int) {
      self.fact = fact
      self.option = option
    }
  }

  /// Describes a pair.
  public init(id: String, first: Side, second: Side, because: LocalizedText, sources: [String]) {
    self.id = id
    self.first = first
    self.second = second
    self.because = because
    self.sources = sources
  }
}
