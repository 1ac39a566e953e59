import Foundation

/// The line with the CRC-64 of xz that stands beside a registry file, told by its definition and not by our tables.
func checksumLine(of bytes: Data) -> String {
  var code = UInt64.max
  for byte in bytes {
    code ^= UInt64(byte)
    for _ in 0..<8 { code = code & 1 == 1 ? code >> 1 ^ 0xC96C_5795_D787_0F42 : code >> 1 }
  }
  let digits = String(~code, radix: 16)
  return "crc64 \(String(repeating: "0", count: 16 - digits.count))\(digits) \(bytes.count)\n"
}
