/// What a terminal shows that is given the bytes of a program: a strict reading, which takes nothing that a kiosk on an
/// xterm does not need.
struct ScreenCells {
  /// The characters, row by row.
  private(set) var rows: [[Unicode.Scalar]]
  /// Sequences that a kiosk has no business to send.
  private(set) var foreign: [String] = []

  private var row = 0
  private var column = 0
  private let width: Int
  private var last: Unicode.Scalar = " "
  private var pending: [UInt8] = []

  /// An empty screen.
  init(columns: Int, rows: Int) {
    width = columns
    self.rows = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows as text.
  var text: String {
    rows.map { row in String(String.UnicodeScalarView(row)) }.joined(separator: "\n")
  }

  /// Takes bytes in; a sequence that is not complete yet waits for its rest.
  mutating func take(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var start = 0
    while start < pending.count, let count = step(pending[start...]) { start += count }
    pending.removeFirst(start)
  }

  /// Takes the first character or sequence; nil where it is not complete.
  private mutating func step(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B: return escape(bytes)
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(width - 1, (column / 8 + 1) * 8)
    case 0x0A: row = min(rows.count - 1, row + 1)
    case 0x0D: column = 0
    case 0x00..<0x20, 0x7F: note(bytes.prefix(1))
    default: return character(bytes)
    }
    return 1
  }

  private mutating func character(_ bytes: ArraySlice<UInt8>) -> Int? {
    let count = bytes.first.map { $0 < 0x80 ? 1 : $0 < 0xE0 ? 2 : $0 < 0xF0 ? 3 : 4 } ?? 1
    guard bytes.count >= count else { return nil }
    let scalars = String(decoding: bytes.prefix(count), as: UTF8.self).unicodeScalars
    guard let scalar = scalars.first, scalar != "\u{FFFD}", scalar.value >= 0xA0 || scalar.isASCII else {
      note(bytes.prefix(count))
      return count
    }
    write(scalar)
    return count
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    if column >= width {
      column = 0
      row = min(rows.count - 1, row + 1)
    }
    if rows.indices.contains(row), rows[row].indices.contains(column) { rows[row][column] = scalar }
    column += 1
    last = scalar
  }

  private mutating func escape(_ bytes: ArraySlice<UInt8>) -> Int? {
    let rest = bytes.dropFirst()
    guard let kind = rest.first else { return nil }
    switch kind {
    case 0x5B:
      guard let end = rest.dropFirst().firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
      let sequence = bytes[...end]
      control(sequence)
      return sequence.count
    case 0x28, 0x29: return bytes.count < 3 ? nil : 3
    case 0x3D, 0x3E: return 2
    case 0x4D: row = max(0, row - 1)
    case 0x63: clear()
    default: note(bytes.prefix(2))
    }
    return 2
  }

  private mutating func control(_ sequence: ArraySlice<UInt8>) {
    let text = String(decoding: sequence.dropFirst(2).dropLast(), as: UTF8.self)
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = numbers.first.flatMap { $0 }
    let count = max(1, first ?? 1)
    switch sequence.last.map({ Character(Unicode.Scalar($0)) }) {
    case "H":
      row = min(rows.count - 1, count - 1)
      column = min(width - 1, max(1, numbers.dropFirst().first.flatMap { $0 } ?? 1) - 1)
    case "d": row = min(rows.count - 1, count - 1)
    case "G": column = min(width - 1, count - 1)
    case "A": row = max(0, row - count)
    case "B": row = min(rows.count - 1, row + count)
    case "C": column = min(width - 1, column + count)
    case "D": column = max(0, min(column, width) - count)
    case "Z": column = max(0, (column - 1) / 8 * 8)
    case "b": for _ in 0..<count { write(last) }
    case "X": blank(row, column..<column + count)
    case "K": blank(row, first == 1 ? 0..<column + 1 : first == 2 ? 0..<width : column..<width)
    case "J":
      if first ?? 0 == 0 {
        blank(row, column..<width)
        for below in rows.indices where below > row { blank(below, 0..<width) }
      } else {
        for each in rows.indices { blank(each, 0..<width) }
      }
    case "P", "@", "L", "M", "S", "T": note(sequence)
    case "m", "r": break
    case "h", "l", "t":
      let known = ["?1", "?7", "?12", "?25", "?1000", "?1034", "?1049", "?2004", "?12;25", "4", "22;0;0", "23;0;0"]
      if !known.contains(text) { note(sequence) }
      if text == "?1049" { clear() }
    default: note(sequence)
    }
  }

  private mutating func blank(_ row: Int, _ columns: Range<Int>) {
    guard rows.indices.contains(row) else { return }
    for column in columns.clamped(to: 0..<width) { rows[row][column] = " " }
  }

  private mutating func clear() {
    for each in rows.indices { blank(each, 0..<width) }
    (row, column) = (0, 0)
  }

  private mutating func note(_ bytes: ArraySlice<UInt8>) {
    if foreign.count < 100 { foreign.append(String(decoding: bytes, as: UTF8.self).debugDescription) }
  }
}
