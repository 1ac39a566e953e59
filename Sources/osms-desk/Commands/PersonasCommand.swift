import ArgumentParser
import PolyclinicData

/// Runs the invented people through the rules.
struct PersonasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "personas", abstract: "Runs the invented people of the rules, and lists those that do not hold.")

  @OptionGroup var content: AssetsOptions

  @Option(help: .init("Only the one of that id.", valueName: "id"))
  var only: String?

  func run() throws {
    let (reader, everything) = try content.readOrExplain()
    let rules = everything.pack.rules
    let all = try Problems.explained { try reader.readPersonas(rules: rules) }
    let personas = all.filter { only == nil || $0.id == only }
    if let only, personas.isEmpty { throw ValidationError("there is no persona '\(only)'") }
    var holding = 0
    for persona in personas {
      let findings = PersonaRun(persona: persona, rules: rules).findings
      if findings.isEmpty { holding += 1 }
      for finding in findings {
        print(Problem(file: RuleFile.personas.rawValue, line: persona.line, entry: persona.id, reason: finding))
      }
    }
    print("\(holding) personas hold")
    if holding < personas.count { throw DeskExit.findings }
  }
}
