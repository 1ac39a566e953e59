import Polyclinic
import Terminal

/// The rows around a screen's own part: whose kiosk it is, where one is, what supports it, and what the keys do.
struct Chrome {
  let scene: Scene
  let plan: ScreenPlan

  /// Draws the rows.
  ///
  /// - Parameters:
  ///   - crumbs: the names of the screens on the way, the present one last.
  ///   - surroundings: what the present screen says about itself.
  ///   - bindings: what the keys do.
  func draw(into frame: inout Frame, crumbs: [SafeText], surroundings: Surroundings, bindings: [Binding]) {
    let width = plan.size.columns - 2 * plan.margin
    func write(_ line: TextLine, row: Int) {
      frame.write(line, at: Point(x: plan.margin, y: row))
    }
    write(header.line(width: width), row: plan.headerRow)
    write(way(crumbs, sheet: surroundings.sheet).line(width: width), row: plan.crumbRow)
    for row in plan.rules {
      frame.write(String(repeating: "─", count: plan.size.columns), at: Point(x: 0, y: row))
    }
    write(source(of: surroundings.sources).line(width: width), row: plan.sourceRow)
    let bar = keys(bindings).lines(width: width, height: ScreenPlan.barHeight)
    for (row, line) in bar.enumerated() { write(line, row: plan.barRow + row) }
  }

  /// The polyclinic's name, the mark of an invented one, and the languages.
  private var header: SplitRow {
    let building = scene.lobby.building
    var languages = TextLine()
    if building.isExample {
      languages.append(scene.say(.exampleMark).string, .notice)
      languages.append("  ")
    }
    for (index, language) in Language.allCases.enumerated() {
      let name = scene.lobby.phrasebook[Phrase.shortName.rawValue]?[language].string ?? ""
      if index > 0 { languages.append(" ") }
      languages.append(language == scene.language ? "[\(name)]" : name, language == scene.language ? .strong : .plain)
    }
    let names = [building.name, building.shortName].map { TextLine($0[scene.language].string, .heading) }
    return SplitRow(left: names, right: languages)
  }

  /// The way from home to here; where room is short, its beginning is left out.
  private func way(_ crumbs: [SafeText], sheet: (number: Int, count: Int)?) -> SplitRow {
    let names = crumbs.filter { $0 != .empty }
    let candidates = names.indices.map { start in
      let ellipsis = start > 0 ? "… › " : ""
      return TextLine(ellipsis + SafeText.joined(Array(names[start...]), by: .towards).string)
    }
    let right = sheet.map { TextLine("\($0.number) / \($0.count)", .strong) } ?? .blank
    return SplitRow(left: candidates + (names.last.map { [TextLine($0.string)] } ?? []), right: right)
  }

  /// The first source with its date, and how many more; a mark where only a newspaper supports what is shown.
  private func source(of ids: [String]) -> SplitRow {
    let sources = scene.sources(ids).filter { $0.kind != .kiosk }
    guard let first = sources.first else { return SplitRow(left: [], right: .blank) }
    if sources.allSatisfy(\.kind.isDoubtful) {
      return SplitRow(left: [TextLine("▲ " + scene.say(.doubtfulSource).string)], right: .blank)
    }
    let title = first.shortTitle[scene.language]
    let dated = first.date.map { title + .comma + scene.words(for: $0) } ?? title
    let rest = sources.count - 1
    let texts = [dated, title].map { name in
      rest == 0
        ? scene.say(.oneSource, ["source": name])
        : scene.say(.severalSources, ["source": name, "count": SafeText(rest)])
    }
    return SplitRow(left: texts.map { TextLine($0.string) }, right: .blank)
  }

  /// The keys that work now, with their names.
  private func keys(_ bindings: [Binding]) -> FlowRows {
    FlowRows(
      bindings.compactMap { binding in
        guard let rank = binding.rank, binding.hindrance == nil else { return nil }
        return (TextLine(binding.barKeys, .strong) + TextLine(" " + scene.say(binding.name).string), rank)
      })
  }
}
