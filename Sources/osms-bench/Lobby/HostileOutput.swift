/// What a program may write to a terminal or a log, told here without the program's own idea of it.
enum HostileOutput {
  /// Whether nothing in a line is obeyed instead of being shown.
  static func isHarmless(_ line: String) -> Bool {
    line.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xFFF9...0xFFFB, 0xE000...0xF8FF, 0x1D173...0x1D17A, 0xE0000...0x10FFFF, 0x0300...0x036F, 0x20D0...0x20F0:
        false
      default: true
      }
    }
  }

  /// What a program has written that a terminal would obey; nil where there is nothing but harmless lines.
  static func flaw(in output: String) -> String? {
    for line in output.split(separator: "\n", omittingEmptySubsequences: true) where !isHarmless(String(line)) {
      return "writes \(line.prefix(300).debugDescription)"
    }
    return nil
  }
}
