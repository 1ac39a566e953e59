import Polyclinic

/// Where a line would tear a word such as 09:00–18:00 or 1-қабат behind its dash, which Pango does.
enum WordBreaks {
  /// The byte at which the first torn word begins; nil where none is torn, or it is wider than a line.
  ///
  /// - Parameter lines: which bytes of the text stand in which line.
  static func tornWord(in text: String, lines: [Range<Int>]) -> Int? {
    let bytes = Array(text.utf8)
    for line in lines where line.upperBound < bytes.count {
      let row = bytes[line]
      guard row.last == UInt8(ascii: "-") || row.suffix(3) == Array("–".utf8)[...],
        let space = row.lastIndex(of: UInt8(ascii: " ")), space > line.lowerBound
      else { continue }
      return space + 1
    }
    return nil
  }

  /// The text before a byte without the space at its end, and the text from that byte on.
  static func halves(of text: SafeText, at byte: Int) -> (SafeText, SafeText) {
    let index = text.string.utf8.index(text.string.startIndex, offsetBy: byte)
    return (admitted(text.string[..<index].dropLast()), admitted(text.string[index...]))

    // Pieces of an admitted text are admitted.
    func admitted(_ piece: Substring) -> SafeText { (try? SafeText(printed: String(piece))) ?? .empty }
  }
}
