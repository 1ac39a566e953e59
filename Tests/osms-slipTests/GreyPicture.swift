import Testing

/// A picture of grey dots, as `pdftoppm -gray` writes it and as receipt commands print it.
struct GreyPicture: Equatable {
  let width: Int
  let height: Int
  /// The dots row by row, 0 black and 255 white.
  let dots: [UInt8]

  init(width: Int, height: Int, dots: [UInt8]) {
    self.width = width
    self.height = height
    self.dots = dots
  }

  /// Reads a binary grey map.
  init(pgm bytes: [UInt8]) throws {
    let head = bytes.prefix(64).split(separator: 0x0A, maxSplits: 3).prefix(3)
      .map { String(decoding: $0, as: UTF8.self) }
    try #require(head.count == 3 && head[0] == "P5" && head[2] == "255")
    let sizes = head[1].split(separator: " ").compactMap { Int($0) }
    let start = head.reduce(0) { $0 + $1.utf8.count + 1 }
    try #require(sizes.count == 2 && bytes.count == start + sizes[0] * sizes[1])
    self.init(width: sizes[0], height: sizes[1], dots: Array(bytes[start...]))
  }

  init(_ receipt: ReceiptGrammar) {
    let dots = receipt.rows.flatMap { row in
      (0..<576).map { row[$0 / 8] & (0x80 >> UInt8($0 % 8)) == 0 ? UInt8(255) : 0 }
    }
    self.init(width: 576, height: receipt.rows.count, dots: dots)
  }

  /// A part of it.
  func cropped(x: Range<Int>, y: Range<Int>) throws -> GreyPicture {
    try #require(x.lowerBound >= 0 && x.upperBound <= width && y.lowerBound >= 0 && y.upperBound <= height)
    return GreyPicture(
      width: x.count, height: y.count, dots: y.flatMap { dots[$0 * width + x.lowerBound..<$0 * width + x.upperBound] })
  }

  /// How many dots are dark.
  var darkDots: Int { dots.count { $0 < 128 } }

  /// The smallest part of it that holds all that is dark.
  func trimmed() throws -> GreyPicture {
    let dark = dots.indices.filter { dots[$0] < 128 }
    let columns = dark.map { $0 % width }
    let rows = dark.map { $0 / width }
    return try cropped(
      x: try #require(columns.min())..<(try #require(columns.max())) + 1,
      y: try #require(rows.min())..<(try #require(rows.max())) + 1)
  }
}
