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

  /// The passages of notes, by their ids.
  func passages(ofNotes notes: [String]) -> [Passage] {
    passages(of: notes.map { Statement(.note($0), sources: []) })
  }

  /// A text that is no statement of the pack, such as one that is filled with a date.
  func passage(_ text: SafeText, as kind: Said.Kind = .text, sources: [String] = []) -> [Passage] {
    marked(sources) { composer in composer.set([composer.folded(text, as: kind)], sources: sources) }
  }

  /// What only a newspaper supports is set apart by `▲` at its left, each item by its own: a list may go on overleaf.
  private func marked(_ sources: [String], _ composed: (PageComposer) -> [Passage]) -> [Passage] {
    guard scene.isDoubtful(sources) else { return composed(self) }
    var narrow = self
    narrow.width -= 2
    return composed(narrow).map { passage in
      let lines = passage.lines.enumerated().map { row, line in
        row == 0 ? TextLine("▲ ", .strong) + line : line.indented(by: 2)
      }
      let terms = passage.terms.map { term in
        Term(letters: term.letters, text: term.text, lines: term.lines.map { $0.indented(by: 2) })
      }
      return Passage(
        lines: lines, said: passage.said.map(\.doubtful), spaced: passage.spaced, sources: passage.sources,
        isDoubtful: true, links: passage.links, terms: terms)
    }
  }

  private func plainPassages(of statement: Statement) -> [Passage] {
    switch statement.content {
    case .text(let text):
      let printed = statement.printed?.first?[scene.language]
      return set([folded(text[scene.language], printed: printed)], sources: statement.sources)
    case .warning(let text):
      return set([folded(text, as: .warning, mark: "!", .strong)], sources: statement.sources)
    case .list(let items):
      return set(items.map { folded($0, as: .item, mark: "•") }, sources: statement.sources)
    case .steps(let items):
      let steps = items.enumerated().map { index, item in
        // Paper may have fewer steps.
        let printed = statement.printed.map { $0.indices.contains(index) ? $0[index][scene.language] : .empty }
        return folded(item[scene.language], printed: printed, as: .step(index + 1), mark: "\(index + 1).")
      }
      return set(steps, sources: statement.sources)
    case .today(let desk, let text):
      let help = DeskHelp(scene: scene, desk: desk)
      let place = folded(help.place)
      let task = folded(text[scene.language].filled(["phone": scene.lobby.building.phone]))
      let lines =
        TextLine(help.heading.string, .strong).wrapped(to: width)
        + place.lines + folded(help.opening).lines + task.lines
      return set([(lines, help.said + task.said, place.texts + task.texts)], sources: statement.sources)
    case .amount(let contribution, let text):
      let amount = AmountWords(scene: scene).statement(of: contribution, text)
      return set([folded(amount.text)], sources: amount.sources)
    case .link(let id):
      guard let link = scene.pack?.links[id] else { return [] }
      let name = folded(link.name)
      let address = TextLine(address: link).wrapped(to: width, breaking: .addresses)
      let said = name.said + [Said(.address, link.address)]
      return set([(name.lines + address, said, name.texts)], sources: statement.sources, links: [id])
    case .note: return []
    }
  }

  /// Lines, what they say, and the texts in which abbreviations are looked for.
  private typealias Folded = (lines: [TextLine], said: [Said], texts: [SafeText])

  private func folded(
    _ text: LocalizedText, as kind: Said.Kind = .text, mark: String = "", _ style: Style = .plain
  ) -> Folded {
    folded(text[scene.language], as: kind, mark: mark, style)
  }

  /// A text folded to the width, with a mark hanging at its left.
  private func folded(
    _ text: SafeText, printed: SafeText? = nil, as kind: Said.Kind = .text, mark: String = "", _ style: Style = .plain
  ) -> Folded {
    let said = [Said(kind, text, printed: printed)]
    guard !mark.isEmpty else { return (TextLine(text.string, style).wrapped(to: width), said, [text]) }
    let indent = mark.unicodeScalars.count + 1
    let lines = TextLine(text.string, style).wrapped(to: width - indent).enumerated().map { row, line in
      row == 0 ? TextLine(mark, .strong) + line.indented(by: 1) : line.indented(by: indent)
    }
    return (lines, said, [text])
  }

  /// One passage an item; only the first stands apart from what is before it.
  private func set(_ items: [Folded], sources: [String], links: [String] = []) -> [Passage] {
    items.enumerated().map { index, item in
      Passage(
        lines: item.lines, said: item.said, spaced: index == 0, sources: sources, links: links,
        terms: terms(in: item.texts))
    }
  }

  /// The abbreviations that stand in these texts.
  func terms(in texts: [SafeText]) -> [Term] {
    let abbreviations = scene.pack?.abbreviations ?? []
    return Abbreviation.standing(in: texts, of: abbreviations, language: scene.language).map { abbreviation in
      let text = abbreviation.opened(in: scene.language)
      return Term(letters: abbreviation.letters[scene.language].string, text: text, lines: folded(text).lines)
    }
  }
}
