import Foundation

/// The generations of the content that lie side by side: `current` and `previous`, each a link to a numbered folder.
///
/// A new one is written and checked beside them, and then only a link changes: whoever reads finds the old content or
/// the new one, whole. A run that was interrupted leaves a numbered folder to which no link points; the next removes it.
public struct ContentGenerations {
  /// The folder of the generations.
  let folder: String
  /// Is told every step that has been taken.
  var afterStep: (FolderStep) throws(Problem) -> Void = { _ in }

  /// The generations in that folder, which need not be there yet.
  public init(folder: String) {
    self.folder = folder
  }

  /// A path for a new generation, at which nothing lies.
  ///
  /// - Throws: ``Problem``: the folder cannot be made.
  public func draft() throws(Problem) -> String {
    if mkdir(folder, 0o755) == 0 {
      // Whatever the umask: the kiosk may run as somebody else.
      chmod(folder, 0o755)
      try FolderStep.flush(URL(fileURLWithPath: folder).deletingLastPathComponent().path)
    } else if errno != EEXIST {
      throw Problem(file: folder, reason: "the folder cannot be made: \(String(cString: strerror(errno)))")
    }
    let taken = Set(names + served)
    var number = 1
    while taken.contains(".\(number)") { number += 1 }
    return path(".\(number)")
  }

  /// Lets a draft serve; what served until now becomes the previous generation.
  ///
  /// - Throws: ``Problem``: the system refused a step. What served serves on.
  public func publish(_ draft: String) throws(Problem) {
    let number = Self.name(of: draft)
    try take(.settle(folder))
    // A folder that somebody has put there by hand gets a number, so that a link can take its place.
    try setAside(.previous)
    try setAside(.current)
    if let current = target(.current), isFolder(path(current)), target(.previous) != current {
      try point(.previous, to: current)
    }
    try point(.current, to: number)
    // What could not be removed harms nobody; the next run tries again.
    try? clean()
  }

  /// Removes what interrupted runs, and generations before the previous one, have left.
  ///
  /// - Throws: ``Problem``: something cannot be removed; all else is.
  public func clean() throws(Problem) {
    let served = served
    var stays: String?
    for name in names where name.hasPrefix(".") && !served.contains(name) {
      do { try FileManager.default.removeItem(atPath: path(name)) } catch { stays = name }
    }
    if let stays { throw Problem(file: path(stays), reason: "what is no longer needed cannot be removed") }
  }

  private typealias Generation = AssetsFolder.Generation

  private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
  private func path(_ name: String) -> String { folder + "/" + name }
  private func path(_ generation: Generation) -> String { path(generation.rawValue) }

  private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }

  /// The numbered folders to which links point.
  private var served: [String] { Generation.allCases.compactMap(target) }

  private func target(_ generation: Generation) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: path(generation))
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Lets a generation be another folder from one moment to the next.
  private func point(_ generation: Generation, to number: String) throws(Problem) {
    let new = path("." + generation.rawValue)
    try take(.remove(new))
    try take(.point(new, to: number))
    try take(.rename(new, to: path(generation)))
    try take(.settle(folder))
  }

  /// Gives a folder that has the name of a generation a number; what serves has a link before it loses its name.
  private func setAside(_ generation: Generation) throws(Problem) {
    guard isFolder(path(generation)) else { return }
    let number = try draft()
    if generation == .current { try point(.previous, to: Self.name(of: number)) }
    try take(.rename(path(generation), to: number))
    try take(.settle(folder))
  }

  private func take(_ step: FolderStep) throws(Problem) {
    try step.perform()
    try afterStep(step)
  }
}
