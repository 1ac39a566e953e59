/// Brings facts into an order in which the condition of each looks only at those before it.
struct FactOrder {
  private let facts: [String: FactFile.Written]
  private var placed: Set<String> = []
  private var ordered: [FactFile.Written] = []

  /// The facts in order, as near to that of the file as may be; a circle is noted where it closes.
  static func ordered(_ facts: [FactFile.Written]) -> [FactFile.Written] {
    var order = FactOrder(facts)
    for fact in facts { order.place(fact, after: []) }
    return order.ordered
  }

  private init(_ facts: [FactFile.Written]) {
    self.facts = Dictionary(facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func place(_ fact: FactFile.Written, after path: [String]) {
    guard !placed.contains(fact.id) else { return }
    if let start = path.firstIndex(of: fact.id) {
      let circle = (path[start...] + [fact.id]).map { "'\($0)'" }.joined(separator: " needs ")
      fact.reader.note("a circle: \(circle)", at: "when")
      return
    }
    for name in fact.when.facts {
      if let needed = facts[name] { place(needed, after: path + [fact.id]) }
    }
    if placed.insert(fact.id).inserted { ordered.append(fact) }
  }
}
