import Terminal

/// A number for a row of pictures, the same on every machine (FNV-1a).
struct Trace {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes a picture in.
  mutating func add(_ frame: Frame) {
    var style: Style?
    for y in 0..<frame.size.rows {
      for cell in frame.row(y) {
        add(cell.scalar.value)
        guard cell.style != style else { continue }
        style = cell.style
        add(cell.style.rawValue.unicodeScalars.first?.value ?? 0)
      }
    }
    add(UInt32(truncatingIfNeeded: frame.cursor.y))
    for scalar in frame.theme.rawValue.unicodeScalars { add(scalar.value) }
  }

  private mutating func add(_ number: UInt32) {
    value = (value ^ UInt64(number)) &* 0x100_0000_01B3
  }
}
