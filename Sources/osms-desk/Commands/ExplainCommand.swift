import ArgumentParser
import Polyclinic

/// Shows what the rules say of some answers, and why.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Shows what the rules say of some answers, and why.",
    discussion: """
      With --json: ground, payer, access, access_until, remedies, next_question, contradiction (rule, facts, text, \
      source), amounts (month, tenge) and trace (rule, text, value, source, date), with null where there is nothing.
      """)

  @OptionGroup var content: AssetsOptions

  @Option(
    name: .customLong("fact"),
    help: .init(
      "An answer: an option, a month, a day or 'unknown'; 'osms-desk facts' lists them.", valueName: "id=answer"))
  var facts: [String] = []

  @Option(help: .init("The day; without it the pack's own.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  @Option(help: "The language of the texts: kk, ru or en.")
  var language: Language = .ru

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let pack = try content.readOrExplain().everything.pack
    let answers = try GivenAnswers(rules: pack.rules).answers(facts)
    let explanation = Explanation(answers, pack: pack, asOf: asOf ?? pack.date, language: language)
    print(json ? try explanation.json.written() : explanation.lines.joined(separator: "\n"))
  }
}
