/// A picture of black dots on white paper.
struct Picture: Equatable {
  /// How many dots a row has.
  let width: Int
  /// How many rows there are.
  let height: Int
  /// The rows one after another, eight dots to a byte, the leftmost in its highest bit; the last byte is filled with
  /// white.
  let bytes: [UInt8]

  /// How many bytes a row has.
  var bytesInRow: Int { Self.bytes(forDots: width) }

  /// A picture whose dots are black where `isDark` says so of a column and a row.
  init(width: Int, height: Int, isDark: (Int, Int) -> Bool) {
    self.width = width
    self.height = height
    let count = Self.bytes(forDots: width)
    var bytes = [UInt8](repeating: 0, count: count * height)
    for y in 0..<height {
      for x in 0..<width where isDark(x, y) {
        bytes[y * count + x / 8] |= 0x80 >> UInt8(x % 8)
      }
    }
    self.bytes = bytes
  }

  private static func bytes(forDots dots: Int) -> Int { (dots + 7) / 8 }
}
