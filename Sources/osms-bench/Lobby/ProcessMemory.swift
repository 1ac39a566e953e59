import Foundation
import Glibc

/// The memory of a process as the system lets others read it.
struct ProcessMemory {
  /// The process.
  let process: pid_t

  /// How often a word stands in what the process can write to: as UTF-8, as UTF-16, and letter by letter in cells of
  /// any width up to 64 bytes, as in a text of UTF-32, a picture, or the cells of ncurses.
  ///
  /// - Returns: nil where the memory cannot be read.
  func copies(of word: String) -> Int? {
    guard let maps = kernelFile("/proc/\(process)/maps") else { return nil }
    let file = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var count = 0
    var read = 0
    for line in maps.split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      let bounds = (words.first ?? "").split(separator: "-").compactMap { UInt(String($0), radix: 16) }
      guard bounds.count == 2, words.count > 1, words[1].hasPrefix("rw"), let start = bounds.first,
        let end = bounds.last, end - start < 1 << 30
      else { continue }
      var bytes = [UInt8](repeating: 0, count: Int(end - start))
      let size = pread(file, &bytes, bytes.count, off_t(start))
      guard size > 0 else { continue }
      read += size
      count += Self.copies(of: word, in: bytes)
    }
    return read > 0 ? count : nil
  }

  private static func copies(of word: String, in bytes: [UInt8]) -> Int {
    let letters = word.unicodeScalars.map(\.value)
    return bytes.withUnsafeBytes { memory in
      texts(Array(word.utf8), in: memory)
        + texts(word.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, in: memory)
        + cells(letters, in: memory)
    }
  }

  private static func texts(_ word: [UInt8], in memory: UnsafeRawBufferPointer) -> Int {
    guard let first = word.first, let start = memory.baseAddress else { return 0 }
    var count = 0
    var offset = 0
    while offset + word.count <= memory.count,
      let found = memchr(start + offset, Int32(first), memory.count - offset - word.count + 1)
    {
      let place = UnsafeRawPointer(found) - start
      if memcmp(start + place, word, word.count) == 0 { count += 1 }
      offset = place + 1
    }
    return count
  }

  /// Letters as numbers of four bytes, at equal distances.
  private static func cells(_ letters: [UInt32], in memory: UnsafeRawBufferPointer) -> Int {
    let numbers = memory.bindMemory(to: UInt32.self)
    guard let first = letters.first else { return 0 }
    var count = 0
    for position in numbers.indices where numbers[position] == first {
      for distance in 1...16 where position + distance * (letters.count - 1) < numbers.count {
        let isThere = letters.indices.allSatisfy { numbers[position + distance * $0] == letters[$0] }
        if isThere { count += 1 }
      }
    }
    return count
  }
}
