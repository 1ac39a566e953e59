import Polyclinic
import Yams

/// Reads what a rule requires of the answers, in the order in which it is written: that is the order of asking.
///
/// A mapping or a list means all of it: `{situation: [work, family], not: {status: insured}}`.
struct ConditionReader {
  private let entry: EntryReader

  /// The condition under a key; what holds always where the key is missing.
  static func condition(_ key: String, of entry: EntryReader) -> WrittenCondition {
    guard let node = entry.node(key) else { return .always }
    return ConditionReader(entry: entry).condition(node, isNested: false, line: entry.line(of: key)) ?? .always
  }

  /// The keys that join conditions; no fact may be called so.
  static let joints: Set<String> = ["all", "any", "not"]

  private func condition(_ node: Node, isNested: Bool, line: Int) -> WrittenCondition? {
    let parts: [WrittenCondition]
    if let sequence = node.sequence {
      parts = conditions(Array(sequence), line: line)
    } else if let reader = entry.nested(node) {
      parts = reader.keys.compactMap { part($0, of: reader) }
    } else {
      return nil
    }
    if parts.isEmpty && isNested { entry.note("a condition is empty", line: line) }
    return parts.count == 1 ? parts.first : .all(parts)
  }

  private func conditions(_ nodes: [Node], line: Int) -> [WrittenCondition] {
    nodes.compactMap { condition($0, isNested: true, line: $0.mark?.line ?? line) }
  }

  private func part(_ key: String, of reader: EntryReader) -> WrittenCondition? {
    guard let node = reader.node(key) else { return nil }
    let line = reader.line(of: key)
    switch key {
    case "not": return condition(node, isNested: true, line: line).map { .not($0) }
    case "all", "any":
      guard let sequence = node.sequence, !sequence.isEmpty else {
        reader.note("'\(key)' must be a list of conditions", at: key)
        return nil
      }
      let parts = conditions(Array(sequence), line: line)
      return key == "all" ? .all(parts) : .any(parts)
    default: return answer(key, node, of: reader)
    }
  }

  private func answer(_ fact: String, _ node: Node, of reader: EntryReader) -> WrittenCondition? {
    let names = node.scalar.map { [$0.string] } ?? node.sequence.map { $0.compactMap(\.scalar?.string) } ?? []
    guard !names.isEmpty, names.count == node.sequence?.count ?? 1 else {
      reader.note("'\(fact)' must be an option or a list of options", at: fact)
      return nil
    }
    for name in Set(names) where names.count(where: { $0 == name }) > 1 {
      reader.note("'\(fact)' names '\(name)' twice", at: fact)
    }
    reader.refer(to: .fact, [fact], at: fact)
    reader.refer(to: .option, names.map { "\(fact): \($0)" }, at: fact)
    return .answer(fact: fact, among: names)
  }
}
