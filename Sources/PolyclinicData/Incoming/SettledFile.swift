import Foundation

/// Puts a small file in the place of another one, from one moment to the next and for good.
public enum SettledFile {
  /// Writes a file beside the old one, brings it onto the disk and gives it the name.
  ///
  /// - Throws: ``Problem``: the system refused a step. What had the name still has it.
  public static func write(_ data: Data, to path: String) throws(Problem) {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent()
    let new = folder.appendingPathComponent(".\(url.lastPathComponent).new").path
    unlink(new)
    // A link that somebody has put there meanwhile is not followed.
    let file = open(new, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw CheckedWrite.refusal(of: path) }
    do throws(Problem) {
      defer { close(file) }
      guard fchmod(file, 0o644) == 0 else { throw CheckedWrite.refusal(of: path) }
      try CheckedWrite.write(Array(data)[...], to: file, at: 0, path: path)
      guard fsync(file) == 0 else { throw CheckedWrite.refusal(of: path) }
    } catch {
      unlink(new)
      throw error
    }
    guard rename(new, path) == 0 else {
      let problem = CheckedWrite.refusal(of: path)
      unlink(new)
      throw problem
    }
    try FolderStep.flush(folder.path)
  }
}
