import Foundation

/// The folder into which others put files for the kiosk, held for one run at a time.
public final class IncomingFolder {
  /// The path of the folder.
  public let path: String
  private let folder: OpenFolder

  /// How the folder is called.
  public static let name = "incoming"
  /// The file in which staff find what became of their files.
  public static let report = "report.txt"
  /// The file by which staff say that all warnings about the spreadsheets beside it are meant.
  public static let consent = "allow-warnings.txt"

  /// Opens the folder, and holds it until the value is gone.
  ///
  /// - Throws: ``Problem``: it is not there, or another run holds it.
  public init(path: String) throws(Problem) {
    guard let folder = OpenFolder(path: path) else {
      throw Problem(file: path, reason: "there is no such folder, or it cannot be read")
    }
    guard flock(folder.descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw Problem(file: path, reason: "another run is at work in this folder")
    }
    self.path = path
    self.folder = folder
  }

  deinit {
    // A program that is just being started may hold the folder open for a moment longer, but not the lock.
    _ = flock(folder.descriptor, LOCK_UN)
  }

  /// What lies there now.
  ///
  /// - Throws: ``Problem``: the folder cannot be read to its end.
  public func look() throws(Problem) -> IncomingFiles {
    do throws(RegistryFault) {
      return try IncomingFiles(folder)
    } catch {
      throw Problem(file: path, reason: "the folder cannot be read to its end")
    }
  }

  /// Takes away what a receipt names and has not changed since.
  ///
  /// A folder whose content belongs to somebody else, as one that came over SFTP does, is hidden instead, and goes when
  /// that can be done.
  public func remove(_ receipt: String) {
    removeHidden()
    let lines = Set(receipt.split(separator: "\n").map(String.init))
    remove(lines, in: folder, path: "", depth: 1)
    hide(lines)
    fsync(folder.descriptor)
  }

  /// What the names of hidden folders begin with.
  private static let hidden = ".taken-"

  /// Hides the folders in which nothing is left but what a receipt names.
  private func hide(_ lines: Set<String>) {
    guard let left = try? FolderSurvey(folder), !left.isCut else { return }
    for (name, entry) in left.entries where entry.kind == .folder && name == entry.name {
      guard left.lines(under: [name]).allSatisfy(lines.contains) else { continue }
      let taken = (try? folder.names(limit: FolderSurvey.mostEntries, hidden: true)) ?? []
      var number = 1
      while taken.contains("\(Self.hidden)\(number)") { number += 1 }
      renameat(folder.descriptor, name, folder.descriptor, "\(Self.hidden)\(number)")
    }
  }

  private func removeHidden() {
    let names = (try? folder.names(limit: FolderSurvey.mostEntries, hidden: true)) ?? []
    for name in names where name.hasPrefix(Self.hidden) {
      try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
  }

  private func remove(_ lines: Set<String>, in folder: OpenFolder, path: String, depth: Int) {
    for name in (try? folder.names(limit: FolderSurvey.mostEntries)) ?? [] {
      guard let entry = try? folder.entry(name), lines.contains(entry.line(at: path + name)) else { continue }
      guard entry.kind == .folder else {
        _ = folder.remove(entry)
        continue
      }
      guard depth < FolderSurvey.deepest, let inner = OpenFolder(name, in: folder) else { continue }
      remove(lines, in: inner, path: path + name + "/", depth: depth + 1)
      // What file managers hide in every folder was not copied, and is no reason to leave the folder there.
      let hidden = (try? inner.names(limit: FolderSurvey.mostEntries, hidden: true)) ?? []
      for name in hidden { unlinkat(inner.descriptor, name, 0) }
      unlinkat(folder.descriptor, name, AT_REMOVEDIR)
    }
  }

  /// Whether a report lies there.
  public var hasReport: Bool { (try? folder.entry(Self.report))?.kind == .file }

  /// Leaves a report in the place of the last one, which goes even where there is no room for the new one: it tells of
  /// other files.
  ///
  /// - Throws: ``Problem``: it cannot be written.
  public func leave(report: String) throws(Problem) {
    do throws(Problem) {
      try SettledFile.write(Data(report.utf8), to: "\(path)/\(Self.report)")
    } catch {
      unlinkat(folder.descriptor, Self.report, 0)
      throw error
    }
  }
}
