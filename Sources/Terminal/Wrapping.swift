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
  /// is cut, so that no line is ever wider. A width below 1 counts as 1. An empty line folds to nothing.
  public func wrapped(to width: Int, breaking: Breaking = .words) -> [TextLine] {
    let width = max(1, width)
    var lines: [TextLine] = []
    var line: [Cell] = []
    var gap: [Cell] = []

    func close() {
      if !line.isEmpty { lines.append(TextLine(cells: line)) }
      line = []
      gap = []
    }

    for piece in pieces(breaking) {
      if piece.first?.scalar == " " {
        gap = piece
        continue
      }
      if !line.isEmpty, line.count + gap.count + piece.count > width { close() }
      if !line.isEmpty { line += gap }
      gap = []
      line += piece
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
    pieces(breaking).filter { $0.first?.scalar != " " }.map(\.count).max() ?? 0
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
    return ("0"..."9").contains(cells[index - 1].scalar) && ("0"..."9").contains(cells[index + 1].scalar)
  }
}

extension Unicode.Scalar {
  fileprivate var endsPartOfAddress: Bool {
    self == "/" || self == "-" || self == "." || self == "?"
  }
}
