/// What a key of the Linux console does, by the kernel's number for it (`linux/keyboard.h`).
enum KeyMeaning {
  /// The first number of a table of keys that does not exist.
  static let noSuchTable: UInt16 = 0x027F

  /// Whether a visitor may have such a key: it types, moves, shifts or does nothing.
  ///
  /// All else is not for a lobby: other consoles, a new start, dumps of the kernel, scrolling, dead keys, characters by
  /// their numbers.
  static func isHarmless(_ key: UInt16) -> Bool {
    switch (key >> 8, key & 0xFF) {
    case (0x00, _), (0x01, _), (0x03, _), (0x06, _), (0x07, _), (0x0A, _), (0x0B, _): true
    // Of the special keys: none, Enter, and the two signs of a table that is not there.
    case (0x02, let key): [0x00, 0x01, 0x7E, 0x7F].contains(key)
    // All above are characters of Unicode.
    case (let kind, _): kind >= 0x0F
    }
  }
}
