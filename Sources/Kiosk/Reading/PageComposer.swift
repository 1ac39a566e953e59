import Polyclinic
import Terminal

/// Turns the statements of a page into passages of folded lines.
struct PageComposer {
  let scene: Scene
  private var width: Int

  init(scene: Scene, width: Int) {
    self.scene = scene
    self.width = width
  }

  /// The passages of the statements.
  func passages(of statements: [Statement]) -> [Passage] {
    (scene.pack?.opened(statements) ?? []).flatMap { statement in
      marked(statement.sources) { $0.plainPassages(of: statement) }
    }
  }

  /// A text that is no statement of the pack, such as one that is filled with a date.
  func passage(_ text: SafeText, sources: [String] = []) -> [Passage] {
    marked(sources) { composer in composer.set([composer.folded(text)], sources: sources) }
  }

  /// What only a newspaper supports is set apart by `▲` at its left.
  private func marked(_ sources: [String], _ composed: (PageComposer) -> [Passage]) -> [Passage] {
    guard scene.isDoubtful(sources) else { return composed(self) }
    var narrow = self
    narrow.width -= 2
    return composed(narrow).enumerated().map { index, passage in
      let lines = passage.lines.enumerated().map { row, line in
        index + row == 0 ? TextLine("▲ ", .strong) + line : line.indented(by: 2)
      }
      let terms = passage.terms.map { term in
        Term(letters: term.letters, lines: term.lines.map { $0.indented(by: 2) })
      }
      return Passage(
        lines: lines, spaced: passage.spaced, sources: passage.sources, isDoubtful: true, links: passage.links,
        terms: terms)
    }
  }

  private func plainPassages(of statement: Statement) -> [Passage] {
    switch statement.content {
    case .text(let text):
      return set([folded(text)], sources: statement.sources)
    case .warning(let text):
      return set([folded(text, mark: "!", .strong)], sources: statement.sources)
    case .list(let items):
      return set(items.map { folded($0, mark: "•") }, sources: statement.sources)
    case .steps(let items):
      let lines = items.enumerated().map { number, item in folded(item, mark: "\(number + 1).") }
      return set(lines, sources: statement.sources)
    case .today(let desk, let text):
      let help = DeskHelp(scene: scene, desk: desk)
      let lines =
        TextLine(help.heading.string, .strong).wrapped(to: width)
        + folded(help.place).lines + folded(help.opening).lines + folded(text).lines
      return set([(lines, [help.place, text[scene.language]])], sources: statement.sources)
    case .amount(let contribution, let text):
      let amount = AmountWords(scene: scene).statement(of: contribution, text)
      return set([(TextLine(amount.text.string).wrapped(to: width), [amount.text])], sources: amount.sources)
    case .link(let id):
      guard let link = scene.pack?.links[id] else { return [] }
      let name = folded(link.name)
      let address = TextLine(address: link).wrapped(to: width, breaking: .addresses)
      return set([(name.lines + address, name.texts)], sources: statement.sources, links: [id])
    case .note: return []
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

  /// One passage an item; only the first stands apart from what is before it.
  private func set(_ items: [Folded], sources: [String], links: [String] = []) -> [Passage] {
    items.enumerated().map { index, item in
      Passage(lines: item.lines, spaced: index == 0, sources: sources, links: links, terms: terms(in: item.texts))
    }
  }

  /// The abbreviations that stand in these texts.
  func terms(in texts: [SafeText]) -> [Term] {
    let abbreviations = scene.pack?.abbreviations ?? []
    return Abbreviation.standing(in: texts, of: abbreviations, language: scene.language).map { abbreviation in
      Term(
        letters: abbreviation.letters[scene.language].string,
        lines: folded(abbreviation.opened(in: scene.language)).lines)
    }
  }
}
