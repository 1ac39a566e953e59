import Foundation

/// One change in a folder that either happens or does not, whatever becomes of the power.
enum FolderStep: Equatable {
  /// Gives a file another name, in the place of what has that name.
  case rename(String, to: String)
  /// Lets a file have a second name.
  case double(String, to: String)
  /// Makes a link to another name in the same folder.
  case point(String, to: String)
  /// Takes a name away.
  case remove(String)
  /// Brings what happened in the folder onto the disk.
  case settle(String)

  /// Does it.
  ///
  /// - Throws: ``Problem`` where the system refuses; nothing has changed then.
  func perform() throws(Problem) {
    switch self {
    case .rename(let old, let new):
      guard Foundation.rename(old, new) == 0 else { throw Self.problem(new, "cannot be put in its place") }
      // Two names of one file stay two names when one is renamed to the other.
      unlink(old)
    case .double(let file, let copy):
      guard link(file, copy) != 0 else { return }
      do {
        // A file system without second names gets a copy.
        try FileManager.default.copyItem(atPath: file, toPath: copy)
        try Self.flush(copy)
      } catch {
        unlink(copy)
        throw Problem(file: copy, reason: "the previous registry cannot be kept under this name")
      }
    case .point(let link, let name):
      guard symlink(name, link) == 0 else { throw Self.problem(link, "cannot be made") }
    case .remove(let file):
      guard unlink(file) == 0 || errno == ENOENT else { throw Self.problem(file, "cannot be removed") }
    case .settle(let folder):
      try Self.flush(folder)
    }
  }

  /// Waits until a file, or the names in a folder, are on the disk.
  static func flush(_ path: String) throws(Problem) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(path, "cannot be opened") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw problem(path, "cannot be brought onto the disk") }
  }

  /// Writes a small file and waits until it is on the disk.
  static func write(_ text: String, to path: String) throws(Problem) {
    let bytes = Data(text.utf8)
    do {
      try bytes.write(to: URL(fileURLWithPath: path))
    } catch {
      throw Problem(file: path, reason: "the file cannot be written")
    }
    try flush(path)
    guard try FileBytes.read(path) == bytes else {
      throw Problem(file: path, reason: "the file does not read as it was written")
    }
  }

  private static func problem(_ path: String, _ what: String) -> Problem {
    Problem(file: path, reason: "the file \(what): \(String(cString: strerror(errno)))")
  }
}
