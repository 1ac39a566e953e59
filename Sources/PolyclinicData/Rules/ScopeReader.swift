import Polyclinic

/// Reads for whom a rule is that follows on the ground.
enum ScopeReader {
  /// The keys of a scope.
  static let keys: Set<String> = ["payers", "grounds", "requires"]

  static func scope(of reader: EntryReader, in table: FactTable) -> Scope {
    for key in ["payers", "grounds"] where reader.has(key) && reader.node(key)?.sequence?.isEmpty == true {
      reader.note("'\(key)' is empty; without the key the rule is for all", at: key)
    }
    return Scope(
      payers: Set(reader.names("payers", as: Payer.self)),
      grounds: Set(reader.references("grounds", to: .ground)),
      requires: ConditionReader.condition("requires", of: reader).resolved(in: table))
  }
}
