import Polyclinic
import Terminal

/// A text with its choices, set on numbered sheets that each fit the screen: nothing ever scrolls.
///
/// A sheet has at most ``mostWords`` words. All choices stand together on the last sheet, with the notes below them;
/// where they do not fit beside the text, the text fills the sheets before.
struct Reading {
  /// The sheets; there is always one.
  let sheets: [Sheet]
  /// How many choices the last sheet has.
  let choiceCount: Int

  /// The most words that a sheet shows.
  static let mostWords = 90

  /// One screenful.
  struct Sheet {
    var above: [TextLine] = []
    var choices: ChoiceList?
    var below: [TextLine] = []
    /// What it says, in reading order.
    var said: [Said] = []
    var sources: [String] = []
    var isDoubtful = false
    var links: [String] = []
    var opened: Set<String> = []
    var words = 0

    /// Rows that the sheet takes.
    var height: Int { above.count + (choices?.height ?? 0) + below.count }
  }

  /// Sets a text.
  ///
  /// - Parameters:
  ///   - heading: what stands above the first sheet, and above the choices where they stand alone.
  ///   - passages: the text.
  ///   - labels: the choices.
  ///   - foot: the notes under the choices; without choices they follow the text.
  ///   - plan: the screen.
  init(
    heading: SafeText, passages: [Passage], labels: [SafeText] = [], foot: [Passage] = [], plan: ScreenPlan
  ) {
    // Blank lines are given up for fewer sheets: the most where rows are few; where they are many,
    // only to keep choices beside their text.
    let spacings: [Spacing] = plan.isRuled ? (labels.isEmpty ? [.roomy] : [.roomy, .tight]) : Spacing.allCases
    let settings = spacings.lazy.map { spacing in
      Typesetter(heading: heading, labels: labels, spacing: spacing, plan: plan).set(passages, foot: foot)
    }
    var best: [Sheet] = []
    for setting in settings {
      let isBetter = best.isEmpty || (setting.overflow(plan), setting.count) < (best.overflow(plan), best.count)
      if isBetter { best = setting }
      if best.count == 1, best.overflow(plan) == 0 { break }
    }
    sheets = best
    choiceCount = labels.count
  }

  /// What all the sheets say together beside the heading and the choices; the meaning of an abbreviation is told once.
  var text: [Said] {
    var meanings: Set<Said> = []
    return sheets.flatMap(\.said).filter { said in
      switch said.kind {
      case .title, .choice: false
      case .meaning: meanings.insert(said).inserted
      default: true
      }
    }
  }

  /// The ids of the sources of all the sheets.
  var sources: [String] { sheets.flatMap(\.sources) }

  /// A place that exists: the nearest sheet, the nearest choice.
  func nearest(_ position: Position) -> Position {
    Position(
      sheet: min(max(0, position.sheet), sheets.count - 1),
      selected: min(max(0, position.selected), max(0, choiceCount - 1)))
  }

  /// Whether every sheet fits the screen.
  func fits(_ plan: ScreenPlan) -> Bool { sheets.allSatisfy { $0.height <= plan.body.height } }

  /// Whether the choices stand on that sheet.
  func hasChoices(on sheet: Int) -> Bool {
    choiceCount > 0 && sheet == sheets.count - 1
  }

  /// The sheet of that number; an empty one where there is none.
  func sheet(_ number: Int) -> Sheet {
    sheets.indices.contains(number) ? sheets[number] : Sheet()
  }
}

/// Where somebody is in a reading.
struct Position: Hashable, Sendable {
  /// The sheet, from 0.
  var sheet = 0
  /// The choice that Enter opens, from 0.
  var selected = 0
}

/// How much blank space is left between the parts of a text, the most first.
enum Spacing: CaseIterable {
  /// Between all parts.
  case roomy
  /// After the heading and before the choices.
  case tight
  /// Nowhere.
  case solid
}

/// Sets passages on sheets with one spacing.
private struct Typesetter {
  let heading: [TextLine]
  let title: SafeText
  let choices: ChoiceList?
  let choosing: [Said]
  let labelWords: Int
  let spacing: Spacing
  let height: Int

  init(heading: SafeText, labels: [SafeText], spacing: Spacing, plan: ScreenPlan) {
    title = heading
    choosing = labels.enumerated().map { Said(.choice($0.offset + 1), $0.element) }
    self.heading = TextLine(heading.string, .heading).wrapped(to: plan.body.width)
    let labels = labels.map(\.string)
    choices = labels.isEmpty ? nil : ChoiceList(labels, width: plan.body.width)
    labelWords = labels.reduce(0) { $0 + TextLine($1).words }
    self.spacing = spacing
    height = plan.body.height
  }

