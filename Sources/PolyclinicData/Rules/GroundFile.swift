import Polyclinic

/// Reads on which grounds who pays for a person.
enum GroundFile {
  static func ground(_ reader: EntryReader, in table: FactTable) -> Ground? {
    reader.allow([
      "id", "title", "crumb", "payer", "requires", "while-working", "order", "from", "to", "contribution",
      "discreet", "visitor", "body", "sources",
    ])
    let id = reader.identifier(of: .ground)
    let title = reader.text("title")
    let crumb = reader.text("crumb")
    let payer = reader.named("payer", as: Payer.self)
    let requires = ConditionReader.condition("requires", of: reader).resolved(in: table)
    let whileWorking = reader.named("while-working", as: Ground.WhileWorking.self)
    let order = reader.number("order", in: 1...9999)
    let period = reader.period()
    let contribution = reader.has("contribution") ? reader.string("contribution") : nil
    if let contribution { reader.refer(to: .contribution, [contribution], at: "contribution") }
    let body = StatementReader.body(of: reader)
    StepCount.check(body, of: reader)
    let sources = reader.ruleSources()
    let isDiscreet = reader.flag("discreet")
    let isVisitor = reader.flag("visitor")
    guard let id, let title, let crumb, let payer, let whileWorking, let order, let period else { return nil }
    return Ground(
      id: id, title: title, crumb: crumb, payer: payer, requires: requires, whileWorking: whileWorking,
      order: order, period: period, contribution: contribution, body: body, sources: sources,
      isDiscreet: isDiscreet, isVisitor: isVisitor)
  }
}
