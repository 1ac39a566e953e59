import ArgumentParser
import Foundation

/// Plays some cases of damaged files, and tells before each that it begins: whoever has started it sees where it ended.
struct DamageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "damage", abstract: "Reads damaged files; 'osms-bench lobby' starts it.", shouldDisplay: false)

  /// What is read.
  enum Subject: String, ExpressibleByArgument {
    case registries
    case assets
  }

  @Argument var subject: Subject
  @Option var seed: UInt64
  @Option var first: Int
  @Option var count: Int
  @Option var assets: String

  func run() throws {
    var damaged: any Damaged =
      switch subject {
      case .registries: try DamagedRegistry(assets: assets, seed: seed)
      case .assets: try DamagedAssets(assets: assets)
      }
    for number in first..<first + count {
      try Self.tell("begin \(number)")
      switch try damaged.play(seed: LobbyProof.Task.seed(of: number, in: seed)) {
      case .refused: try Self.tell("refused \(number)")
      case .same: try Self.tell("same \(number)")
      case .other: try Self.tell("other \(number)")
      case .broken(let reason): try Self.tell("broken \(number) \(reason.replacing("\n", with: " | "))")
      }
    }
  }

  private static func tell(_ line: String) throws {
    try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }
}
