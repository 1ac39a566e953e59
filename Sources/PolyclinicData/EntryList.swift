import Yams

/// Reads a file that is a list of entries.
enum EntryList {
  /// What could be made of the entries; none where the file cannot be read, which is noted.
  ///
  /// - Parameter kind: what the entries are for others that point to them.
  static func read<Entry>(
    _ kind: Reference.Kind?, name: String, from folder: AssetsFolder, findings: Findings,
    _ make: (EntryReader) -> Entry?
  ) -> [Entry] {
    let entries: [Entry]? = findings.collecting { () throws(Problem) in
      let document = try YAMLDocument(file: name, path: folder.path(of: name))
      guard let sequence = document.root.sequence else {
        throw Problem(file: name, line: document.root.mark?.line, reason: "a list of entries is expected")
      }
      return sequence.compactMap { node in
        EntryReader(node, file: name, findings: findings).flatMap(make)
      }
    }
    if entries == nil, let kind { findings.lose(kind) }
    return entries ?? []
  }
}