  func set(_ passages: [Passage], foot: [Passage]) -> [Reading.Sheet] {
    var sheets: [Reading.Sheet] = []
    var sheet = opened()
    let text = choices == nil ? passages + foot : passages
    let parts = text.flatMap { $0.parts(ofAtMost: height) }
    for (place, part) in parts.enumerated() {
      let gap = gap(before: part, on: sheet)
      let shown = part.opening(except: sheet.opened)
      if !hasRoom(for: shown, gap: gap, on: sheet) || isParted(parts[place...], gap: gap, on: sheet), sheet.height > 0 {
        sheets.append(sheet)
        sheet = Reading.Sheet()
        sheet.add(part.opening(except: []), gap: 0)
      } else {
        sheet.add(shown, gap: gap)
      }
    }
    guard let choices else { return sheets + [sheet] }

    let ending = ended(sheet, with: choices, foot: foot)
    let isFull = ending.height > height || ending.words > Reading.mostWords
    guard isFull, sheet.height > heading.count || sheets.count > 0 else { return sheets + [ending] }
    return sheets + [sheet, ended(opened(), with: choices, foot: foot)]
  }

  private func hasRoom(for part: Passage, gap: Int, on sheet: Reading.Sheet) -> Bool {
    sheet.height + gap + part.lines.count <= height && sheet.words + part.words <= Reading.mostWords
  }

  /// Whether the first of the parts announces the second, which has room behind it on another sheet, but not on this
  /// one.
  private func isParted(_ parts: ArraySlice<Passage>, gap: Int, on sheet: Reading.Sheet) -> Bool {
    guard let first = parts.first, first.announces, let second = parts.dropFirst().first else { return false }
    func isTogether(on sheet: Reading.Sheet, gap: Int) -> Bool {
      var sheet = sheet
      sheet.add(first.opening(except: sheet.opened), gap: gap)
      return hasRoom(for: second.opening(except: sheet.opened), gap: self.gap(before: second, on: sheet), on: sheet)
    }
    return sheet.above != heading && !isTogether(on: sheet, gap: gap) && isTogether(on: Reading.Sheet(), gap: 0)
  }

  /// A sheet with the choices and the notes below them.
  private func ended(_ sheet: Reading.Sheet, with choices: ChoiceList, foot: [Passage]) -> Reading.Sheet {
    var notes = Reading.Sheet()
    notes.opened = sheet.opened
    for note in foot { notes.add(note.opening(except: notes.opened), gap: 0) }

    var ended = sheet
    ended.above += sheet.above.isEmpty ? [] : Array(repeating: .blank, count: firm)
    ended.choices = choices
    ended.below = notes.above.isEmpty ? [] : Array(repeating: .blank, count: wide) + notes.above
    ended.said += choosing + notes.said
    ended.sources += notes.sources
    ended.isDoubtful = sheet.isDoubtful || notes.isDoubtful
    ended.links += notes.links
    ended.opened = notes.opened
    ended.words += labelWords + notes.words
    return ended
  }

  /// A sheet that begins with the heading.
  private func opened() -> Reading.Sheet {
    var sheet = Reading.Sheet()
    sheet.above = heading
    sheet.said = [Said(.title, title)]
    sheet.words = heading.reduce(0) { $0 + $1.words }
    return sheet
  }

  private func gap(before part: Passage, on sheet: Reading.Sheet) -> Int {
    guard sheet.height > 0 else { return 0 }
    return sheet.above == heading ? firm : (part.spaced ? wide : 0)
  }

  /// Blank rows after the heading and before the choices.
  private var firm: Int { spacing == .solid ? 0 : 1 }
  /// Blank rows between other parts.
  private var wide: Int { spacing == .roomy ? 1 : 0 }
}

extension [Reading.Sheet] {
  /// Rows that do not fit on the screen.
  fileprivate func overflow(_ plan: ScreenPlan) -> Int {
    reduce(0) { $0 + Swift.max(0, $1.height - plan.body.height) }
  }
}

extension Reading.Sheet {
  fileprivate mutating func add(_ part: Passage, gap: Int) {
    above += Array(repeating: .blank, count: gap) + part.lines
    words += part.words
    said += part.said
    sources += part.sources
    isDoubtful = isDoubtful || part.isDoubtful
    links += part.links
    opened.formUnion(part.terms.map(\.letters))
  }
}
