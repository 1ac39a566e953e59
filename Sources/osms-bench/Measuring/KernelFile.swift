import Foundation

/// The whole text of a file that the kernel makes up while it is read, such as those in `/proc`.
///
/// `String(contentsOfFile:)` takes such a file's first piece for all of it.
///
/// - Returns: the text; nil where the file cannot be read, as that of a process that is gone.
func kernelFile(_ path: String) -> String? {
  guard let file = FileHandle(forReadingAtPath: path) else { return nil }
  defer { try? file.close() }
  return (try? file.readToEnd()).map { String(decoding: $0, as: UTF8.self) }
}
