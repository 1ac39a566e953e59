/// The dated rules: who pays for whom, who gets care, how one becomes insured, what is covered.
///
/// Whoever puts one together has made sure that nothing in it points to what is not there.
public struct Rulebook: Hashable, Sendable {
  /// The day on which the rules were written; where the clock cannot be right, the rules of this day count.
  public let date: CalendarDate
  /// The facts, each after those on which its ``Fact/when`` depends.
  public internal(set) var facts: [Fact]
  /// The pairs of answers that do not fit.
  public internal(set) var exclusions: [Exclusion]
  /// The grounds, in the order of asking.
  public internal(set) var grounds: [Ground]
  /// The rules of access; the first that is met counts.
  public internal(set) var access: [AccessRule]
  /// The ways out, in the order in which a menu names them.
  public internal(set) var remedies: [Remedy]
  /// The amounts.
  public internal(set) var contributions: [Contribution]
  /// The conditions and services.
  public internal(set) var coverage: [Coverage]

  private let places: [String: Int]

  /// Puts the rules together; the grounds are brought into their order.
  public init(
    date: CalendarDate, facts: [Fact], exclusions: [Exclusion], grounds: [Ground], access: [AccessRule],
    remedies: [Remedy], contributions: [Contribution], coverage: [Coverage]
  ) {
    self.date = date
    self.facts = facts
    self.exclusions = exclusions
    self.grounds = grounds.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element)
    self.access = access
    self.remedies = remedies
    self.contributions = contributions
    self.coverage = coverage
    places = Dictionary(facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of the fact of that id; nil where there is none.
  public func place(of fact: String) -> Int? { places[fact] }

  /// The fact at that place; nil where there is none.
  public func fact(_ place: Int) -> Fact? {
    facts.indices.contains(place) ? facts[place] : nil
  }

  /// The ground at that place; nil where there is none.
  public func ground(at place: Int) -> Ground? {
    grounds.indices.contains(place) ? grounds[place] : nil
  }

  /// The rule of access at that place; nil where there is none.
  public func accessRule(at place: Int) -> AccessRule? {
    access.indices.contains(place) ? access[place] : nil
  }

  /// The way out at that place; nil where there is none.
  public func remedy(at place: Int) -> Remedy? {
    remedies.indices.contains(place) ? remedies[place] : nil
  }

  /// The amount of that id; nil where there is none.
  public func contribution(_ id: String) -> Contribution? {
    contributions.first { $0.id == id }
  }

  /// The ground of that id; nil where there is none.
  public func ground(_ id: String) -> Ground? {
    grounds.first { $0.id == id }
  }

  /// The way out of that id; nil where there is none.
  public func remedy(_ id: String) -> Remedy? {
    remedies.first { $0.id == id }
  }

  /// The answer that a text names: an option's id, `unknown`, or by the kind of the fact a month or a day.
  ///
  /// - Returns: the answer; nil where the text names none.
  public func answer(_ text: String, to place: Int) -> Answer? {
    guard let fact = fact(place) else { return nil }
    if text == Self.unknownAnswer { return .unknown }
    if let option = fact.options.firstIndex(where: { $0.id == text }) { return .option(option) }
    switch fact.kind {
    case .choice, .yesNo: return nil
    case .month: return Month(text).map { .month($0) }
    case .date: return CalendarDate(text).map { .date($0) }
    }
  }

  /// The text that names an answer, as ``answer(_:to:)`` reads it.
  public func name(of answer: Answer, to place: Int) -> String {
    switch answer {
    case .option(let option):
      fact(place).flatMap { $0.options.indices.contains(option) ? $0.options[option].id : nil } ?? ""
    case .month(let month): month.description
    case .date(let date): date.description
    case .unknown: Self.unknownAnswer
    }
  }

  /// How files and commands name "I do not know".
  public static let unknownAnswer = "unknown"
}
