import Foundation

extension LobbyProof {
  /// Damages files of the content, and puts other things in their place.
  static let brokenAssets = LobbyProof(
    promise: "damaged content is refused by the name of the file, or reads as before; nothing is half read",
    short: 500, long: 25_000
  ) { task in
    var batches = try DamageBatches(.assets, of: task)
    return try batches.finding(atOnce: ProcessInfo.processInfo.activeProcessorCount)
  }
}
