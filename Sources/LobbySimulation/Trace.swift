import Terminal

/// A number for a row of pictures, the same on every machine (FNV-1a).
struct Trace {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes a picture in.
  mutating func add(_ frame: Frame) {
    for y in 0..<frame.size.rows {
      for cell in frame.row(y) {
        value = (value ^ UInt64(cell.scalar.value)) &* 0x100_0000_01B3
      }
    }
    value = (value ^ UInt64(UInt8(truncatingIfNeeded: frame.cursor.y))) &* 0x100_0000_01B3
  }
}
