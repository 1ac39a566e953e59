import Foundation

/// Copies what somebody else may be writing into a place of our own, so that what is checked is what is published.
///
/// Only files and folders are copied, no link is followed, and a file that changes meanwhile is told and not taken.
struct FileTransfer {
  /// What could not be copied, and why.
  private(set) var problems: [RegistryProblem] = []
  private var size = 0
  private var count = 0
  private var isOver = false

  /// How much of a content folder is copied at most.
  enum Limit {
    /// Bytes of all files.
    static let size = 64 << 20
    /// Files and folders.
    static let entries = 1_000
    /// Folders in one another.
    static let depth = 8
  }

  /// Copies one file; what is wrong with it is noted.
  ///
  /// - Parameters:
  ///   - name: the name of the file, there and here.
  ///   - largest: the greatest size in bytes.
  /// - Throws: ``Problem``: the copy cannot be written.
  mutating func copyFile(_ name: String, in folder: OpenFolder, to path: String, largest: Int) throws(Problem) {
    guard let entry = entry(name, in: folder, shownAs: name, orElse: .fileMissing) else { return }
    try copy(entry, in: folder, to: path, shownAs: name, largest: largest)
  }

  /// Copies a folder with all that is in it, hidden files left out; what is wrong is noted, all of it.
  ///
  /// - Throws: ``Problem``: the copy cannot be written.
  mutating func copyFolder(_ name: String, in folder: OpenFolder, to path: String) throws(Problem) {
    guard let entry = entry(name, in: folder, shownAs: name, orElse: .fileMissing) else { return }
    guard entry.kind == .folder else {
      note(.notAFolder, at: name)
      return
    }
    guard let source = OpenFolder(name, in: folder) else {
      note(.folderUnreadable, at: name)
      return
    }
    try copy(source, to: path, shownAs: "", depth: 1)
  }

  private mutating func copy(_ source: OpenFolder, to path: String, shownAs shown: String, depth: Int) throws(Problem) {
    guard mkdir(path, 0o755) == 0, chmod(path, 0o755) == 0 else { throw CheckedWrite.refusal(of: path) }
    let names: [String]
    do throws(RegistryFault) {
      names = try source.names(limit: Limit.entries + 1)
    } catch {
      note(error.message, error.values, at: shown)
      return
    }
    for name in names where !isOver {
      let file = shown + name
      count += 1
      guard count <= Limit.entries else {
        stop(.tooManyEntries, ["limit": "\(Limit.entries)"], at: shown)
        return
      }
      guard !name.unicodeScalars.contains(where: \.isInvisible) else {
        note(.fileName, at: file)
        continue
      }
      guard let entry = entry(name, in: source, shownAs: file, orElse: .fileName) else { continue }
      guard entry.kind == .folder else {
        try copy(entry, in: source, to: "\(path)/\(name)", shownAs: file, largest: Limit.size)
        continue
      }
      guard depth < Limit.depth else {
        note(.tooDeep, ["limit": "\(Limit.depth)"], at: file)
        continue
      }
      guard let inner = OpenFolder(name, in: source) else {
        note(.folderUnreadable, at: file)
        continue
      }
      try copy(inner, to: "\(path)/\(name)", shownAs: file + "/", depth: depth + 1)
    }
    try FolderStep.flush(path)
  }

  private mutating func copy(
    _ entry: OpenFolder.Entry, in folder: OpenFolder, to path: String, shownAs shown: String, largest: Int
  ) throws(Problem) {
    guard entry.kind != .file || entry.size <= largest else {
      note(.fileTooLarge, ["limit": "\(largest >> 20)"], at: shown)
      return
    }
    guard entry.kind != .file || size + entry.size <= max(largest, Limit.size) else {
      stop(.contentTooLarge, ["limit": "\(max(largest, Limit.size) >> 20)"], at: shown)
      return
    }
    size += entry.size
    let source: Int32
    do throws(RegistryFault) {
      source = try folder.openFile(entry)
    } catch {
      note(error.message, error.values, at: shown)
      return
    }
    defer { close(source) }
    guard try Self.pour(source, count: entry.size, into: path) else {
      note(.fileUnreadable, at: shown)
      return
    }
    if (try? folder.entry(entry.name)) != entry { note(.fileChanged, at: shown) }
  }

  /// Writes a new file from an open one.
  ///
  /// - Returns: whether all bytes that were announced could be read, and none more.
  private static func pour(_ source: Int32, count: Int, into path: String) throws(Problem) -> Bool {
    let copy = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard copy >= 0 else { throw CheckedWrite.refusal(of: path) }
    defer { close(copy) }
    // Whatever the umask: the kiosk may run as somebody else.
    guard fchmod(copy, 0o644) == 0 else { throw CheckedWrite.refusal(of: path) }
    var buffer = [UInt8](repeating: 0, count: min(1 << 18, count + 1))
    var rest = count
    while true {
      let length = buffer.withUnsafeMutableBytes { read(source, $0.baseAddress, $0.count) }
      if length < 0, errno == EINTR { continue }
      guard length > 0 else {
        guard fsync(copy) == 0 else { throw CheckedWrite.refusal(of: path) }
        return length == 0 && rest == 0
      }
      guard length <= rest else { return false }
      try CheckedWrite.write(buffer[..<length], to: copy, at: count - rest, path: path)
      rest -= length
    }
  }

  /// What lies under a name; nil where nothing does, or where that cannot be told, which is noted.
  private mutating func entry(
    _ name: String, in folder: OpenFolder, shownAs shown: String, orElse missing: RegistryMessage
  ) -> OpenFolder.Entry? {
    do throws(RegistryFault) {
      if let entry = try folder.entry(name) { return entry }
      note(missing, at: shown)
    } catch {
      note(error.message, error.values, at: shown)
    }
    return nil
  }

  private mutating func note(_ message: RegistryMessage, _ values: [String: String] = [:], at file: String) {
    problems.append(RegistryProblem(file: file, row: nil, column: nil, message, values))
  }

  /// Notes a limit that the whole passes; nothing more is copied.
  private mutating func stop(_ message: RegistryMessage, _ values: [String: String], at file: String) {
    note(message, values, at: file)
    isOver = true
  }
}
