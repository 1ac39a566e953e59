/// Where a text that is too long for its line may be broken.
public enum Breaking: Sendable {
  /// At spaces, but not within a number such as `8 500`.
  case words
  /// At spaces, and after `/`, `-`, `.` and `?`: for addresses on the internet.
  case addresses
}

extension TextLine {
  /// The line folded to lines of at most `width` cells.
  ///
  /// A break takes the place of the spaces at which it falls. What has no place to break in `width` cells
  /// is cut, so that no line is ever wider. What is bound together, such as a number and its unit, stays on one line
  /// wherever it has room on one. A width below 1 counts as 1. An empty line folds to nothing.
  public func wrapped(to width: Int, breaking: Breaking = .words) -> [TextLine] {
    let width = max(1, width)
    var lines: [TextLine] = []
    var line: [Cell] = []

    func close() {
      if !line.isEmpty { lines.append(TextLine(cells: line)) }
      line = []
    }

    for part in parts(breaking) {
      let needed = part.bound <= width ? part.bound : part.cells.count
      if !line.isEmpty {
        if line.count + part.gap.count + needed > width { close() } else { line += part.gap }
      }
      line += part.cells
      while line.count > width {
        lines.append(TextLine(cells: Array(line.prefix(width))))
        line.removeFirst(width)
      }
    }
    close()
    return lines
  }

  /// The least width at which nothing is cut: that of the longest part between two places to break.
  public func narrowest(breaking: Breaking = .words) -> Int {
    parts(breaking).map(\.cells.count).max() ?? 0
  }

  /// What stands between two places to break.
  private struct Part {
    let cells: [Cell]
    /// The spaces before it.
    let gap: [Cell]
    /// The width of the part with all behind it that is bound to it.
    var bound: Int
    /// Whether the next part is bound to it.
    let holdsNext: Bool
  }

  private func parts(_ breaking: Breaking) -> [Part] {
    var parts: [Part] = []
    var gap: [Cell] = []
    var end = 0
    for piece in pieces(breaking) {
      end += piece.count
      if piece.first?.scalar == " " {
        gap = piece
      } else {
        parts.append(
          Part(cells: piece, gap: gap, bound: piece.count, holdsNext: breaking == .words && isBound(at: end)))
        gap = []
      }
    }
    for index in parts.indices.dropLast().reversed() where parts[index].holdsNext {
      parts[index].bound += parts[index + 1].gap.count + parts[index + 1].bound
    }
    return parts
  }

  /// Whether the space at a place binds what is before it to what is behind it: a number to what it counts, a number
  /// that counts nothing to what has it, `№` to its number, a dash to the word before it, and the parts of a telephone
  /// number to each other.
  private func isBound(at index: Int) -> Bool {
    guard index > 0, index + 1 < cells.count, cells[index].scalar == " " else { return false }
    let (before, behind) = (cells[index - 1].scalar, cells[index + 1].scalar)
    if behind == "–" || before == "№" { return true }
    if before.isDigit { return behind.properties.isAlphabetic || behind == "(" }
    let number = cells[(index + 1)...].prefix { $0.scalar != " " }
    // `102-кабинет` has in itself what it counts.
    guard behind.isDigit, !number.contains(where: { $0.scalar.properties.isAlphabetic }) else { return false }
    let countsNothing = number.last?.scalar.isDigit == false || number.endIndex == cells.endIndex
    return before == ")" || countsNothing || number.contains { $0.scalar == "/" }
  }

  /// The line cut where it may be broken: runs of spaces, and what stands between them.
  private func pieces(_ breaking: Breaking) -> [[Cell]] {
    var pieces: [[Cell]] = []
    var piece: [Cell] = []
    for (index, cell) in cells.enumerated() {
      if breaking == .words, isWithinNumber(index) || (index > 0 && isWithinNumber(index - 1)) {
        piece.append(cell)
        continue
      }
      let follows = piece.last.map { last in
        let endsPart = breaking == .addresses && last.scalar.endsPartOfAddress && !cell.scalar.endsPartOfAddress
        return (last.scalar == " ") == (cell.scalar == " ") && !endsPart
      }
      if follows == false {
        pieces.append(piece)
        piece = []
      }
      piece.append(cell)
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// Whether a space stands alone between two digits.
  private func isWithinNumber(_ index: Int) -> Bool {
    guard cells[index].scalar == " ", index > 0, index + 1 < cells.count else { return false }
    return cells[index - 1].scalar.isDigit && cells[index + 1].scalar.isDigit
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var endsPartOfAddress: Bool {
    self == "/" || self == "-" || self == "." || self == "?"
  }
}
