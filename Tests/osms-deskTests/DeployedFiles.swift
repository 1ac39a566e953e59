import Foundation
import TestSupport
import Testing

/// The files that are delivered with the programs.
enum DeployedFiles {
  private static let folder = Repository.assets.appendingPathComponent("deploy")

  static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// What a shell command writes to standard output.
  static func output(_ command: String) throws -> String {
    let (status, output) = ChildProgram.run("sh", ["-c", command + " 2>/dev/null"])
    try #require(status == 0, "\(command)")
    return output
  }
}
