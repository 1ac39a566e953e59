import Polyclinic
import Terminal

/// The sheet on which a patient marks the months to pay, page by page, with what they come to.
struct PaymentSheetScreen: Screen {
  private let period: Remedy.Sheet.Months
  /// Whose payments they are.
  private let contribution: LocalizedText
  /// The ids of the addresses at which one pays.
  private let places: [String]
  private(set) var sheet: PaymentSheet
  /// The page that is shown.
  private var page = 0
  /// The place of the selected month on its page.
  private var selected = 0

  /// The sheet of a way out; without a clock, as of the day of the rules.
  ///
  /// - Returns: nil where the way has no sheet.
  init?(_ way: Remedy, in scene: Scene) {
    guard let rules = scene.pack?.rules, let described = way.sheet,
      let contribution = rules.contribution(described.contribution)
    else { return nil }
    period = described.months
    self.contribution = contribution.name
    places = way.links
    sheet = PaymentSheet(contribution, months: described.months, asOf: scene.moment?.date ?? rules.date)
    // The present month is the last of the past ones.
    if period == .past { page = pages - 1 }
  }

  func crumb(in scene: Scene) -> SafeText { scene.say(.sheetTitle) }

  func bindings(in scene: Scene) -> [Binding] {
    Bindings.marking(count: months.count, page: page, of: pages, isMarked: !sheet.marked.isEmpty)
  }

  func surroundings(in scene: Scene) -> Surroundings {
    Surroundings(
      sheet: pages > 1 ? (page + 1, pages) : nil, sources: [NamedSource.payments.rawValue] + sheet.sources(of: months),
      isDoubtful: months.contains { isDoubtful($0, in: scene) }, stage: sheet.marked.isEmpty ? 1 : 0)
  }

  /// The page as it stands: each month by its number, what it costs and whether it is marked, and the sum.
  func said(in scene: Scene) -> [Said] {
    let words = AmountWords(scene: scene)
    let rows = months.enumerated().map { index, month in
      row(index + 1, month, named: words.month(month), in: scene)
    }
    return [Said(.title, scene.say(.sheetTitle)), Said(.text, request(in: scene))] + rows
      + [Said(.text, scene.say(.separatePayments)), Said(.total, total(in: scene))] + keys(in: scene)
  }

  /// The keys that are named aloud: how to mark, the other pages, and where a month is marked, that one can finish and
  /// print.
  private func keys(in scene: Scene) -> [Said] {
    let isMarked = !sheet.marked.isEmpty
    let printing = Bindings.everywhere(Reach(slip: .open)).filter { $0.name == .printName }
    let canPrint = isMarked && scene.services.printing == .ready
    let named = bindings(in: scene).filter { [.earlierName, .laterName, .doneName].contains($0.name) }
    let keys = named.filter { $0.hindrance == nil } + (canPrint ? printing : [])
    return (isMarked ? [Said(.text, scene.say(.keyMark))] : [])
      + keys.map { key in
        let values = ["name": scene.say(key.name).capitalized, "key": scene.shown(key.barKeys)]
        return Said(.text, scene.say(.keyNamed, values))
      }
  }

  /// Which month was marked or not, and what they come to.
  func news(after command: Command, in scene: Scene) -> [Said] {
    switch command {
    case .openSelected, .openItem:
      guard months.indices.contains(selected) else { return [] }
      let month = months[selected]
      let words = [AmountWords(scene: scene).month(month), mark(of: month, in: scene)]
      return [Said(.text, .joined(words, by: .comma) + .fullStop), Said(.total, total(in: scene))]
    default: return []
    }
  }

  func links(in scene: Scene) -> [Link] { places.compactMap { scene.pack?.links[$0] } }

  func slipHindrance(in scene: Scene) -> Phrase? { sheet.marked.isEmpty ? .noMonthsMarked : nil }

  /// Whose payments they are, every marked month, whichever page it stands on, the sum, where and how one pays, and the
  /// desk that helps.
  func slip(in scene: Scene) -> Slip? {
    guard !sheet.marked.isEmpty else { return nil }
    let words = AmountWords(scene: scene)
    let marked = sheet.marked.sorted()
    let rows = marked.enumerated().map { index, month in
      row(index + 1, month, named: words.shortMonth(month), in: scene)
    }
    let composer = PageComposer(scene: scene, width: ScreenPlan(size: scene.size).body.width)
    let paying = [Phrase.separatePayments, .sheetWhere, .sheetBefore, .sheetAfter].flatMap { phrase in
      composer.passage(scene.say(phrase)).flatMap { $0.opening(except: []).said }
    }
    let sources = [NamedSource.payments, .placesToPay, .checksOfPayments].map(\.rawValue)
    return SlipComposer(scene: scene).slip(
      title: scene.say(.sheetTitle),
      [Said(.text, contribution[scene.language] + .fullStop)] + rows + [Said(.total, total(in: scene))] + paying,
      sources: sources + sheet.sources(of: marked), link: links(in: scene).first, desk: Desk.patientSupport)
  }

