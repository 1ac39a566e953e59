import Foundation
import Glibc

/// A console of this computer, asked through the kernel: its characters, its keys, its size.
final class LinuxConsole {
  private let file: Int32

  /// The numbers by which the kernel knows the questions (`linux/kd.h`).
  private enum Question {
    static let keyboardType: UInt = 0x4B33
    static let keyboardMode: UInt = 0x4B44
    static let keyOfTable: UInt = 0x4B46
    static let characters: UInt = 0x4B66
  }

  /// The most characters that a console maps to its font.
  private static let mostCharacters = 65_535

  /// Opens a console; nil where the path leads to none, or it is not for whoever runs the check.
  init?(path: String) {
    let file = open(path, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    self.file = file
    var type: UInt8 = 0
    guard ioctl(file, Question.keyboardType, &type) == 0 else { return nil }
  }

  deinit {
    close(file)
  }

  /// The characters that its font has; nil where the kernel does not tell.
  func characters() -> Set<Unicode.Scalar>? {
    // struct unimapdesc: a count of 16 bits, and the address of pairs of a character and its place in the font.
    var pairs = [UInt32](repeating: 0, count: Self.mostCharacters)
    let count: Int? = pairs.withUnsafeMutableBytes { pairs in
      var question = [UInt(Self.mostCharacters), UInt(bitPattern: pairs.baseAddress)]
      guard ioctl(file, Question.characters, &question) == 0 else { return nil }
      return question.first.map { Int($0 & 0xFFFF) }
    }
    return count.map { count in
      Set(pairs.prefix(count).compactMap { Unicode.Scalar(UInt16(truncatingIfNeeded: UInt32(littleEndian: $0))) })
    }
  }

  /// How many columns and rows it has; nil where the kernel does not tell.
  func size() -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Whether keys type UTF-8.
  func typesUnicode() -> Bool {
    var mode: Int32 = 0
    return ioctl(file, Question.keyboardMode, &mode) == 0 && mode == 3
  }

  /// What all keys do under all modifiers, as the kernel's numbers; nil where it does not tell.
  func keys() -> [UInt16]? {
    var keys: [UInt16] = []
    for table in 0...UInt8.max {
      guard let first = key(0, of: table) else { return nil }
      if first == KeyMeaning.noSuchTable { continue }
      keys += (1...UInt8.max).compactMap { key($0, of: table) }
    }
    return keys
  }

  private func key(_ index: UInt8, of table: UInt8) -> UInt16? {
    // struct kbentry: table, key, and what it does.
    var entry = UInt32(littleEndian: UInt32(table) | UInt32(index) << 8)
    guard ioctl(file, Question.keyOfTable, &entry) == 0 else { return nil }
    return UInt16(truncatingIfNeeded: UInt32(littleEndian: entry) >> 16)
  }
}
