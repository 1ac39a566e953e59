import TestSupport
import Testing

/// Pictures of slips, as `pdftoppm -gray` writes them and as receipt commands print them.
extension GreyPicture {
  /// Reads a binary grey map.
  init(pgm bytes: [UInt8]) throws {
    let head = bytes.prefix(64).split(separator: 0x0A, maxSplits: 3).prefix(3)
      .map { String(decoding: $0, as: UTF8.self) }
    try #require(head.count == 3 && head[0] == "P5" && head[2] == "255")
    let sizes = head[1].split(separator: " ").compactMap { Int($0) }
    let start = head.reduce(0) { $0 + $1.utf8.count + 1 }
    try #require(sizes.count == 2 && bytes.count == start + sizes[0] * sizes[1])
    self.init(width: sizes[0], height: sizes[1], pixels: Array(bytes[start...]))
  }

  init(_ receipt: ReceiptGrammar) {
    let pixels = receipt.rows.flatMap { row in
      (0..<576).map { row[$0 / 8] & (0x80 >> UInt8($0 % 8)) == 0 ? UInt8(255) : 0 }
    }
    self.init(width: 576, height: receipt.rows.count, pixels: pixels)
  }

  /// A part of it.
  func cropped(x: Range<Int>, y: Range<Int>) throws -> GreyPicture {
    try #require(x.lowerBound >= 0 && x.upperBound <= width && y.lowerBound >= 0 && y.upperBound <= height)
    return GreyPicture(
      width: x.count, height: y.count,
      pixels: y.flatMap { pixels[$0 * width + x.lowerBound..<$0 * width + x.upperBound] })
  }

  /// How many dots are dark.
  var darkDots: Int { pixels.count { $0 < 128 } }

  /// The smallest part of it that holds all that is dark.
  func trimmed() throws -> GreyPicture {
    let dark = pixels.indices.filter { pixels[$0] < 128 }
    let columns = dark.map { $0 % width }
    let rows = dark.map { $0 / width }
    return try cropped(
      x: try #require(columns.min())..<(try #require(columns.max())) + 1,
      y: try #require(rows.min())..<(try #require(rows.max())) + 1)
  }
}
