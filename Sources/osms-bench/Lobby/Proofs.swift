extension LobbyProof {
  /// All proofs by the names under which they run alone, in the order of the table; first those that wait longest.
  static var all: KeyValuePairs<String, LobbyProof> {
    [
      "memory": .memory,
      "rest": .rest,
      "visits": .visits,
      "random-keys": .randomKeys,
      "key-sequences": .keySequences,
      "hostile-texts": .hostileTexts,
      "hostile-files": .hostileFiles,
      "environment": .environment,
      "dead-terminal": .deadTerminal,
      "signals": .signals,
      "crashes": .crashes,
      "sizes": .sizes,
      "bytes": .bytes,
      "traces": .traces,
      "console": .console,
      "import-kills": .importKills,
      "import-errors": .importErrors,
      "broken-registries": .brokenRegistries,
      "broken-assets": .brokenAssets,
    ]
  }
}
