import Polyclinic

/// Where a line would tear a word such as 09:00–18:00 or 1-қабат behind its dash, or a number such as 8 500, as Pango
/// does.
enum WordBreaks {
  /// The byte at which the first torn word begins; nil where none is torn, or it is wider than a line.
  ///
  /// - Parameter lines: which bytes of the text stand in which line.
  static func tornWord(in text: String, lines: [Range<Int>]) -> Int? {
    let bytes = Array(text.utf8)
    for line in lines where line.upperBound < bytes.count {
      let row = bytes[line]
      let word = row.last == space ? row.dropLast() : row
      let isTorn =
        word.count == row.count
        ? row.last == UInt8(ascii: "-") || row.suffix(3) == Array("–".utf8)[...]
        : isDigit(word.last) && isDigit(bytes[line.upperBound])
      if isTorn, let start = word.lastIndex(of: space), start > line.lowerBound { return start + 1 }
    }
    return nil
  }

  private static let space = UInt8(ascii: " ")

  private static func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  /// The text before a byte without the space at its end, and the text from that byte on.
  static func halves(of text: SafeText, at byte: Int) -> (SafeText, SafeText) {
    let index = text.string.utf8.index(text.string.startIndex, offsetBy: byte)
    return (admitted(text.string[..<index].dropLast()), admitted(text.string[index...]))

    // Pieces of an admitted text are admitted.
    func admitted(_ piece: Substring) -> SafeText { (try? SafeText(printed: String(piece))) ?? .empty }
  }
}
