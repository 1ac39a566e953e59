extension LobbyProof {
  /// All proofs by the names under which they run alone, in the order of the table.
  static var all: KeyValuePairs<String, LobbyProof> {
    [
      "visits": .visits,
      "import-kills": .importKills,
      "import-errors": .importErrors,
      "broken-registries": .brokenRegistries,
      "broken-assets": .brokenAssets,
    ]
  }
}
