import Polyclinic
import Terminal

/// A piece of text that stays together on one sheet, and the sources that support it.
struct Passage {
  /// Its lines, already folded to the width of the text.
  let lines: [TextLine]
  /// What it says, before it is folded.
  let said: [Said]
  /// Whether a blank line stands before it where there is room.
  let spaced: Bool
  /// The ids of the sources.
  let sources: [String]
  /// Whether only a newspaper supports it.
  let isDoubtful: Bool
  /// The ids of the addresses that it shows.
  let links: [String]
  /// The abbreviations that it uses.
  let terms: [Term]

  /// Words, as a reader counts them.
  let words: Int

  init(
    lines: [TextLine], said: [Said], spaced: Bool, sources: [String] = [], isDoubtful: Bool = false,
    links: [String] = [], terms: [Term] = []
  ) {
    self.lines = lines
    self.said = said
    self.spaced = spaced
    self.sources = sources
    self.isDoubtful = isDoubtful
    self.links = links
    self.terms = terms
    words = lines.reduce(0) { $0 + $1.words }
  }

  /// A passage of one paragraph, or of several things one below the other, folded to that width.
  init(_ said: [Said], width: Int, spaced: Bool, sources: [String] = []) {
    let lines = said.flatMap { said in
      TextLine(said.text.string, said.kind == .heading ? .strong : .plain).wrapped(to: width)
    }
    self.init(lines: lines, said: said, spaced: spaced, sources: sources)
  }

  /// A text close under what stands above it, without sources.
  init(remark: SafeText, width: Int) {
    self.init([Said(.text, remark)], width: width, spaced: false)
  }

  /// Whether it ends with a colon, so that nothing is said without what follows.
  var announces: Bool { lines.last?.cells.last?.scalar == ":" }

  /// The passage with the meanings of its abbreviations behind it, except of those that are opened already.
  func opening(except opened: Set<String>) -> Passage {
    let meanings = terms.filter { !opened.contains($0.letters) }
    guard !meanings.isEmpty else { return self }
    return Passage(
      lines: lines + meanings.flatMap(\.lines), said: said + meanings.map { Said(.meaning, $0.text) }, spaced: spaced,
      sources: sources, isDoubtful: isDoubtful, links: links, terms: terms)
  }

  /// The passage in parts of at most so many lines; all that it says is said where it begins.
  func parts(ofAtMost height: Int) -> [Passage] {
    guard lines.count > height, height > 0 else { return [self] }
    return stride(from: 0, to: lines.count, by: height).map { start in
      Passage(
        lines: Array(lines[start..<min(start + height, lines.count)]), said: start == 0 ? said : [],
        spaced: spaced && start == 0, sources: sources, isDoubtful: isDoubtful, links: start == 0 ? links : [],
        terms: start == 0 ? terms : [])
    }
  }
}

extension Scene {
  /// A phrase close under what stands above it.
  func remark(_ phrase: Phrase, width: Int) -> [Passage] { [Passage(remark: say(phrase), width: width)] }
}

extension TextLine {
  /// Words that the line has: what stands between spaces and has a letter or a digit.
  var words: Int {
    cells.split { $0.scalar == " " }.count { word in
      word.contains { $0.scalar.isLetter || ("0"..."9").contains($0.scalar) }
    }
  }
}
