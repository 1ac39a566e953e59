import Polyclinic

/// The screens that the rules can show, one by one, whatever answers lead to them.
struct RuleScreens {
  private let pack: Pack
  private var rules: Rulebook { pack.rules }

  /// The screens of a pack.
  init(_ pack: Pack) {
    self.pack = pack
  }

  /// Their names: what it is, a colon, and the id in the rules.
  var names: [String] {
    let ids = [
      Kind.question: rules.facts.map(\.id), .findOut: rules.facts.map(\.id), .outcome: rules.grounds.map(\.id),
      .way: rules.remedies.map(\.id), .sheet: rules.remedies.filter { $0.sheet != nil }.map(\.id),
      .contradiction: rules.exclusions.map(\.id), .answers: rules.facts.isEmpty ? [] : ["all"],
    ]
    return Kind.allCases.flatMap { kind in (ids[kind] ?? []).map { "\(kind.rawValue):\($0)" } }
  }

  /// Whether the screen of that name shows hours, or months, that the clock decides.
  static func showTime(_ name: String) -> Bool {
    guard let kind = parts(of: name)?.kind else { return false }
    return kind != .contradiction && kind != .answers
  }

  /// The screen of that name; nil where there is none.
  func screen(_ name: String, in scene: Scene) -> (any Screen)? {
    guard let (kind, id) = Self.parts(of: name) else { return nil }
    switch kind {
    case .question: return rules.place(of: id).map { interview.screen(asking: $0, in: scene) }
    case .findOut: return rules.place(of: id).map { FindOutScreen(interview: interview, fact: $0) }
    case .outcome:
      return rules.grounds.firstIndex { $0.id == id }.map {
        OutcomeScreen(interview: interview, decision: decision(on: $0))
      }
    case .way: return rules.remedies.firstIndex { $0.id == id }.map { RemedyScreen(remedy: $0) }
    case .sheet: return rules.remedy(id).flatMap { PaymentSheetScreen($0, in: scene) }
    case .contradiction:
      return rules.exclusions.firstIndex { $0.id == id }.map {
        ContradictionScreen(interview: interview, exclusion: $0)
      }
    case .answers: return AnswersScreen(interview: longAnswers)
    }
  }

  private enum Kind: String, CaseIterable {
    case question
    case findOut = "find-out"
    case outcome
    case way
    case sheet
    case contradiction
    case answers
  }

  private static func parts(of name: String) -> (kind: Kind, id: String)? {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = Kind(rawValue: parts[0]) else { return nil }
    return (kind, parts[1])
  }

  /// Questions that begin with what the status screen tells, so that an outcome says all that it can say.
  private var interview: Interview {
    let pages = pack.pages.values.filter { if case .interview = $0.tool { true } else { false } }
    let page = pages.map(\.id).min() ?? Page.home
    let given = [ShownStatus.fact: ShownStatus.notInsured.rawValue]
    return Interview(page: page, Page.Interview(first: nil, given: given), rules: rules)
  }

  /// The longest option of each fact, as many as one visit can have.
  private var longAnswers: Interview {
    let facts = rules.facts.enumerated().sorted { $0.element.name.length > $1.element.name.length }
    return facts.reduce(into: interview) { interview, fact in
      let options = fact.element.options.enumerated()
      guard let longest = options.max(by: { $0.element.label.length < $1.element.label.length }) else { return }
      interview.answers[fact.offset] = .option(longest.offset)
    }
  }

  /// A decision for a ground with the longest text on access that fits what the status shows, and with all ways out
  /// that it can have.
  private func decision(on place: Int) -> Decision {
    let ground = rules.grounds[place]
    let access = rules.access.indices.filter { place in
      let scope = rules.access[place].scope
      return scope.concerns(ground) && rules.canHold(scope.requires, beside: interview.answers)
    }
    let rule = access.max { rules.access[$0].text.length < rules.access[$1].text.length }
    let until = rule.flatMap { rules.access[$0].grace }.map { _ in rules.date }
    let answers = longAnswers.answers.list.map { Reason.answer(fact: $0.fact, $0.answer) }
    let month = Month(of: rules.date)
    let amount = ground.contribution.map { id in
      Reason.amount(id, month, rules.contribution(id)?.value(in: month))
    }
    return Decision(
      state: .decided, ground: place, possible: [], payer: ground.payer,
      access: rule.map { rules.access[$0].access } ?? .unknown, accessUntil: until, accessRule: rule,
      remedies: rules.remedies.indices.filter { rules.remedies[$0].scope.concerns(ground) },
      trace: [.ground(place)] + answers + (rule.map { [.access($0, until: until)] } ?? []) + (amount.map { [$0] } ?? [])
    )
  }
}

extension LocalizedText {
  fileprivate var length: Int { Language.allCases.reduce(0) { $0 + self[$1].string.unicodeScalars.count } }
}
