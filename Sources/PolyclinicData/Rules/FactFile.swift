import Polyclinic
import Yams

/// Reads what can be known of a person, and the questions by which it is learnt.
enum FactFile {
  /// A fact whose condition still speaks of names.
  struct Written {
    let id: String
    let kind: Fact.Kind
    let question: LocalizedText
    let name: LocalizedText
    let hint: LocalizedText?
    let options: [Fact.Option]
    let when: WrittenCondition
    let isVolunteered: Bool
    let findOut: [Statement]
    let exclusions: [ExclusionList.Written]
    let reader: EntryReader

    /// The fact, once places are known.
    func resolved(in table: FactTable) -> Fact {
      Fact(
        id: id, kind: kind, question: question, name: name, hint: hint, options: options,
        when: when.resolved(in: table), isVolunteered: isVolunteered, findOut: findOut)
    }
  }

  static func fact(_ reader: EntryReader) -> Written? {
    reader.allow([
      "id", "kind", "question", "name", "hint", "options", "when", "volunteered", "find-out", "excludes",
    ])
    let id = reader.identifier(of: .fact)
    if let id, ConditionReader.joints.contains(id) { reader.note("'\(id)' joins conditions and is no name") }
    let kind = reader.named("kind", as: Fact.Kind.self)
    let question = reader.text("question")
    let name = reader.text("name")
    let hint = reader.optionalText("hint")
    let options = reader.items("options").compactMap { option($0, of: reader) }
    if let kind { checkOptions(options.map(\.id), of: kind, at: reader) }
    let when = ConditionReader.condition("when", of: reader)
    let isVolunteered = reader.flag("volunteered")
    if isVolunteered && reader.has("when") {
      reader.note("a volunteered fact is told before any question, so it has no 'when'", at: "when")
    }
    let findOut = StatementReader.body("find-out", of: reader)
    StepCount.check(findOut, at: "find-out", of: reader)
    let exclusions = ExclusionList.exclusions(of: reader)
    guard let id, let kind, let question, let name else { return nil }
    return Written(
      id: id, kind: kind, question: question, name: name, hint: hint, options: options, when: when,
      isVolunteered: isVolunteered, findOut: findOut, exclusions: exclusions, reader: reader)
  }

  private static func option(_ node: Node, of fact: EntryReader) -> Fact.Option? {
    guard let reader = fact.nested(node) else { return nil }
    reader.allow(["id", "label", "discreet"])
    let id = reader.identifier()
    let label = reader.text("label")
    let isDiscreet = reader.flag("discreet")
    guard let id else { return nil }
    if id == Rulebook.unknownAnswer { reader.note("'\(id)' is what 'I do not know' is called", at: "id") }
    if !reader.findings.define(.option, "\(fact.id): \(id)") {
      reader.note("there is another option '\(fact.id): \(id)'")
    }
    return label.map { Fact.Option(id: id, label: $0, isDiscreet: isDiscreet) }
  }

  private static func checkOptions(_ ids: [String], of kind: Fact.Kind, at reader: EntryReader) {
    let most = Fact.mostOptions(of: kind)
    if ids.count > most {
      reader.note("\(ids.count) options; \(most) is the most for \(kind.rawValue)", at: "options")
    }
    switch kind {
    case .choice where ids.count < 2: reader.note("a choice has two options at least", at: "options")
    case .yesNo where ids != ["yes", "no"]: reader.note("a yes-no has the options yes and no", at: "options")
    default: break
    }
  }
}
