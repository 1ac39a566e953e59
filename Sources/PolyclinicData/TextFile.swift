import Foundation

/// A text file, read whole and found to be what our files are: regular, of modest size, UTF-8, complete.
struct TextFile {
  /// The name that problems give.
  let name: String
  /// The whole text.
  let text: String

  /// The largest file that is read, in bytes.
  static let largest = 4 << 20

  /// The last line of every file; a file without it was cut off.
  static let endMark = "..."

  /// Reads a file.
  ///
  /// - Throws: ``Problem``: not there, not a regular file, unreadable, too large, empty, not UTF-8,
  ///   with a byte order mark or carriage returns, or without the end mark.
  init(name: String, path: String) throws(Problem) {
    func problem(_ reason: String, line: Int? = nil) -> Problem { Problem(file: name, line: line, reason: reason) }

    guard
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: URL(fileURLWithPath: path)
          .resolvingSymlinksInPath().path)
    else { throw problem("the file is missing") }
    guard attributes[.type] as? FileAttributeType == .typeRegular else { throw problem("this is not a regular file") }
    guard let size = attributes[.size] as? Int, size <= Self.largest else {
      throw problem("the file is larger than \(Self.largest >> 20) MiB")
    }
    guard let data = FileManager.default.contents(atPath: path) else { throw problem("the file cannot be read") }
    guard !data.isEmpty else { throw problem("the file is empty") }
    guard !data.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw problem("the file begins with a byte order mark; save it as UTF-8 without BOM", line: 1)
    }
    let lines = data.split(separator: 0x0A, omittingEmptySubsequences: false)
    if let carriage = lines.firstIndex(where: { $0.last == 0x0D }) {
      throw problem("the lines end in CR LF; save the file with LF", line: carriage + 1)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw problem("this is not UTF-8", line: line + 1)
    }
    guard text.utf8.suffix(Self.endMark.utf8.count + 2).elementsEqual("\n\(Self.endMark)\n".utf8) else {
      throw problem("the file is cut off: it does not end with the line \(Self.endMark)", line: lines.count)
    }
    self.name = name
    self.text = text
  }
}
