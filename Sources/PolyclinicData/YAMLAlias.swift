/// A value that stands for one elsewhere: `*name`, behind the `&name` at which that stands.
///
/// Some lines of aliases of aliases are more than any memory holds, and even their keys take for ever to compare. They are
/// found before the YAML is read: a sign and a name, as letters, wherever they stand.
struct YAMLAlias: Equatable {
  let name: String
  let line: Int

  /// The first alias of a text; nil where it has none.
  init?(in text: String) {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
    let bytes = Array(text.utf8)
    var anchors: Set<ArraySlice<UInt8>> = []
    var line = 1
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A: line += 1
      case UInt8(ascii: "&"): anchors.insert(Self.name(at: place + 1, of: bytes))
      case UInt8(ascii: "*"):
        let name = Self.name(at: place + 1, of: bytes)
        guard !name.isEmpty, anchors.contains(name) else { continue }
        self.name = String(decoding: name, as: UTF8.self)
        self.line = line
        return
      default: break
      }
    }
    return nil
  }

  private static func name(at start: Int, of bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[start...].prefix { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte < 0x80 && Character(Unicode.Scalar(byte)).isLetter
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }
}
