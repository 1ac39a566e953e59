import Polyclinic
import Yams

/// Reads which answers do not fit, from the facts that say so.
enum ExclusionList {
  /// A pair that still speaks of names.
  struct Written {
    let id: String
    let fact: String
    let option: String
    let other: (fact: String, option: String)
    let because: LocalizedText
    let sources: [String]
    let reader: EntryReader
  }

  static func exclusions(of fact: EntryReader) -> [Written] {
    fact.items("excludes").compactMap { exclusion($0, of: fact) }
  }

  private static func exclusion(_ node: Node, of fact: EntryReader) -> Written? {
    guard let reader = fact.nested(node) else { return nil }
    reader.allow(["id", "option", "other", "because", "sources"])
    let id = reader.identifier(of: .exclusion)
    let option = reader.string("option")
    if let option { reader.refer(to: .option, ["\(fact.id): \(option)"], at: "option") }
    let other = self.other(of: reader)
    if other?.fact == fact.id { reader.note("a fact has one answer, so it cannot exclude its own", at: "other") }
    let because = reader.text("because")
    let sources = reader.ruleSources()
    guard let id, let option, let other, let because else { return nil }
    return Written(
      id: id, fact: fact.id, option: option, other: other, because: because, sources: sources, reader: reader)
  }

  private static func other(of reader: EntryReader) -> (fact: String, option: String)? {
    guard let answer = reader.required("other") else { return nil }
    guard let fact = answer.keys.first, answer.keys.count == 1, let option = answer.string(fact) else {
      reader.note("'other' must be one fact with one option", at: "other")
      return nil
    }
    answer.refer(to: .fact, [fact], at: fact)
    answer.refer(to: .option, ["\(fact): \(option)"], at: fact)
    return (fact, option)
  }

  /// The pairs, once places are known; a pair that two facts name is noted, and so is a circle where it closes.
  static func resolved(_ written: [Written], in table: FactTable) -> [Exclusion] {
    var seen: Set<Set<Exclusion.Side>> = []
    var excluded: [Exclusion.Side: [Exclusion.Side]] = [:]
    return written.compactMap { pair in
      guard let first = side(pair.fact, pair.option, in: table),
        let second = side(pair.other.fact, pair.other.option, in: table)
      else { return nil }
      if !seen.insert([first, second]).inserted {
        pair.reader.note("'\(pair.fact)' and '\(pair.other.fact)' exclude these answers a second time", at: "other")
      } else if reaches(second, first, by: excluded) {
        pair.reader.note(
          "a circle: '\(pair.fact): \(pair.option)' excludes what excludes it; name each pair at the fact that comes first",
          at: "other")
      }
      excluded[first, default: []].append(second)
      return Exclusion(
        id: pair.id, first: first, second: second, because: pair.because, sources: pair.sources)
    }
  }

  /// Whether the one answer excludes the other, itself or through those that it excludes.
  private static func reaches(
    _ start: Exclusion.Side, _ end: Exclusion.Side, by excluded: [Exclusion.Side: [Exclusion.Side]]
  ) -> Bool {
    var found: Set<Exclusion.Side> = [start]
    var open = [start]
    while let side = open.popLast() {
      if side == end { return true }
      open += (excluded[side] ?? []).filter { found.insert($0).inserted }
    }
    return false
  }

  private static func side(_ fact: String, _ option: String, in table: FactTable) -> Exclusion.Side? {
    guard let place = table.place(of: fact), let option = table.option(option, of: fact) else { return nil }
    return Exclusion.Side(fact: place, option: option)
  }
}
