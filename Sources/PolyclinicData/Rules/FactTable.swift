import Polyclinic

/// Where facts and options stand, once the facts are in order.
struct FactTable {
  private let places: [String: Int]
  private let options: [String: [String: Int]]
  private let kinds: [String: Fact.Kind]
  private let volunteered: Set<String>

  /// The table of facts in order.
  init(_ facts: [FactFile.Written]) {
    func table<Value>(_ value: (Int, FactFile.Written) -> Value) -> [String: Value] {
      Dictionary(
        facts.enumerated().map { ($1.id, value($0, $1)) }, uniquingKeysWith: { first, _ in first })
    }
    places = table { place, _ in place }
    kinds = table { $1.kind }
    options = table { _, fact in
      Dictionary(fact.options.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    volunteered = Set(facts.filter(\.isVolunteered).map(\.id))
  }

  /// The place of a fact.
  func place(of fact: String) -> Int? { places[fact] }

  /// The place of an option among those of its fact.
  func option(_ option: String, of fact: String) -> Int? { options[fact]?[option] }

  /// The fact under a key that must be of that kind, and be asked by the rules.
  func fact(_ key: String, of kind: Fact.Kind, in reader: EntryReader) -> Int? {
    guard let name = reader.string(key) else { return nil }
    reader.refer(to: .fact, [name], at: key)
    guard let place = places[name] else { return nil }
    if kinds[name] != kind { reader.note("'\(name)' is not a fact of kind \(kind.rawValue)", at: key) }
    if volunteered.contains(name) { reader.note("'\(name)' is volunteered, and would never be asked", at: key) }
    return place
  }
}
