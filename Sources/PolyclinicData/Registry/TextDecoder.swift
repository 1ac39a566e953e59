/// Turns the bytes of a file into UTF-8, piece by piece.
///
/// What is no text in the encoding becomes U+FFFD, which no cell may have: the reader of the rows then knows its place.
struct TextDecoder {
  private let encoding: TextEncoding
  private let table: [[UInt8]]
  private var rest: [UInt8] = []
  private var highSurrogate: UInt32?

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    let low = (UInt8(0)..<0x80).map { [$0] }
    table =
      encoding.upperHalf.map { half in
        low + half.map { $0.map { Array(String($0).utf8) } ?? Self.replacement }
      } ?? []
  }

  /// Appends the text of a piece; half a character at its end waits for the next one.
  mutating func decode(_ piece: ArraySlice<UInt8>, into text: inout [UInt8]) {
    switch encoding {
    case .utf8: decodeUTF8(piece, into: &text)
    case .utf16LittleEndian, .utf16BigEndian: decodeUTF16(piece, into: &text)
    case .windows1251, .kz1048, .cp866:
      for byte in piece {
        if byte < 0x80 { text.append(byte) } else { text += table[Int(byte)] }
      }
    }
  }

  /// Appends what half a character at the end of the file stands for.
  mutating func finish(into text: inout [UInt8]) {
    if !rest.isEmpty || highSurrogate != nil { text += Self.replacement }
    rest = []
    highSurrogate = nil
  }

  private mutating func decodeUTF8(_ piece: ArraySlice<UInt8>, into text: inout [UInt8]) {
    let bytes = rest.isEmpty ? piece : (rest + piece)[...]
    rest = []
    var index = bytes.startIndex
    var plain = index
    while index < bytes.endIndex {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      switch UTF8Sequence.length(in: bytes, at: index) {
      case .complete(let length): index += length
      case .cutOff:
        text += bytes[plain..<index]
        rest = Array(bytes[index...])
        return
      case .broken:
        text += bytes[plain..<index]
        text += Self.replacement
        index += 1
        plain = index
      }
    }
    text += bytes[plain...]
  }

  private mutating func decodeUTF16(_ piece: ArraySlice<UInt8>, into text: inout [UInt8]) {
    let bytes = rest.isEmpty ? piece : (rest + piece)[...]
    rest = []
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      append(encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second, to: &text)
      index += 2
    }
    rest = Array(bytes[index...])
  }

  private mutating func append(_ unit: UInt32, to text: inout [UInt8]) {
    let high = highSurrogate
    highSurrogate = nil
    if let high, (0xDC00...0xDFFF).contains(unit) {
      append(scalar: 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &text)
      return
    }
    if high != nil { text += Self.replacement }
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF: text += Self.replacement
    default: append(scalar: unit, to: &text)
    }
  }

  private func append(scalar value: UInt32, to text: inout [UInt8]) {
    switch value {
    case ..<0x80: text.append(UInt8(value))
    case ..<0x800:
      text.append(UInt8(0xC0 | value >> 6))
      text.append(UInt8(0x80 | value & 0x3F))
    case ..<0x10000:
      text.append(UInt8(0xE0 | value >> 12))
      text.append(UInt8(0x80 | value >> 6 & 0x3F))
      text.append(UInt8(0x80 | value & 0x3F))
    default:
      text.append(UInt8(0xF0 | value >> 18 & 0x07))
      text.append(UInt8(0x80 | value >> 12 & 0x3F))
      text.append(UInt8(0x80 | value >> 6 & 0x3F))
      text.append(UInt8(0x80 | value & 0x3F))
    }
  }
}

/// One character of UTF-8 beyond ASCII, as it stands in a row of bytes.
enum UTF8Sequence {
  /// A character of so many bytes.
  case complete(Int)
  /// The beginning of a character, at the end of the bytes.
  case cutOff
  /// No character.
  case broken

  /// Looks at the character that begins at `index`, by the table of the Unicode standard (3.9, well-formed UTF-8).
  static func length(in bytes: ArraySlice<UInt8>, at index: Int) -> UTF8Sequence {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return .broken
    }
    for offset in 1..<length {
      guard index + offset < bytes.endIndex else { return .cutOff }
      guard (offset == 1 ? second : 0x80...0xBF).contains(bytes[index + offset]) else { return .broken }
    }
    return .complete(length)
  }
}
