@testable import osms_slip

/// Reads receipt commands by a grammar that knows no more than a slip may hold:
/// initialise, bands of a picture, feed, cut.
struct ReceiptGrammar {
  struct Refusal: Error {
    let position: Int
  }

  /// The rows of the picture, put together again.
  private(set) var rows: [[UInt8]] = []
  private var position = 0

  init(_ bytes: [UInt8]) throws {
    try expect([0x1B, 0x40], in: bytes)
    while bytes[position...].starts(with: [0x1D]), bytes.dropFirst(position + 1).first == 0x76 {
      try expect([0x1D, 0x76, 0x30, 0x00, 72, 0], in: bytes)
      guard bytes.count > position + 2, (1...255).contains(bytes[position]), bytes[position + 1] == 0 else {
        throw Refusal(position: position)
      }
      let count = Int(bytes[position])
      position += 2
      guard bytes.count >= position + count * 72 else { throw Refusal(position: position) }
      for row in 0..<count { rows.append(Array(bytes[position + row * 72..<position + (row + 1) * 72])) }
      position += count * 72
    }
    try expect([0x1B, 0x64, 3], in: bytes)
    try expect([0x1D, 0x56, 66, 0], in: bytes)
    guard position == bytes.count, !rows.isEmpty else { throw Refusal(position: position) }
  }

  private mutating func expect(_ command: [UInt8], in bytes: [UInt8]) throws {
    guard bytes[position...].starts(with: command) else { throw Refusal(position: position) }
    position += command.count
  }

  /// The picture as a file that other programs read.
  var bitmap: [UInt8] { Array("P4\n576 \(rows.count)\n".utf8) + rows.joined() }
}
