/// Tells in which encoding a file is, by its letters.
///
/// Valid UTF-8 is UTF-8, and so is a file of which only a little is broken; two of three pairs of bytes with the high
/// byte of Latin or Cyrillic are UTF-16; where there are more letters а–п of CP866 than bytes that are letters in
/// Windows-1251 and none there, it is CP866; else the letters in the places in which KZ-1048 and Windows-1251 differ
/// decide: beside a Cyrillic letter they are Kazakh, since neither Russian nor Kazakh has the others.
struct EncodingGuess {
  private var total = 0
  private var mark: TextEncoding?
  private var nuls = 0
  private var evenHighs = 0
  private var oddHighs = 0
  private var characters = 0
  private var broken = 0
  private var dosLetters = 0
  private var windowsLetters = 0
  private var kazakhLetters = 0
  private var strangers = 0
  private var tail: [UInt8] = []
  private var previous: UInt8 = 0
  private var isLone = false

  /// Looks at the next piece of the file.
  mutating func look(at piece: ArraySlice<UInt8>) {
    if total == 0 { mark = Self.mark(of: piece) }
    lookForUTF16(piece)
    lookForUTF8(piece)
    lookForKazakh(piece)
    total += piece.count
  }

  /// The encoding, and how many bytes of a byte order mark stand before the text.
  var result: (encoding: TextEncoding, mark: Int) {
    if let mark { return (mark, mark == .utf8 ? 3 : 2) }
    if nuls > 0, max(oddHighs, evenHighs) * 3 > total {
      return (oddHighs > evenHighs ? .utf16LittleEndian : .utf16BigEndian, 0)
    }
    if broken * 10 <= characters { return (.utf8, 0) }
    if dosLetters > windowsLetters { return (.cp866, 0) }
    return (kazakhLetters > strangers ? .kz1048 : .windows1251, 0)
  }

  /// The byte order mark with which a file begins.
  static func mark(of piece: ArraySlice<UInt8>) -> TextEncoding? {
    if piece.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if piece.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if piece.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  private mutating func lookForUTF16(_ piece: ArraySlice<UInt8>) {
    var isOdd = total % 2 == 1
    for byte in piece {
      if byte == 0 { nuls += 1 }
      if byte == 0 || byte == 4 {
        if isOdd { oddHighs += 1 } else { evenHighs += 1 }
      }
      isOdd.toggle()
    }
  }

  private mutating func lookForUTF8(_ piece: ArraySlice<UInt8>) {
    let bytes = tail.isEmpty ? piece : (tail + piece)[...]
    tail = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      switch UTF8Sequence.length(in: bytes, at: index) {
      case .complete(let length):
        characters += 1
        index += length
      case .cutOff:
        tail = Array(bytes[index...])
        return
      case .broken:
        broken += 1
        index += 1
      }
    }
  }

  private static let isSlot: [Bool] = (0...255).map { TextEncoding.kazakhSlots[UInt8($0)] != nil }

  private mutating func lookForKazakh(_ piece: ArraySlice<UInt8>) {
    guard broken > 0 else { return }
    for byte in piece {
      switch byte {
      case 0xA0...0xAF: dosLetters += 1
      // But for the sign № of CP866.
      case 0xC0...0xDF, 0xF2...0xFB, 0xFD...0xFF: windowsLetters += 1
      default: break
      }
      if isLone {
        if Self.isCyrillic(byte) { kazakhLetters += 1 } else { strangers += 1 }
      }
      let isSlot = Self.isSlot[Int(byte)]
      let follows = Self.isCyrillic(previous)
      if isSlot, follows { kazakhLetters += 1 }
      // The first letter of a word is judged by the one behind it.
      isLone = isSlot && !follows
      previous = byte
    }
  }

  private static func isCyrillic(_ byte: UInt8) -> Bool {
    byte >= 0xC0 || [0xA8, 0xB8, 0xB2, 0xB3].contains(byte) || isSlot[Int(byte)]
  }
}
