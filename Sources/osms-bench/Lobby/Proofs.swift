extension LobbyProof {
  /// All proofs by the names under which they run alone, in the order of the table.
  static var all: KeyValuePairs<String, LobbyProof> {
    [
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
      "memory": .memory,
      "rest": .rest,
      "console": .console,
      "import-kills": .importKills,
      "import-errors": .importErrors,
      "broken-registries": .brokenRegistries,
      "broken-assets": .brokenAssets,
    ]
  }
}
