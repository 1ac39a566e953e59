/// A widget: a row with one text at its left and another at its right end.
public struct SplitRow: Sendable {
  private let left: [TextLine]
  private let right: TextLine

  /// A row of that right end, and of the first of several left ends, longest first, that fits beside it.
  public init(left: [TextLine], right: TextLine) {
    self.left = left
    self.right = right
  }

  /// Whether one of the left ends stands whole in that many columns.
  public func fits(width: Int) -> Bool {
    left.isEmpty || left.contains { $0.width <= room(in: width) }
  }

  /// The row in that many columns.
  ///
  /// Where no left end fits, the last one is shortened with an ellipsis.
  public func line(width: Int) -> TextLine {
    let room = room(in: width)
    let fitting = left.first { $0.width <= room } ?? left.last?.shortened(to: max(0, room)) ?? .blank
    guard right.width > 0 else { return fitting }
    return fitting + right.indented(by: width - right.width - fitting.width)
  }

  private func room(in width: Int) -> Int {
    width - (right.width > 0 ? right.width + 1 : 0)
  }
}
