import ArgumentParser
import Foundation
import Kiosk
import PolyclinicData

/// Shows in what two sets of content differ.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows changed texts, values and rules, and which of the invented people get another outcome.",
    discussion: "The people are those of NEW, else of OLD. Exit status: 0 nothing differs, 1 something does.")

  @Argument(help: "The Assets folder before.")
  var old: String

  @Argument(help: "The Assets folder after.")
  var new: String

  func run() throws {
    let lines = try Problems.explained {
      let old = try PackVersion(folder: old)
      let new = try PackVersion(folder: new)
      return PackDifference(old: old, new: new).lines
    }
    guard !lines.isEmpty else { return }
    print(lines.joined(separator: "\n"))
    throw DeskExit.findings
  }
}
