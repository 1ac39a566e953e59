/// A widget: short pieces of text set one after another on few rows, the less important left out where room is short.
public struct FlowRows: Sendable {
  private let pieces: [(text: TextLine, rank: Int)]

  /// Blank cells between two pieces.
  private static let gap = 2

  /// Pieces in reading order; the greater the rank, the sooner a piece is left out.
  public init(_ pieces: [(text: TextLine, rank: Int)]) {
    self.pieces = pieces
  }

  /// At most `height` rows of at most `width` cells.
  public func lines(width: Int, height: Int) -> [TextLine] {
    flow(kept(width: width, height: height).map { pieces[$0].text }, width: width)
  }

  /// The places of the pieces for which there is room, in reading order.
  public func kept(width: Int, height: Int) -> [Int] {
    var kept = Array(pieces.indices)
    while true {
      let rows = flow(kept.map { pieces[$0].text }, width: width)
      if rows.count <= height && rows.allSatisfy({ $0.width <= width }) { return kept }
      guard let least = kept.max(by: { (pieces[$0].rank, $0) < (pieces[$1].rank, $1) }) else { return [] }
      kept.removeAll { $0 == least }
    }
  }

  private func flow(_ texts: [TextLine], width: Int) -> [TextLine] {
    var rows: [TextLine] = []
    for text in texts {
      if let last = rows.last, last.width + Self.gap + text.width <= width {
        rows[rows.count - 1] = last + text.indented(by: Self.gap)
      } else {
        rows.append(text)
      }
    }
    return rows
  }
}
