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

    let data = try FileBytes.read(path, name: name, largest: Self.largest)
    guard !data.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw problem("the file begins with a byte order mark; save it as UTF-8 without BOM", line: 1)
    }
    func line(of position: Data.Index) -> Int { data[..<position].count { $0 == 0x0A } + 1 }
    if let carriage = data.firstIndex(of: 0x0D) {
      throw problem("the lines end in CR LF; save the file with LF", line: line(of: carriage))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      let lines = data.split(separator: 0x0A, omittingEmptySubsequences: false)
      let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw problem("this is not UTF-8", line: line + 1)
    }
    guard data.suffix(Self.endMark.utf8.count + 2).elementsEqual("\n\(Self.endMark)\n".utf8) else {
      throw problem("the file is cut off: it does not end with the line \(Self.endMark)", line: line(of: data.endIndex))
    }
    self.name = name
    self.text = text
  }
}
