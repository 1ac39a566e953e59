import Polyclinic
import Terminal

/// Turns the statements of a page into passages of folded lines.
struct PageComposer {
  let scene: Scene
  private var width: Int
  private var opened: Set<Abbreviation> = []

  init(scene: Scene, width: Int) {
    self.scene = scene
    self.width = width
  }

  /// The passages of the statements; behind each passage stand the abbreviations that it is the first to use.
  mutating func passages(of statements: [Statement]) -> [Passage] {
    var passages: [Passage] = []
    for statement in statements {
      passages += self.passages(of: statement)
    }
    return passages
  }

  /// What only a newspaper supports is set apart by `▲` at its left.
  private mutating func passages(of statement: Statement) -> [Passage] {
    var sources = statement.sources
    if case .note(let id) = statement.content { sources = scene.pack?.notes[id]?.sources ?? [] }
    guard scene.isDoubtful(sources) else { return plainPassages(of: statement) }
    var narrow = self
    narrow.width -= 2
    let passages = narrow.plainPassages(of: statement)
    opened = narrow.opened
    return passages.enumerated().map { index, passage in
      let lines = passage.lines.enumerated().map { row, line in
        index + row == 0 ? TextLine("▲ ", .strong) + line : line.indented(by: 2)
      }
      return Passage(lines: lines, spaced: passage.spaced, sources: passage.sources, isDoubtful: true)
    }
  }

  private mutating func plainPassages(of statement: Statement) -> [Passage] {
    switch statement.content {
    case .text(let text):
      return opening([folded(text)], spaced: true, sources: statement.sources)
    case .warning(let text):
      return opening([folded(text, mark: "!", .strong)], spaced: true, sources: statement.sources)
    case .list(let items):
      return opening(items.map { folded($0, mark: "•") }, spaced: true, sources: statement.sources)
    case .steps(let items):
      let lines = items.enumerated().map { number, item in folded(item, mark: "\(number + 1).") }
      return opening(lines, spaced: true, sources: statement.sources)
    case .today(let desk, let text):
      let help = DeskHelp(scene: scene, desk: desk)
      let lines =
        TextLine(help.heading.string, .strong).wrapped(to: width)
        + folded(help.place).lines + folded(help.opening).lines + folded(text).lines
      return opening([(lines, [help.place, text[scene.language]])], spaced: true, sources: statement.sources)
    case .link(let id):
      guard let link = scene.pack?.links[id] else { return [] }
      let name = folded(link.name)
      return opening([(name.lines + address(of: link), name.texts)], spaced: true, sources: statement.sources)
    case .note(let id):
      guard let note = scene.pack?.notes[id] else { return [] }
      return opening([folded(note.text)], spaced: true, sources: note.sources)
    }
  }

  private typealias Folded = (lines: [TextLine], texts: [SafeText])

  private func folded(_ text: LocalizedText, mark: String = "", _ style: Style = .plain) -> Folded {
    folded(text[scene.language], mark: mark, style)
  }

  /// A text folded to the width, with a mark hanging at its left.
  private func folded(_ text: SafeText, mark: String = "", _ style: Style = .plain) -> Folded {
    guard !mark.isEmpty else { return (TextLine(text.string, style).wrapped(to: width), [text]) }
    let indent = mark.unicodeScalars.count + 1
    let lines = TextLine(text.string, style).wrapped(to: width - indent).enumerated().map { row, line in
      row == 0 ? TextLine(mark, .strong) + line.indented(by: 1) : line.indented(by: indent)
    }
    return (lines, [text])
  }

  /// An address in words, its host standing out.
  private func address(of link: Link) -> [TextLine] {
    var line = TextLine()
    let address = link.address.string
    if let host = address.firstRange(of: link.host) {
      line.append(String(address[..<host.lowerBound]))
      line.append(String(address[host]), .strong)
      line.append(String(address[host.upperBound...]))
    }
    return line.wrapped(to: width, breaking: .addresses)
  }

  /// One passage an item, each followed by the meanings of the abbreviations that nobody has used before it.
  private mutating func opening(_ items: [Folded], spaced: Bool, sources: [String]) -> [Passage] {
    var passages: [Passage] = []
    for (index, item) in items.enumerated() {
      let lines = item.lines + meanings(in: item.texts)
      passages.append(Passage(lines: lines, spaced: spaced && index == 0, sources: sources))
    }
    return passages
  }

  /// A passage with the meanings of the abbreviations that stand in these texts first; none where none does.
  mutating func openings(in texts: [SafeText]) -> [Passage] {
    let lines = meanings(in: texts)
    return lines.isEmpty ? [] : [Passage(lines: lines, spaced: true)]
  }

  private mutating func meanings(in texts: [SafeText]) -> [TextLine] {
    var lines: [TextLine] = []
    for abbreviation in scene.pack?.abbreviations ?? [] where !opened.contains(abbreviation) {
      guard texts.contains(where: { abbreviation.stands(in: $0, language: scene.language) }) else { continue }
      opened.insert(abbreviation)
      lines += folded(abbreviation.opened(in: scene.language)).lines
    }
    return lines
  }
}
