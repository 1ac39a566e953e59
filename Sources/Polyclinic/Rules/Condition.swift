/// What a rule requires of the answers.
///
/// Facts are named by their place in ``Rulebook/facts``, options by their place in ``Fact/options``.
public indirect enum Condition: Hashable, Sendable {
  /// The fact was answered with one of these options.
  case answer(fact: Int, among: Set<Int>)
  /// All of them hold; with none of them, always.
  case all([Condition])
  /// One of them holds at least.
  case any([Condition])
  /// It does not hold.
  case not(Condition)

  /// What holds whatever is answered.
  public static let always = Condition.all([])

  /// The facts that it looks at, each once, in the order in which they are written.
  public var facts: [Int] {
    switch self {
    case .answer(let fact, _): return [fact]
    case .not(let condition): return condition.facts
    case .all(let parts), .any(let parts):
      var seen: Set<Int> = []
      return parts.flatMap(\.facts).filter { seen.insert($0).inserted }
    }
  }
}