  mutating func handle(_ command: Command, in scene: Scene) -> Step {
    switch command {
    case .moveUp where selected > 0: selected -= 1
    case .moveUp:
      page = (page + pages - 1) % pages
      selected = months.count - 1
    case .moveDown where selected + 1 < months.count: selected += 1
    case .moveDown:
      page = (page + 1) % pages
      selected = 0
    case .turnBack where page > 0: turn(to: page - 1)
    case .turnForward where page + 1 < pages: turn(to: page + 1)
    case .openSelected: toggle(selected)
    case .openItem(let number) where (1...max(1, months.count)).contains(number):
      selected = number - 1
      toggle(selected)
    default: break
    }
    return .stay
  }

  func draw(into frame: inout Frame, body: Rect, in scene: Scene) {
    let picture = picture(in: scene, body: body)
    for (index, line) in (picture.above + picture.list.lines(selected: selected) + picture.below).enumerated()
    where line.width > 0 {
      frame.write(line, at: Point(x: body.x, y: body.y + index))
    }
    frame.cursor = Point(x: body.x + 1, y: body.y + picture.above.count + picture.list.row(of: selected))
  }

  /// Rows by which the page is too high; none in a page that is right.
  func overflow(in scene: Scene) -> Int {
    let body = ScreenPlan(size: scene.size).body
    let picture = picture(in: scene, body: body)
    return max(0, picture.above.count + picture.list.height + picture.below.count - body.height)
  }

  private var pages: Int { max(1, sheet.pages.count) }
  private var months: [Month] { sheet.pages.indices.contains(page) ? sheet.pages[page] : [] }

  /// Another page, with the same row of it as far as it has one.
  private mutating func turn(to other: Int) {
    page = other
    selected = min(selected, max(0, months.count - 1))
  }

  private mutating func toggle(_ index: Int) {
    if months.indices.contains(index) { sheet.toggle(months[index]) }
  }

  private func picture(in scene: Scene, body: Rect) -> (above: [TextLine], list: ChoiceList, below: [TextLine]) {
    func folded(_ text: SafeText, _ style: Style = .plain) -> [TextLine] {
      TextLine(text.string, style).wrapped(to: body.width)
    }
    let heading = folded(request(in: scene), .heading)
    let list = ChoiceList(labels(in: scene, width: body.width - ChoiceList.margin), width: body.width)
    let notes = folded(scene.say(.separatePayments)) + folded(total(in: scene), .strong) + otherPages(in: scene)
    let hasRoom = heading.count + list.height + notes.count + 2 <= body.height
    let gap = hasRoom ? [TextLine.blank] : []
    return (heading + gap, list, gap + notes)
  }

  /// The keys to the other months, which a narrow bar has no room for.
  private func otherPages(in scene: Scene) -> [TextLine] {
    let keys = keysToOtherPages(in: scene)
    let line = keys.reduce(into: TextLine()) { line, key in
      line.append((line.width > 0 ? "  " : "") + key.barKeys, .strong)
      line.append(" " + scene.say(key.name).string)
    }
    return keys.isEmpty ? [] : [line]
  }

  private func row(_ number: Int, _ month: Month, named name: SafeText, in scene: Scene) -> Said {
    Said(
      .row(number, amount: amount(of: month, in: scene), mark: mark(of: month, in: scene)), name,
      isDoubtful: isDoubtful(month, in: scene))
  }

  private func mark(of month: Month, in scene: Scene) -> SafeText {
    scene.say(sheet.marked.contains(month) ? .monthMarked : .monthNotMarked)
  }

  private func keysToOtherPages(in scene: Scene) -> [Binding] {
    bindings(in: scene).filter { [.earlierName, .laterName].contains($0.name) && $0.hindrance == nil }
  }

  /// What the patient is asked to do.
  private func request(in scene: Scene) -> SafeText {
    scene.say(period == .past ? .sheetPast : .sheetComing)
  }

  private func amount(of month: Month, in scene: Scene) -> SafeText {
    sheet.amount(of: month).map(AmountWords(scene: scene).tenge) ?? scene.say(.sheetUnknown)
  }

  /// How many payments, and the sum; where the amount of no month is known, no sum; where none is marked, how to mark.
  private func total(in scene: Scene) -> SafeText {
    guard !sheet.marked.isEmpty else { return scene.say(.sheetNothing) }
    let count = SafeText(sheet.marked.count)
    guard sheet.total > 0 || !sheet.isAtLeast else { return scene.say(.sheetSumUnknown, ["count": count]) }
    let values = ["count": count, "sum": AmountWords(scene: scene).tenge(sheet.total)]
    return scene.say(sheet.isAtLeast ? .sheetAtLeast : .sheetTotal, values)
  }

  /// The lines of the page: the mark, the month, and the amount, in a column of its own where there is room.
  private func labels(in scene: Scene, width: Int) -> [String] {
    let words = AmountWords(scene: scene)
    let rows = months.map { month in
      let mark = sheet.marked.contains(month) ? "[√]" : "[ ]"
      return (
        name: "\(mark) \(words.shortMonth(month).string)",
        amount: amount(of: month, in: scene).string + (isDoubtful(month, in: scene) ? " ▲" : "")
      )
    }
    let column = rows.map(\.name.count).max() ?? 0
    let aligned = rows.map { $0.name + String(repeating: " ", count: column - $0.name.count + 3) + $0.amount }
    return aligned.allSatisfy { $0.count <= width } ? aligned : rows.map { "\($0.name) \($0.amount)" }
  }

  private func isDoubtful(_ month: Month, in scene: Scene) -> Bool {
    scene.isDoubtful(sheet.sources(of: [month]))
  }
}
