import Polyclinic

/// A spreadsheet of which encoding, delimiter and columns are known.
struct Sheet {
  let file: SheetFile
  /// Its place among the files.
  let index: Int
  let encoding: TextEncoding
  /// How many bytes of a byte order mark stand before the text.
  let markLength: Int
  let delimiter: UInt8
  /// Whether a line such as `sep=;`, which Excel does not show, stands before the header.
  let hasDelimiterLine: Bool
  let role: SheetHeader.Role

  /// Opens a spreadsheet and looks at it.
  ///
  /// - Throws: why it cannot be read.
  init(path: String, index: Int, encoding: TextEncoding?, words: SpreadsheetWords) throws(RegistryFault) {
    file = try SheetFile(path: path)
    self.index = index
    if let encoding {
      self.encoding = encoding
      var mark: TextEncoding?
      try file.read {
        mark = EncodingGuess.mark(of: $0)
        return false
      }
      markLength = mark == encoding ? (mark == .utf8 ? 3 : 2) : 0
    } else {
      var guess = EncodingGuess()
      try file.read {
        guess.look(at: $0)
        return true
      }
      (self.encoding, markLength) = guess.result
    }

    var text: [UInt8] = []
    var decoder = TextDecoder(self.encoding)
    let skipped = markLength
    try file.read {
      decoder.decode($0.dropFirst(skipped), into: &text)
      return false
    }
    var rest = text[...]
    let first = Self.takeLine(&rest)
    if first.count == 5, String(decoding: first.prefix(4), as: UTF8.self).lowercased() == "sep=", let sign = first.last
    {
      hasDelimiterLine = true
      delimiter = sign
      role = Self.header(Self.takeLine(&rest), delimiter: sign, words: words)?.role ?? .addresses
      return
    }
    hasDelimiterLine = false
    let headers = [0x3B, 0x2C, 0x09].map { (delimiter: $0, header: Self.header(first, delimiter: $0, words: words)) }
    let best = headers.max {
      ($0.header?.positions.count ?? 0, $0.header?.count ?? 0) < (
        $1.header?.positions.count ?? 0, $1.header?.count ?? 0
      )
    }
    delimiter = best?.delimiter ?? 0x2C
    role = best?.header?.role ?? .addresses
  }

  /// The header that a line is with that delimiter; nil where it has too many cells.
  private static func header(_ line: ArraySlice<UInt8>, delimiter: UInt8, words: SpreadsheetWords) -> SheetHeader? {
    var header: SheetHeader?
    var rows = SheetRows(delimiter: delimiter)
    func take(_ row: SheetRow) { header = header ?? SheetHeader(row, words: words) { _, _ in } }
    do throws(RegistryFault) {
      try rows.read(Array(line), take)
      try rows.finish(take)
    } catch {
      return nil
    }
    return header
  }

  /// Takes a line that is not empty; line breaks in quotation marks do not end it.
  private static func takeLine(_ text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let line = text.drop { $0 == 0x0A || $0 == 0x0D }
    var isQuoted = false
    let end = line.firstIndex { byte in
      if byte == 0x22 { isQuoted.toggle() }
      return !isQuoted && (byte == 0x0A || byte == 0x0D)
    }
    text = line[(end ?? line.endIndex)...]
    return line[..<(end ?? line.endIndex)]
  }
}
