/// A letter whose bytes come one by one, with anything between them: what is broken is dropped, and nothing else.
struct LetterInParts {
  private var begun: [UInt8] = []
  private var count = 0

  /// Takes a byte of UTF-8.
  ///
  /// - Returns: the letter that it completes; nil where there is none, or not yet.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x00...0x7F: begin([], of: 0)
    case 0xC2...0xDF: begin([byte], of: 2)
    case 0xE0...0xEF: begin([byte], of: 3)
    case 0xF0...0xF4: begin([byte], of: 4)
    case 0x80...0xBF where !begun.isEmpty: begun.append(byte)
    default: begin([], of: 0)
    }
    if byte < 0x80 { return Unicode.Scalar(byte) }
    guard !begun.isEmpty, begun.count == count else { return nil }
    defer { begin([], of: 0) }
    var decoder = UTF8()
    var bytes = begun.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return scalar
  }

  private mutating func begin(_ bytes: [UInt8], of count: Int) {
    begun = bytes
    self.count = count
  }
}
