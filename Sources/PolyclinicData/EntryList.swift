import Yams

/// Reads a file that is a list of entries.
enum EntryList {
  static func read<Entry>(
    name: String, from folder: AssetsFolder, findings: Findings, _ make: (EntryReader) -> Entry?
  ) throws(Problem) -> [Entry] {
    let document = try YAMLDocument(file: name, path: folder.path(of: name))
    guard let sequence = document.root.sequence else {
      throw Problem(file: name, line: document.root.mark?.line, reason: "a list of entries is expected")
    }
    return sequence.compactMap { node in
      EntryReader(node, file: name, findings: findings).flatMap(make)
    }
  }
}
