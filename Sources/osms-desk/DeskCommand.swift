import ArgumentParser

/// The program for staff and IT.
@main
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "osms-desk", abstract: "x")
}
