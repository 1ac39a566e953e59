import Foundation

/// The generations of a registry that lie side by side: `registry.db`, `registry.db.1`, `registry.db.2`, the newest
/// first, each with its checksum in a file beside it.
///
/// At every moment the newest or the one before it can be read, whatever interrupts a change: a generation that is to
/// move keeps its old name until it has its new one, and its checksum follows it at once.
struct RegistryGenerations {
  /// The file of the newest generation.
  let newest: String
  /// How many are kept.
  static let count = 3
  /// Is told every step that has been taken.
  var afterStep: (FolderStep) throws(Problem) -> Void = { _ in }

  /// The generations of the registry at that path.
  init(path: String) {
    // A link stays a link to the registry, and is not replaced by it; one that leads to a device is damage.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var status = stat()
    newest = stat(target, &status) == 0 && status.st_mode & S_IFMT != S_IFREG ? path : target
  }

  /// The file of a generation, 0 for the newest.
  func file(_ generation: Int) -> String { generation == 0 ? newest : "\(newest).\(generation)" }

  /// The file with the checksum of a generation.
  func sum(_ generation: Int) -> String { Self.sum(of: file(generation)) }

  /// The bytes of a generation, which agree with its checksum.
  ///
  /// - Throws: ``Problem``: a file that cannot be read, or a checksum that is missing, unreadable or wrong.
  func bytes(_ generation: Int) throws(Problem) -> (data: Data, checksum: Checksum) {
    let data = try FileBytes.read(file(generation))
    let text = try FileBytes.read(sum(generation), largest: 1_000)
    guard let expected = String(validating: text, as: UTF8.self).flatMap({ Checksum(line: $0) }) else {
      throw Problem(file: sum(generation), reason: "this is no checksum")
    }
    guard data.count == expected.length else {
      throw Problem(
        file: file(generation), reason: "the file has \(data.count) bytes; it was written with \(expected.length)")
    }
    let checksum = Checksum(data)
    guard checksum == expected else {
      throw Problem(file: file(generation), reason: "the file is damaged: its checksum is wrong")
    }
    return (data, checksum)
  }

  /// Puts a new file in the place of the newest generation, which becomes the previous one.
  ///
  /// - Parameter build: writes the new file at the path that it is given.
  /// - Throws: ``Problem``: another change is under way, `build` failed, or the system refused a step. What was the
  ///   newest readable generation still is.
  func add(_ build: (String) throws(Problem) -> Void) throws(Problem) {
    try alone { () throws(Problem) in
      let new = newest + ".new"
      defer { for name in [new, Self.sum(of: new)] { unlink(name) } }
      unlink(new)
      try build(new)
      try FolderStep.flush(new)
      try FolderStep.write(Checksum(try FileBytes.read(new)).line, to: Self.sum(of: new))
      // Whatever the umask: the kiosk may run as somebody else.
      for name in [new, Self.sum(of: new)] { chmod(name, 0o644) }
      try take(.settle(folder))
      // A newest generation that is damaged is not worth keeping: the previous one stays what it is.
      if let present = checksum(0) {
        if let previous = checksum(1), previous != present {
          try move(1, to: 2)
        } else {
          try remove(1)
        }
        try take(.double(file(0), to: file(1)))
        try take(.double(sum(0), to: sum(1)))
        try take(.settle(folder))
      }
      try take(.rename(new, to: file(0)))
      try take(.rename(Self.sum(of: new), to: sum(0)))
      try take(.settle(folder))
    }
  }

  /// Puts the previous generation in the place of the newest, which is lost.
  ///
  /// - Throws: ``Problem``: there is no previous generation, another change is under way, or the system refused a step.
  func dropNewest() throws(Problem) {
    try alone { () throws(Problem) in
      // An interrupted change may have left the newest generation twice.
      while let present = checksum(0), checksum(1) == present {
        try remove(1)
        try move(2, to: 1)
      }
      guard isThere(1) else {
        throw Problem(file: newest, reason: "there is no earlier registry to go back to")
      }
      _ = try bytes(1)
      let back = newest + ".back"
      defer { for name in [back, Self.sum(of: back)] { unlink(name) } }
      for name in [back, Self.sum(of: back)] { unlink(name) }
      try take(.double(file(1), to: back))
      try take(.double(sum(1), to: Self.sum(of: back)))
      try take(.rename(back, to: file(0)))
      try take(.rename(Self.sum(of: back), to: sum(0)))
      try take(.settle(folder))
      try remove(1)
      try move(2, to: 1)
      try take(.settle(folder))
    }
  }

  /// Whether there is a list to go back to: the generation before the newest says something else, or is the newest
  /// twice with another one behind it.
  ///
  /// - Throws: ``Problem``: that generation is there and cannot be read. It is not passed over: it may be whole, and
  ///   what stands behind it is older still.
  func hasPrevious() throws(Problem) -> Bool {
    guard isThere(1) else { return false }
    let (newest, previous) = (checksum(0), try bytes(1).checksum)
    return previous != newest || checksum(2).map { $0 != newest } ?? false
  }

  private static func sum(of file: String) -> String { file + ".sum" }

  private var folder: String { URL(fileURLWithPath: newest).deletingLastPathComponent().path }

  private func isThere(_ generation: Int) -> Bool {
    [file(generation), sum(generation)].contains(where: FileManager.default.fileExists)
  }

  private func checksum(_ generation: Int) -> Checksum? {
    (try? bytes(generation))?.checksum
  }

  private func take(_ step: FolderStep) throws(Problem) {
    try step.perform()
    try afterStep(step)
  }

  private func remove(_ generation: Int) throws(Problem) {
    try take(.remove(file(generation)))
    try take(.remove(sum(generation)))
  }

  /// Moves a generation that nobody needs while it moves; does nothing where it is not there.
  private func move(_ generation: Int, to other: Int) throws(Problem) {
    guard checksum(generation) != nil else { return }
    try take(.rename(file(generation), to: file(other)))
    try take(.rename(sum(generation), to: sum(other)))
  }

  /// Does something while nobody else changes these generations.
  private func alone(_ change: () throws(Problem) -> Void) throws(Problem) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Problem(file: folder, reason: "the folder cannot be opened") }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw Problem(file: newest, reason: "another import is under way in this folder")
    }
    // A program that is just being started may hold the folder open for a moment longer, but not the lock.
    defer { _ = flock(descriptor, LOCK_UN) }
    try change()
  }
}
