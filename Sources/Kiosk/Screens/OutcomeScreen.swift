import Polyclinic
import Terminal

/// What the rules say of somebody's answers: who pays, whether there is care today, what to do here and at home.
struct OutcomeScreen: ReadingScreen {
  let interview: Interview
  let decision: Decision
  var position = Position()

  /// The most ways out that stand beside what is without insurance; one more may stand in its place.
  private static let mostWays = 6

  /// The screen of a decision.
  init(interview: Interview, decision: Decision) {
    self.interview = interview
    self.decision = decision
  }

  var asking: Interview? { interview }

  func crumb(in scene: Scene) -> SafeText {
    ground(in: scene)?.crumb[scene.language] ?? scene.say(.noRulesCrumb)
  }

  func why(in scene: Scene) -> (any Screen)? {
    ground(in: scene) == nil ? nil : WhyScreen(.decision(decision))
  }

  /// The one that helps most: the first of what is said here, else of the ways out, else of the pages behind them,
  /// else the Fund's.
  ///
  /// Where somebody else owes the contribution, a way to pay it oneself is passed over.
  func links(in scene: Scene) -> [Link] {
    guard let pack = scene.pack else { return [] }
    let isOwed = [.state, .local, .employer].contains(decision.payer)
    let ways = decision.remedies.compactMap { pack.rules.remedy(at: $0) }.filter { !isOwed || $0.sheet == nil }
    let pages = ways.lazy.flatMap(\.pages).compactMap { pack.pages[$0]?.body }
    let bodies = [ground(in: scene)?.body ?? []] + ways.map(\.body) + pages
    let said = bodies.lazy.joined().compactMap(\.link).compactMap { pack.links[$0] }
    return [said.first ?? pack.links[NamedLink.status.rawValue]].compactMap { $0 }
  }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    let composer = PageComposer(scene: scene, width: plan.body.width)
    let heading = heading(in: scene)
    let passages = ground(in: scene).map { text(of: $0, composer, in: scene) } ?? ignorance(composer, in: scene)
    let labels = choices(in: scene).compactMap { label($0, in: scene) }
    let note = ground(in: scene)?.isVisitor == true ? NamedNote.unwell : .emergency
    let notes = isUninsured(in: scene) ? [Statement(.note(note.rawValue), sources: [])] : []
    let foot = composer.passages(of: notes)
    let reading = Reading(heading: heading, passages: passages, labels: labels, foot: foot, plan: plan)
    // Many ways out leave no room for the note below them.
    return reading.fits(plan)
      ? reading : Reading(heading: heading, passages: passages + foot, labels: labels, plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    let choices = choices(in: scene)
    guard choices.indices.contains(index) else { return .stay }
    switch choices[index] {
    case .way(let remedy): return .push(RemedyScreen(remedy: remedy))
    case .page(let page): return .push(scene.screen(of: page))
    case .answers: return .push(AnswersScreen(interview: interview))
    }
  }

  func isDiscreet(in scene: Scene) -> Bool {
    ground(in: scene)?.isDiscreet == true || interview.isDiscreet(in: scene)
  }

  func slipHindrance(in scene: Scene) -> Phrase? { nil }

  /// What is said, and the ways out by the numbers by which the kiosk shows them step by step.
  func slip(in scene: Scene) -> Slip? {
    let reading = present(in: scene)
    let labels = choices(in: scene).compactMap { choice -> SafeText? in
      if case .way = choice { label(choice, in: scene) } else { nil }
    }
    let ways = labels.enumerated().map { Said(.step($0.offset + 1), $0.element) }
    let heading = ways.isEmpty ? [] : [Said(.heading, scene.say(.waysHeading))]
    let title = isDiscreet(in: scene) ? crumb(in: scene) : self.heading(in: scene)
    return SlipComposer(scene: scene).slip(
      title: title, reading.text + heading + ways, sources: reading.sources, link: links(in: scene).first,
      desk: Desk.patientSupport)
  }

  private enum Choice {
    case way(Int)
    case page(String)
    case answers
  }

  private func choices(in scene: Scene) -> [Choice] {
    let ways = decision.remedies.prefix(Self.mostWays + 1)
    let hasRoom = ways.count <= Self.mostWays && ground(in: scene)?.isVisitor != true
    let pages = [NamedPage.withoutInsurance.rawValue].filter { hasRoom && scene.page($0) != nil }
    let hasAnswers = !interview.answers.list.isEmpty
    return ways.map { .way($0) } + pages.map { .page($0) } + (hasAnswers ? [.answers] : [])
  }

  private func label(_ choice: Choice, in scene: Scene) -> SafeText? {
    switch choice {
    case .way(let place): scene.pack?.rules.remedy(at: place)?.label[scene.language]
    case .page(let id): scene.page(id)?.label[scene.language]
    case .answers: scene.say(.answersTitle)
    }
  }

  /// What the system shows, what is done in this building today, whether there is care, and what the ground says.
  private func text(of ground: Ground, _ composer: PageComposer, in scene: Scene) -> [Passage] {
    // A visitor is not insured, and nothing here changes that.
    let status = ground.isVisitor ? nil : interview.shownStatus(in: scene)
    let shown = status.map { composer.passage(scene.say($0)) } ?? []
    let access = decision.accessRule.flatMap { scene.pack?.rules.accessRule(at: $0) }.map { rule in
      composer.passage(AccessWords(scene: scene).text(of: rule, until: decision.accessUntil), sources: rule.sources)
    }
    // Who does not know an answer may be on a ground before this one.
    let isConditional = ground.payer != .unknown && !decision.possible.isEmpty
    let condition = isConditional ? [Statement(.note(NamedNote.unlessStatePays.rawValue), sources: [])] : []
    let body = scene.pack?.opened(ground.body) ?? []
    let here = body.filter { if case .today = $0.content { true } else { false } }
    let rest = body.filter { !here.contains($0) }
    return shown + composer.passages(of: condition + here) + (access ?? []) + composer.passages(of: rest)
  }

  /// What is said on a day on which no rule holds.
  private func ignorance(_ composer: PageComposer, in scene: Scene) -> [Passage] {
    let help = DeskHelp(scene: scene, desk: Desk.patientSupport)
    let said = [Said(.text, scene.say(.noRulesText))] + help.said
    return said.flatMap { composer.passage($0.text, as: $0.kind) }
  }

  private func isUninsured(in scene: Scene) -> Bool {
    let isLost = decision.access == .lost || decision.access == .unknown
    return interview.shownStatus(in: scene) != nil || (isLost && decision.payer == .none)
  }

  private func heading(in scene: Scene) -> SafeText {
    ground(in: scene)?.title[scene.language] ?? scene.say(.noRulesTitle)
  }

  private func ground(in scene: Scene) -> Ground? {
    decision.ground.flatMap { scene.pack?.rules.ground(at: $0) }
  }
}
