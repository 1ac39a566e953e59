import Polyclinic

/// A condition as a file writes it: facts and options by their names.
///
/// Names become places only when all facts are read and in order.
indirect enum WrittenCondition: Sendable {
  case answer(fact: String, among: [String])
  case all([WrittenCondition])
  case any([WrittenCondition])
  case not(WrittenCondition)

  /// What holds whatever is answered.
  static let always = WrittenCondition.all([])

  /// The names of the facts that it looks at.
  var facts: [String] {
    switch self {
    case .answer(let fact, _): [fact]
    case .not(let part): part.facts
    case .all(let parts), .any(let parts): parts.flatMap(\.facts)
    }
  }

  /// The condition with places for names; what is not there is left out, since references to it are noted anyway.
  func resolved(in table: FactTable) -> Condition {
    switch self {
    case .answer(let fact, let options):
      guard let place = table.place(of: fact) else { return .always }
      return .answer(fact: place, among: Set(options.compactMap { table.option($0, of: fact) }))
    case .all(let parts): return .all(parts.map { $0.resolved(in: table) })
    case .any(let parts): return .any(parts.map { $0.resolved(in: table) })
    case .not(let part): return .not(part.resolved(in: table))
    }
  }
}
