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
  /// How many rows, such as a title, stand above the header; empty lines are no rows.
  let titleRows: Int
  let role: SheetHeader.Role
  let purpose: SheetPurpose
  /// Whether it has come from elsewhere and may not be there whole, so that a last row without a line break is noted.
  let mayBeCut: Bool

  /// How many rows above the header are passed over at most.
  private static let mostTitleRows = 10
  /// How many known columns a row must have to be the header below others.
  private static let fewestColumns = 2

  /// Opens a spreadsheet and looks at it.
  ///
  /// - Parameters:
  ///   - mayBeCut: whether it has come from elsewhere and may not be there whole.
  ///   - largest: the greatest size in bytes.
  /// - Throws: why it cannot be read.
  init(
    path: String, index: Int, encoding: TextEncoding?, words: SpreadsheetWords, purpose: SheetPurpose = .districts,
    mayBeCut: Bool = false, largest: Int = RegistryImport.Limit.fileSize
  ) throws(RegistryFault) {
    file = try SheetFile(path: path, largest: largest)
    self.index = index
    self.purpose = purpose
    self.mayBeCut = mayBeCut
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
    var first = Self.takeLine(&rest)
    var signs: [UInt8] = [0x3B, 0x2C, 0x09]
    if first.count == 5, String(decoding: first.prefix(4), as: UTF8.self).lowercased() == "sep=", let sign = first.last
    {
      hasDelimiterLine = true
      signs = [sign]
      first = Self.takeLine(&rest)
    } else {
      hasDelimiterLine = false
    }
    var lines = [first]
    while lines.count <= Self.mostTitleRows, !rest.isEmpty { lines.append(Self.takeLine(&rest)) }
    // The delimiter that gives the most known columns, else the most cells; too many of them are told later.
    let headers = signs.map { sign in
      let (header, cells, row) = Self.header(among: lines, delimiter: sign, words: words, purpose)
      return (delimiter: sign, role: header?.role, known: header?.positions.count ?? 0, cells: cells, row: row)
    }
    let best = headers.max { ($0.known, $0.cells) < ($1.known, $1.cells) }
    delimiter = best?.delimiter ?? 0x2C
    role = best?.role ?? .addresses
    titleRows = best?.row ?? 0
  }

  /// The header that the first lines have with that delimiter, how many cells it has and how many lines stand above it:
  /// the first line where none has enough known columns.
  private static func header(
    among lines: [ArraySlice<UInt8>], delimiter: UInt8, words: SpreadsheetWords, _ purpose: SheetPurpose
  ) -> (header: SheetHeader?, cells: Int, row: Int) {
    var first: (header: SheetHeader?, cells: Int) = (nil, 0)
    for (row, line) in lines.enumerated() {
      do throws(RegistryFault) {
        let header = try header(line, delimiter: delimiter, words: words, purpose)
        if let header, header.positions.count >= fewestColumns { return (header, header.count, row) }
        if row == 0 { first = (header, header?.count ?? 0) }
      } catch {
        if row == 0, error.message == .tooManyColumns { first = (nil, .max) }
      }
    }
    return (first.header, first.cells, 0)
  }

  /// The header that a line is with that delimiter; nil where it has none.
  private static func header(
    _ line: ArraySlice<UInt8>, delimiter: UInt8, words: SpreadsheetWords, _ purpose: SheetPurpose
  ) throws(RegistryFault) -> SheetHeader? {
    var header: SheetHeader?
    var rows = SheetRows(delimiter: delimiter)
    func take(_ row: SheetRow) { header = header ?? SheetHeader(row, words: words, purpose: purpose) { _, _ in } }
    try rows.read(Array(line), take)
    try rows.finish(take)
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
