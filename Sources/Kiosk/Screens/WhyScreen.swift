import Polyclinic
import Terminal

/// Why the rules say what they say: the rule, the answers, the day, the amount, each with its source.
///
/// It is the trace of the decision itself, shortened to what fits one glance.
struct WhyScreen: ReadingScreen {
  private let subject: Subject
  var position = Position()

  /// The most reasons that are told; beyond them the first answers are left out.
  static let mostReasons = 8

  /// The screen of an answer of the rules.
  init(_ subject: Subject) {
    self.subject = subject
  }

  /// What is explained.
  enum Subject: Sendable {
    /// Who pays for a person, and whether there is care today.
    case decision(Decision)
    /// Who pays for a disease or a service, by its place among all, and the event from which its time runs.
    case coverage(Int, event: EventTime?)
  }

  func isDiscreet(in scene: Scene) -> Bool {
    switch subject {
    case .decision(let decision):
      let ground = decision.ground.flatMap { scene.pack?.rules.ground(at: $0) }
      return ground?.isDiscreet == true || decision.trace.contains { isDiscreet($0, in: scene) }
    case .coverage(let place, _): return scene.coverage(place)?.isDiscreet == true
    }
  }

  func crumb(in scene: Scene) -> SafeText { scene.say(.whyTitle) }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    let composer = PageComposer(scene: scene, width: plan.body.width)
    let passages = told(in: scene).flatMap { reason in
      composer.passage(reason.text, sources: reason.sources)
    }
    return Reading(
      heading: scene.say(.whyTitle), passages: passages,
      labels: [scene.say(.allSources)], plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    .push(SourcesScreen(of: told(in: scene).flatMap(\.sources)))
  }

  private func isDiscreet(_ reason: Reason, in scene: Scene) -> Bool {
    guard case .answer(let fact, .option(let option)) = reason else { return false }
    return scene.pack?.rules.isDiscreet(option, of: fact) == true
  }

  private typealias Told = (text: SafeText, sources: [String])

  private func told(in scene: Scene) -> [Told] {
    switch subject {
    case .decision(let decision): reasons(for: decision).compactMap { told($0, in: scene) }
    case .coverage(let place, let event): scene.coverage(place).map { told($0, event: event, in: scene) } ?? []
    }
  }

  /// The rule on a disease or a service, and the day or the month that was told.
  private func told(_ entry: Coverage, event: EventTime?, in scene: Scene) -> [Told] {
    let words = CoverageWords(scene: scene)
    let payment = words.payment(of: entry, after: event)
    let sentences = entry.name[scene.language].capitalized + .fullStop + .space + payment
    let rule = scene.say(.whyRule, ["text": sentences])
    let answer = entry.limit.flatMap { limit in
      event.map { AnswerWords(scene: scene).line(words.words(for: $0), to: limit.since) }
    }
    let since = scene.say(.whySince, ["date": scene.words(for: entry.period.from)])
    return [(supported(rule, by: entry.sources, in: scene), entry.sources), (since, [])]
      + (answer.map { [(scene.say(.whyAnswer, ["text": $0]), [])] } ?? [])
  }

  private func reasons(for decision: Decision) -> [Reason] {
    var surplus = decision.trace.count - Self.mostReasons
    return decision.trace.filter { reason in
      guard case .answer = reason, surplus > 0 else { return true }
      surplus -= 1
      return false
    }
  }

  /// A reason in words, with the name and the date of its source; nil for what only an interrupted decision has.
  private func told(_ reason: Reason, in scene: Scene) -> Told? {
    guard let rules = scene.pack?.rules else { return nil }
    switch reason {
    case .exclusion, .open: return nil
    case .ground(let place):
      guard let ground = rules.ground(at: place) else { return nil }
      let rule = scene.say(.whyRule, ["text": ground.title[scene.language]])
      return (supported(rule, by: ground.sources, in: scene), ground.sources)
    case .answer(let fact, let answer):
      return (scene.say(.whyAnswer, ["text": AnswerWords(scene: scene).line(answer, to: fact)]), [])
    case .access(let place, let day):
      guard let rule = rules.accessRule(at: place) else { return nil }
      let text = AccessWords(scene: scene).text(of: rule, until: day)
      return (supported(text, by: rule.sources, in: scene), rule.sources)
    case .amount(let id, let month, let value):
      guard let contribution = rules.contribution(id) else { return nil }
      let words = AmountWords(scene: scene)
      let amount = value.map { words.amount($0, in: contribution.unit) } ?? scene.say(.sheetUnknown)
      let text = scene.say(
        .whyAmount,
        ["name": contribution.name[scene.language].capitalized, "month": words.month(month), "amount": amount])
      return (supported(text, by: value?.sources ?? [], in: scene), value?.sources ?? [])
    }
  }

  private func supported(_ text: SafeText, by ids: [String], in scene: Scene) -> SafeText {
    guard let source = scene.sources(ids).first else { return text }
    return scene.say(.whySource, ["text": text, "source": scene.cited(source)])
  }
}
