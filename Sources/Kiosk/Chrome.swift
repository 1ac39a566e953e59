import Polyclinic
import Terminal

/// The rows around a screen's own part: whose kiosk it is, where one is, what supports it, and what the keys do.
struct Chrome {
  let scene: Scene
  let plan: ScreenPlan
  /// What is told in place of the source, until the next key: how the printer does, why a key does nothing.
  var notice: Phrase?

  /// Draws the rows.
  ///
  /// - Parameters:
  ///   - crumbs: the names of the screens on the way, the present one last.
  ///   - surroundings: what the present screen says about itself.
  ///   - bindings: what the keys do.
  func draw(into frame: inout Frame, crumbs: [SafeText], surroundings: Surroundings, bindings: [Binding]) {
    func write(_ line: TextLine, row: Int) {
      frame.write(line, at: Point(x: plan.margin, y: row))
    }
    write(header.line(width: width), row: plan.headerRow)
    write(way(crumbs, sheet: surroundings.sheet).line(width: width), row: plan.crumbRow)
    for row in plan.rules {
      frame.write(String(repeating: "─", count: plan.size.columns), at: Point(x: 0, y: row))
    }
    write(source(of: surroundings).line(width: width), row: plan.sourceRow)
    let bar = keys(bindings).lines(width: width, height: ScreenPlan.barHeight)
    for (row, line) in bar.enumerated() { write(line, row: plan.barRow + row) }
  }

  /// What of these rows does not stand whole in its row, in words for the staff.
  func misfits(crumbs: [SafeText], surroundings: Surroundings, bindings: [Binding]) -> [String] {
    let kept = Set(keys(bindings).kept(width: width, height: ScreenPlan.barHeight))
    let missing = inBar(bindings).enumerated().filter { place, binding in
      !kept.contains(place) && (binding.rank ?? .max) <= Binding.leastVitalRank
    }
    return [
      header.fits(width: width) ? nil : "the name of the polyclinic is too long",
      way(crumbs, sheet: surroundings.sheet).fits(width: width) ? nil : "the crumb is too long",
      source(of: surroundings).fits(width: width) ? nil : "the short title of the source is too long",
    ].compactMap { $0 } + missing.map { "the bar has no room for \($0.element.barKeys)" }
  }

  /// Which of the notices does not stand whole in its row, in words for the staff.
  var noticeMisfits: [String] {
    let told = TakeAway.notices + TakeAway.hindrances
    return told.filter { !self.told($0).fits(width: width) }.map { "\($0.rawValue) is too long" }
  }

  private var width: Int { plan.size.columns - 2 * plan.margin }

  /// The polyclinic's name, the mark of an invented one, and the languages.
  private var header: SplitRow {
    let building = scene.lobby.building
    var languages = TextLine()
    if building.isExample || scene.districts?.registry.isExample == true {
      languages.append(scene.say(.exampleMark).string, .notice)
      languages.append(" ")
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
  ///
  /// The number of the sheet keeps away from it: close behind a house it would read as a part of the house's number.
  private func way(_ crumbs: [SafeText], sheet: (number: Int, count: Int)?) -> SplitRow {
    let names = crumbs.filter { $0 != .empty }
    let candidates = names.indices.map { start in
      let ellipsis = start > 0 ? "… › " : ""
      return TextLine(ellipsis + SafeText.joined(Array(names[start...]), by: .towards).string)
    }
    let right = sheet.map { TextLine("  ") + TextLine("\($0.number) / \($0.count)", .strong) } ?? .blank
    return SplitRow(left: candidates + (names.last.map { [TextLine($0.string)] } ?? []), right: right)
  }

  /// The weightiest source with its date, a mark where it was compared long ago, and how many more; where something is
  /// marked as doubtful, whom to ask.
  private func source(of surroundings: Surroundings) -> SplitRow {
    if let notice { return told(notice) }
    if surroundings.isDoubtful {
      return SplitRow(left: [TextLine("▲ " + scene.say(.doubtfulSource).string)], right: .blank)
    }
    let sources = scene.sources(surroundings.sources).filter { $0.kind != .kiosk }
    guard let first = sources.first else { return SplitRow(left: [], right: .blank) }
    let title = first.shortTitle[scene.language]
    let dated = scene.cited(first)
    let rest = sources.count - 1
    func several(_ name: SafeText) -> SafeText {
      scene.say(.severalSources, ["source": name, "count": SafeText(rest)])
    }
    func one(_ name: SafeText) -> SafeText { scene.say(.oneSource, ["source": name]) }
    // Where room is short, the others are left to the screen of sources, then the word "source" is left out.
    let whole = rest == 0 ? [one(dated)] + (dated == title ? [title.capitalized] : []) : [several(dated)]
    let parts = (rest == 0 ? [] : [several(title)]) + [one(dated), one(title), title.capitalized]
    let isStale = scene.moment.map { first.isStale(on: $0.date) } ?? false
    let marks = isStale ? [scene.say(.staleSource), scene.say(.staleMark)] : [.empty]
    func marked(_ texts: [SafeText]) -> [SafeText] { texts.flatMap { text in marks.map { text + $0 } } }
    // What is left out leaves an ellipsis, where there is room for that at least.
    let shortened = marked(parts).map { TextLine($0.string + "…") }
    let bare = TextLine((title.capitalized + (marks.last ?? .empty)).string)
    return SplitRow(left: marked(whole).map { TextLine($0.string) } + shortened + [bare], right: .blank)
  }

  private func told(_ notice: Phrase) -> SplitRow {
    SplitRow(left: [TextLine(scene.say(notice).capitalized.string, .notice)], right: .blank)
  }

  /// The keys that work now, with their names.
  private func keys(_ bindings: [Binding]) -> FlowRows {
    FlowRows(
      inBar(bindings).map { binding in
        (TextLine(binding.barKeys, .strong) + TextLine(" " + scene.say(binding.name).string), binding.rank ?? .max)
      })
  }

  /// What the bar names where it has room.
  private func inBar(_ bindings: [Binding]) -> [Binding] {
    bindings.filter { $0.rank != nil && $0.hindrance == nil }
  }
}
