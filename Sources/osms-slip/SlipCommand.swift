import ArgumentParser

/// Draws a slip for paper: JSON on standard input, a document on standard output.
@main
struct SlipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "osms-slip", abstract: "Draws a slip for paper from its JSON form.")

  func run() throws {}
}
