import Terminal

/// A piece of text that stays together on one sheet, and the sources that support it.
struct Passage {
  /// Its lines, already folded to the width of the text.
  let lines: [TextLine]
  /// Whether a blank line stands before it where there is room.
  let spaced: Bool
  /// The ids of the sources.
  let sources: [String]
  /// Whether only a newspaper supports it.
  let isDoubtful: Bool

  /// Words, as a reader counts them.
  let words: Int

  init(lines: [TextLine], spaced: Bool, sources: [String] = [], isDoubtful: Bool = false) {
    self.lines = lines
    self.spaced = spaced
    self.sources = sources
    self.isDoubtful = isDoubtful
    words = lines.reduce(0) { $0 + $1.words }
  }

  /// The passage in parts of at most so many lines.
  func parts(ofAtMost height: Int) -> [Passage] {
    guard lines.count > height, height > 0 else { return [self] }
    return stride(from: 0, to: lines.count, by: height).map { start in
      Passage(
        lines: Array(lines[start..<min(start + height, lines.count)]), spaced: spaced && start == 0,
        sources: sources, isDoubtful: isDoubtful)
    }
  }
}

extension TextLine {
  /// Words that the line has: what stands between spaces and has a letter or a digit.
  var words: Int {
    cells.split { $0.scalar == " " }.count { word in
      word.contains { $0.scalar.properties.isAlphabetic || ("0"..."9").contains($0.scalar) }
    }
  }
}
