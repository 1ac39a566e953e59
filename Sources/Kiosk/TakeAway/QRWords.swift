import Terminal

/// What is said beside a QR code, set in a column.
struct QRWords {
  /// What is found at the address.
  let name: TextLine
  /// The address.
  let address: TextLine
  /// What to do with the code; blank where there is no room for that.
  private(set) var hint: TextLine
  /// Why there is none, and what to do without it.
  let reason: TextLine
  /// What the keys do.
  let keys: [TextLine]

  /// The least width at which nothing is cut or left out.
  var narrowest: Int {
    let texts = [name, hint, reason].map { $0.narrowest() }
    return (texts + [address.narrowest(breaking: .addresses)] + keys.map(\.width)).max() ?? 0
  }

  /// The same words, but not what to do with the code.
  var withoutHint: QRWords {
    var words = self
    words.hint = .blank
    return words
  }

  /// The words that stand with a code, so many blank rows between their parts.
  func column(width: Int, gap: Int) -> [TextLine] {
    let hint = hint.width > 0 ? [hint.wrapped(to: width)] : []
    return column(of: [name.wrapped(to: width), folded(to: width)] + hint, width: width, gap: gap)
  }

  /// The words that stand in place of a code, so many blank rows between the lines of the address too.
  func alone(width: Int, gap: Int) -> [TextLine] {
    let address = Array(folded(to: width).map { [$0] }.joined(separator: Self.blanks(gap)))
    return column(of: [name.wrapped(to: width), address, reason.wrapped(to: width)], width: width, gap: gap)
  }

  private func column(of texts: [[TextLine]], width: Int, gap: Int) -> [TextLine] {
    let bar = FlowRows(keys.map { ($0, 0) }).lines(width: width, height: .max)
    return (texts + [bar]).joined(separator: Self.blanks(gap)).map(\.onPaper)
  }

  private func folded(to width: Int) -> [TextLine] { address.wrapped(to: width, breaking: .addresses) }

  private static func blanks(_ count: Int) -> [TextLine] { Array(repeating: .blank, count: count) }
}

extension TextLine {
  /// The line as it stands on white whatever the theme.
  fileprivate var onPaper: TextLine {
    TextLine(cells: cells.map { Cell(scalar: $0.scalar, style: $0.style == .strong ? .inkStrong : .paper) })
  }
}
