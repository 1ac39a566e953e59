import Foundation

/// All that lies in a folder at one moment, however deep: by it one sees whether anything has come or changed.
struct FolderSurvey {
  /// Every file and folder by its path in the folder, in order.
  private(set) var entries: [(path: String, entry: OpenFolder.Entry)] = []

  /// Whether more lies there than is looked at, so that nobody knows what.
  private(set) var isCut = false

  /// How many names are looked at.
  static let mostEntries = 5_000
  /// How deep folders are looked into.
  static let deepest = 8

  /// Looks at a folder.
  ///
  /// - Parameter isLeftOut: names in the folder itself that do not count.
  /// - Throws: that the folder, or one in it, cannot be read to its end.
  init(_ folder: OpenFolder, leavingOut isLeftOut: (String) -> Bool = { _ in false }) throws(RegistryFault) {
    try look(into: folder, path: "", depth: 1, isLeftOut)
  }

  private mutating func look(
    into folder: OpenFolder, path: String, depth: Int, _ isLeftOut: (String) -> Bool
  ) throws(RegistryFault) {
    // One may be left out, and one tells that there are more.
    for name in try folder.names(limit: Self.mostEntries + 2) where depth > 1 || !isLeftOut(name) {
      guard entries.count < Self.mostEntries else {
        isCut = true
        return
      }
      guard let entry = try folder.entry(name) else {
        entries.append((path + name, OpenFolder.Entry(name: name, kind: .other, size: 0, stamp: "")))
        continue
      }
      entries.append((path + name, entry))
      if entry.kind == .folder, depth < Self.deepest, let inner = OpenFolder(name, in: folder) {
        try look(into: inner, path: path + name + "/", depth: depth + 1, isLeftOut)
      }
    }
  }

  /// One line that is another one whenever anything in the folder is.
  var fingerprint: String { Checksum(Data(lines.joined(separator: "\n").utf8)).line }

  /// Whether nothing lies here that did not lie there as it is.
  func isPart(of other: FolderSurvey) -> Bool { Set(lines).isSubset(of: other.lines) }

  /// The entries under some names of the folder itself, a line each.
  func lines(under names: [String]) -> [String] {
    entries.filter { path, _ in names.contains { path == $0 || path.hasPrefix($0 + "/") } }.map { $1.line(at: $0) }
  }

  private var lines: [String] { entries.map { path, entry in entry.line(at: path) } }
}

extension OpenFolder.Entry {
  /// A line that is another one whenever the entry is; a folder's own times are left out.
  func line(at path: String) -> String {
    kind == .folder ? "\(path)/" : "\(path) \(kind.rawValue) \(size) \(stamp)"
  }
}
