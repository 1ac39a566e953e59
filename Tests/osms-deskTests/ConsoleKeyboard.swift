import Foundation
import Testing

/// A keyboard as the kernel has it after loadkeys: its tables by the sum of their modifiers.
struct ConsoleKeyboard {
  private(set) var tables: [Int: [Int]] = [:]
  /// The modifiers that are locked.
  private(set) var locked = 0

  /// The weights of modifiers by their names in loadkeys' tables, the longer names first.
  private static let weights = [
    ("shl", 16), ("shr", 32), ("ctl", 64), ("ctr", 128), ("shift", 1), ("altgr", 2), ("ctrl", 4), ("alt", 8),
    ("plain", 0),
  ]

  init(tables source: String) throws {
    for part in source.components(separatedBy: "unsigned short ").dropFirst() {
      guard let end = part.range(of: "_map[NR_KEYS] = {") else { continue }
      let names = part[..<end.lowerBound].split(separator: "_")
      let sum = names.reduce(0) { sum, name in sum + (Self.weights.first { $0.0 == name }?.1 ?? 1_000) }
      let numbers = part[end.upperBound...].prefix { $0 != "}" }.split { $0 == "," || $0.isWhitespace }
      tables[sum] = try numbers.map { try #require(Int($0.dropFirst(2), radix: 16)) }
    }
  }

  /// What a key does now, with modifiers held; nil where the kernel has no table for them.
  func meaning(of key: Int, holding modifiers: Int = 0) -> Int? { tables[locked ^ modifiers]?[key] }

  /// The character that a key types now.
  func character(of key: Int, holding modifiers: Int = 0) -> Character? {
    meaning(of: key, holding: modifiers).flatMap { meaning in
      let isUnicode = meaning < 0xF000
      guard isUnicode || meaning >> 8 == 0xF0 || meaning >> 8 == 0xFB else { return nil }
      return Unicode.Scalar(UInt32(isUnicode ? meaning : meaning & 0xFF)).map(Character.init)
    }
  }

  /// Presses a key that locks a modifier, with others held.
  mutating func press(_ key: Int, holding modifiers: Int = 0) {
    guard let meaning = meaning(of: key, holding: modifiers), meaning >> 8 == 0xFA else { return }
    locked ^= 1 << (meaning & 0xFF)
  }
}
