import ArgumentParser
import Polyclinic

/// Lists what the rules ask.
struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Lists the facts that the rules ask for, with their options.")

  @OptionGroup var content: AssetsOptions

  @Option(help: "The language of the texts: kk, ru or en.")
  var language: Language = .ru

  @Flag(help: "Print JSON: a list of id, kind, question and options (id, label).")
  var json = false

  func run() throws {
    let facts = try content.readOrExplain().everything.pack.rules.facts
    print(json ? try JSONValue.list(facts.map(value)).written() : facts.flatMap(lines).joined(separator: "\n"))
  }

  private func value(of fact: Fact) -> JSONValue {
    .object([
      "id": .text(fact.id), "kind": .text(fact.kind.rawValue), "question": .text(fact.question[language].string),
      "options": .list(
        fact.options.map { .object(["id": .text($0.id), "label": .text($0.label[language].string)]) }),
    ])
  }

  private func lines(of fact: Fact) -> [String] {
    ["\(fact.id) (\(fact.kind.rawValue)): \(fact.question[language].string)"]
      + fact.options.map { "  \($0.id) – \($0.label[language].string)" }
  }
}
