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
    let file = open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw problem(path) }
    do throws(Problem) {
      defer { close(file) }
      guard fchmod(file, 0o644) == 0 else { throw problem(path) }
      var rest = data[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw problem(path) }
        rest = rest.dropFirst(count)
      }
      guard fsync(file) == 0 else { throw problem(path) }
    } catch {
      unlink(new)
      throw error
    }
    guard rename(new, path) == 0 else {
      let problem = problem(path)
      unlink(new)
      throw problem
    }
    try FolderStep.flush(folder.path)
  }

  private static func problem(_ path: String) -> Problem {
    Problem(file: path, reason: "the file cannot be written: \(String(cString: strerror(errno)))")
  }
}
