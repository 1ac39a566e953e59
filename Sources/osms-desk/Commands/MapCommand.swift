import ArgumentParser

/// Draws the rules.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Prints the rules as a drawing for Graphviz (DOT).",
    discussion: "For example: osms-desk map | dot -Tsvg > rules.svg")

  @OptionGroup var content: AssetsOptions

  func run() throws {
    print(RuleMap(rules: try content.readOrExplain().everything.pack.rules).lines.joined(separator: "\n"))
  }
}
