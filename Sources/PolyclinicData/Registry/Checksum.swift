import Foundation

/// What shows that a file has been damaged: its length and the CRC-64 of its bytes.
///
/// It keeps out what disks, cables and half copies do to a file; it is no signature, since whoever can change the file
/// can change its checksum beside it. A CRC finds every run of damaged bits up to 64 and misses any other damage once
/// in 2⁶⁴ times, and needs no library. It is the CRC-64 of xz and 7-Zip: `7z h -scrcCRC64` prints the same.
struct Checksum: Equatable {
  /// The number of bytes.
  let length: Int
  /// The CRC-64.
  let code: UInt64

  /// The checksum of some bytes.
  init(_ data: Data) {
    length = data.count
    code = data.withUnsafeBytes { Self.code($0) }
  }

  /// Reads a line as ``line`` has it; nil for anything else.
  init?(line: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[0] == Self.mark, words[2].hasSuffix("\n"), words[1].utf8.count == 16,
      let code = UInt64(words[1], radix: 16), let length = Int(words[2].dropLast())
    else { return nil }
    self.code = code
    self.length = length
    guard self.line == line else { return nil }
  }

  /// The checksum as it stands in a file of its own: `crc64 995dc9bbdf1939fa 9`.
  var line: String {
    let digits = String(code, radix: 16)
    return "\(Self.mark) \(String(repeating: "0", count: 16 - digits.count))\(digits) \(length)\n"
  }

  private static let mark = "crc64"

  /// The polynomial of ECMA-182, its bits in reverse.
  private static let polynomial: UInt64 = 0xC96C_5795_D787_0F42

  /// Eight tables of 256 entries, so that eight bytes are taken in one step.
  private static let tables: [UInt64] = {
    var tables = (0..<256).map { byte in
      (0..<8).reduce(UInt64(byte)) { code, _ in code & 1 == 1 ? code >> 1 ^ polynomial : code >> 1 }
    }
    for index in 256..<2_048 {
      let shorter = tables[index - 256]
      tables.append(tables[Int(shorter & 0xFF)] ^ shorter >> 8)
    }
    return tables
  }()

  private static func code(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    tables.withUnsafeBufferPointer { tables in
      var code = UInt64.max
      let whole = bytes.count & ~7
      for offset in stride(from: 0, to: whole, by: 8) {
        let word = code ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        code = 0
        for place in 0..<8 {
          code ^= tables[(7 - place) << 8 | Int(word >> (8 * UInt64(place)) & 0xFF)]
        }
      }
      for offset in whole..<bytes.count {
        code = tables[Int((code ^ UInt64(bytes[offset])) & 0xFF)] ^ code >> 8
      }
      return ~code
    }
  }
}
