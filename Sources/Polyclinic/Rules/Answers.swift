/// What a person has answered so far, in order.
public struct Answers: Hashable, Sendable {
  /// The answers, the first one first; each fact stands once.
  public private(set) var list: [Entry] = []

  /// No answers.
  public init() {}

  /// One answer.
  public struct Entry: Hashable, Sendable {
    /// The place of the fact in ``Rulebook/facts``.
    public let fact: Int
    /// What was answered.
    public let answer: Answer
  }

  /// The answer about a fact; nil where it was not asked.
  ///
  /// Setting it keeps the place of an earlier answer.
  public subscript(fact: Int) -> Answer? {
    get { list.first { $0.fact == fact }?.answer }
    set {
      let place = list.firstIndex { $0.fact == fact }
      switch (place, newValue) {
      case (let place?, let answer?): list[place] = Entry(fact: fact, answer: answer)
      case (let place?, nil): list.remove(at: place)
      case (nil, let answer?): list.append(Entry(fact: fact, answer: answer))
      case (nil, nil): break
      }
    }
  }
}

/// An answer to a question.
public enum Answer: Hashable, Sendable {
  /// The option of that place in ``Fact/options``.
  case option(Int)
  /// A month.
  case month(Month)
  /// A day.
  case date(CalendarDate)
  /// "I do not know."
  case unknown
}
