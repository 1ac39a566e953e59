extension LobbyProof {
  /// Damages registry files and their checksums, and puts other things and other people's files in their place.
  static let brokenRegistries = LobbyProof(
    promise:
      "a damaged or foreign registry is refused by name, the previous one serves, and no house gets a wrong doctor",
    short: 1_500, long: 75_000
  ) { task in
    // A file that is refused is looked at again a moment later; others can be read meanwhile.
    var batches = try DamageBatches(.registries, of: task)
    return try batches.finding(atOnce: 8)
  }
}
