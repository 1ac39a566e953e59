import Foundation
import Polyclinic

/// The file in which a polyclinic keeps its districts: SQLite, written beside the old one and read as a whole.
///
/// A build without the trait `SQLite` reads and writes none.
public enum RegistryFile {
  /// Writes a registry in the place of the one at the path, which becomes the previous generation.
  ///
  /// The new file is read back before it takes the place, and `registry.db`, `registry.db.1` and `registry.db.2` are
  /// kept, each with its checksum in a file beside it.
  ///
  /// - Parameters:
  ///   - registry: what is written.
  ///   - path: the path of the registry file.
  ///   - created: today.
  ///   - glyphs: the characters that a text may have where the file will be read.
  ///   - progress: is told how much of the work is done, 0 to 1.
  /// - Throws: ``Problem``: whatever prevented it. The old registry serves on.
  public static func write(
    _ registry: DistrictRegistry, to path: String, created: CalendarDate, glyphs: Set<Unicode.Scalar>,
    progress: (Double) -> Void = { _ in }
  ) throws(Problem) {
    try write(registry, to: RegistryGenerations(path: path), created: created, glyphs: glyphs, progress: progress)
  }

  /// Whether there is a generation before the newest to go back to.
  ///
  /// - Throws: ``Problem``: it is there and cannot be read.
  public static func hasPrevious(_ path: String) throws(Problem) -> Bool {
    try RegistryGenerations(path: path).hasPrevious()
  }

  /// Puts the previous generation in the place of the newest, which is lost.
  ///
  /// - Throws: ``Problem``: there is no previous generation, or whatever prevented it. The newest serves on.
  public static func undo(_ path: String) throws(Problem) {
    try RegistryGenerations(path: path).dropNewest()
  }

  /// Whether the file at the path is a registry file, whole, damaged or lost, and not a spreadsheet.
  static func isOne(_ path: String) -> Bool {
    let generations = RegistryGenerations(path: path)
    // A checksum of any generation tells: the newest may be gone with its own.
    return hasMagic(path)
      || (0..<RegistryGenerations.count).contains { FileManager.default.fileExists(atPath: generations.sum($0)) }
  }

  static func write(
    _ registry: DistrictRegistry, to generations: RegistryGenerations, created: CalendarDate,
    glyphs: Set<Unicode.Scalar>, progress: (Double) -> Void = { _ in }
  ) throws(Problem) {
    guard isInThisBuild else { throw missing(generations.newest) }
    try expectOwn(generations)
    try generations.add { path throws(Problem) in
      try build(registry, at: path, created: created) { progress(0.8 * $0) }
      let written = try load(try FileBytes.read(path), file: path, glyphs: glyphs)
      guard written.hasSameContent(as: registry) else {
        throw Problem(file: path, reason: "the new registry does not read as it was written")
      }
    }
  }

  #if SQLite
    /// Whether this build reads and writes registry files.
    public static let isInThisBuild = true

    private static func build(
      _ registry: DistrictRegistry, at path: String, created: CalendarDate, progress: (Double) -> Void
    ) throws(Problem) {
      try RegistryWriter.build(registry, at: path, created: created, progress: progress)
    }

    static func load(_ bytes: Data, file: String, glyphs: Set<Unicode.Scalar>) throws(Problem) -> DistrictRegistry {
      try RegistryLoader.load(bytes, file: file, glyphs: glyphs)
    }
  #else
    /// Whether this build reads and writes registry files.
    public static let isInThisBuild = false

    private static func build(
      _ registry: DistrictRegistry, at path: String, created: CalendarDate, progress: (Double) -> Void
    ) throws(Problem) {
      throw missing(path)
    }

    static func load(_ bytes: Data, file: String, glyphs: Set<Unicode.Scalar>) throws(Problem) -> DistrictRegistry {
      throw missing(file)
    }
  #endif

  /// What a build without SQLite says of a registry file.
  static func missing(_ file: String) -> Problem {
    Problem(file: file, reason: "registry files are not in this build; it reads districts from CSV files")
  }

  /// Makes sure that what would be replaced is a registry, and not somebody's letter.
  private static func expectOwn(_ generations: RegistryGenerations) throws(Problem) {
    let path = generations.newest
    guard FileManager.default.fileExists(atPath: path), !isMarked(path),
      !FileManager.default.fileExists(atPath: generations.sum(0))
    else { return }
    throw Problem(file: path, reason: "this is not a registry of districts, and is left as it is")
  }

  private static func hasMagic(_ path: String) -> Bool {
    head(of: path).starts(with: RegistrySchema.magic.utf8)
  }

  private static func isMarked(_ path: String) -> Bool {
    let id = head(of: path).dropFirst(RegistrySchema.applicationIDOffset).prefix(4)
    return hasMagic(path) && id.reduce(0) { $0 << 8 | Int($1) } == RegistrySchema.applicationID
  }

  private static func head(of path: String) -> Data {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let file = FileHandle(forReadingAtPath: path)
    else { return Data() }
    defer { try? file.close() }
    return (try? file.read(upToCount: 100)) ?? Data()
  }
}

extension DistrictRegistry {
  /// Whether both say the same, in the same order.
  public func hasSameContent(as other: DistrictRegistry) -> Bool {
    isExample == other.isExample && date == other.date && localities == other.localities && streets == other.streets
      && catchments == other.catchments && segments == other.segments && wholeLocalities == other.wholeLocalities
  }
}
