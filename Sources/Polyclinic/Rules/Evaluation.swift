/// Decides by three-valued logic which rules are met, and which question the best open rule needs next.
///
/// The rules are looked at one after another: first what does not fit, then the grounds in their order, then access,
/// then the ways out. The first ground that is met counts once every ground before it is known not to be met, or can
/// never be known because the person does not know the answer.
struct Evaluation {
  private let rules: Rulebook
  private let answers: [Answer?]
  /// Whether the question about each fact makes sense; a fact comes after those on which that depends.
  private var makesSense: [Truth]
  /// Today; nil where the clock cannot be right: then nothing that counts from today can be told.
  private let today: CalendarDate?

  init(rules: Rulebook, answers: Answers, today: CalendarDate?) {
    self.rules = rules
    var table = [Answer?](repeating: nil, count: rules.facts.count)
    for entry in answers.list where table.indices.contains(entry.fact) { table[entry.fact] = entry.answer }
    self.answers = table
    self.today = today
    makesSense = [Truth](repeating: .yes, count: rules.facts.count)
    for (place, fact) in rules.facts.enumerated() { makesSense[place] = truth(of: fact.when) }
  }

  /// The decision.
  var decision: Decision {
    if let place = rules.exclusions.firstIndex(where: isMet) {
      return pending(.contradiction(place), trace: [.exclusion(place)])
    }
    var possible: [Int] = []
    var met: Int?
    for (place, ground) in rules.grounds.enumerated() where isInForce(ground.period) {
      switch truth(of: ground.requires) {
      case .no: continue
      case .yes: met = place
      case .unknown:
        if let fact = question(for: ground.requires) { return pending(.question(fact), possible: possible) }
        possible.append(place)
      }
      if met != nil { break }
    }
    return followed(ground: met, possible: possible)
  }

  /// Whether a condition holds.
  func truth(of condition: Condition) -> Truth {
    switch condition {
    case .answer(let fact, let options): return truth(fact, among: options)
    case .not(let part): return !truth(of: part)
    case .all(let parts):
      var result = Truth.yes
      for part in parts {
        result = result && truth(of: part)
        if result == .no { break }
      }
      return result
    case .any(let parts):
      var result = Truth.no
      for part in parts {
        result = result || truth(of: part)
        if result == .yes { break }
      }
      return result
    }
  }

  /// The first question whose answer the condition lacks; nil where nothing can be asked.
  func question(for condition: Condition) -> Int? {
    guard truth(of: condition) == .unknown else { return nil }
    switch condition {
    case .answer(let fact, _): return question(about: fact)
    case .not(let part): return question(for: part)
    case .all(let parts), .any(let parts): return parts.lazy.compactMap(question).first
    }
  }

  private func truth(_ fact: Int, among options: Set<Int>) -> Truth {
    guard rules.facts.indices.contains(fact), makesSense[fact] != .no else { return .no }
    switch answers[fact] {
    case .option(let option): return Truth(options.contains(option))
    case .month, .date: return .no
    case .unknown where rules.facts[fact].isVolunteered, nil where rules.facts[fact].isVolunteered: return .no
    case .unknown, nil: return .unknown
    }
  }

  /// The fact itself, or what must be known before it makes sense to ask.
  private func question(about fact: Int) -> Int? {
    guard rules.facts.indices.contains(fact), answers[fact] == nil else { return nil }
    switch makesSense[fact] {
    case .no: return nil
    case .yes: return fact
    case .unknown: return question(for: rules.facts[fact].when)
    }
  }

  func isMet(_ exclusion: Exclusion) -> Bool {
    [exclusion.first, exclusion.second].allSatisfy { side in
      answers.indices.contains(side.fact) && answers[side.fact] == .option(side.option)
    }
  }

  private func isInForce(_ period: Period) -> Bool {
    period.contains(today ?? rules.date)
  }

  private func pending(_ state: Decision.State, possible: [Int] = [], trace: [Reason] = []) -> Decision {
    Decision(
      state: state, ground: nil, possible: possible, payer: .unknown, access: .unknown, accessUntil: nil,
      accessRule: nil, remedies: [], trace: trace)
  }
}

extension Evaluation {
  /// What follows on the ground: access, then the ways out; a question where one of them lacks an answer.
  private func followed(ground place: Int?, possible: [Int]) -> Decision {
    let candidates = place.map { [$0] } ?? possible
    let payer = place.map { rules.grounds[$0].payer } ?? .unknown
    var trace = place.map { [Reason.ground($0)] } ?? possible.map { .open($0) }
    var shown: Set<Int> = []
    func add(_ condition: Condition) {
      for fact in evidence(for: condition) where shown.insert(fact).inserted {
        if let answer = answers[fact] { trace.append(.answer(fact: fact, answer)) }
      }
    }
    func asking(_ fact: Int) -> Decision {
      Decision(
        state: .question(fact), ground: place, possible: possible, payer: payer, access: .unknown, accessUntil: nil,
        accessRule: nil, remedies: [], trace: trace)
    }
    candidates.forEach { add(rules.grounds[$0].requires) }

    var met: Int?
    var open: Set<Access> = []
    var ended: [Int] = []
    for (number, rule) in rules.access.enumerated() where isInForce(rule.period) && concerns(rule.scope, candidates) {
      let truth = graceTruth(rule.grace) && truth(of: rule.scope.requires)
      if truth == .unknown {
        // Where the last month can never be known, no other answer helps.
        let isHopeless = graceTruth(rule.grace) == .unknown && graceQuestion(rule.grace) == nil
        let fact = isHopeless ? nil : graceQuestion(rule.grace) ?? question(for: rule.scope.requires)
        if let fact { return asking(fact) }
        open.insert(rule.access)
      } else if truth == .yes {
        met = number
        break
      } else if let grace = rule.grace {
        ended += [grace.lastPaid] + (graceTruth(grace) == .no ? [] : evidence(for: rule.scope.requires))
      }
    }
    // While an earlier rule may hold, a later one counts only where both grant the same.
    let accessRule = met.flatMap { number in open.allSatisfy { $0 == rules.access[number].access } ? number : nil }
    let rule = accessRule.map { rules.access[$0] }
    let until = rule?.grace.flatMap(lastDay)
    if let rule, let accessRule {
      for fact in ended + (rule.grace.map { [$0.lastPaid] } ?? []) where shown.insert(fact).inserted {
        if let answer = answers[fact] { trace.append(.answer(fact: fact, answer)) }
      }
      add(rule.scope.requires)
      trace.append(.access(accessRule, until: until))
    }

    var remedies: [Int] = []
    for (number, remedy) in rules.remedies.enumerated()
    where isInForce(remedy.period) && concerns(remedy.scope, candidates) {
      switch truth(of: remedy.scope.requires) {
      case .no: continue
      case .yes: remedies.append(number)
      case .unknown:
        if let fact = question(for: remedy.scope.requires) { return asking(fact) }
        if !remedy.isOnlyIfKnown { remedies.append(number) }
      }
    }
    if let amount = place.flatMap({ rules.grounds[$0].contribution }), let today {
      let month = Month(of: today)
      trace.append(.amount(amount, month, rules.contribution(amount)?.value(in: month)))
    }
    return Decision(
      state: .decided, ground: place, possible: possible, payer: payer, access: rule?.access ?? .unknown,
      accessUntil: until, accessRule: accessRule, remedies: remedies, trace: trace)
  }

  /// The facts on whose answers it rests that a condition holds, fails or stays open.
  private func evidence(for condition: Condition) -> [Int] {
    switch condition {
    case .answer(let fact, _):
      guard rules.facts.indices.contains(fact) else { return [] }
      return evidence(for: rules.facts[fact].when) + [fact]
    case .not(let part): return evidence(for: part)
    case .all(let parts): return parts.flatMap(evidence)
    case .any(let parts):
      let whole = truth(of: condition)
      return parts.filter { truth(of: $0) == whole }.flatMap(evidence)
    }
  }

  /// Whether a rule is for the ground, or for one of those that may be met.
  private func concerns(_ scope: Scope, _ candidates: [Int]) -> Bool {
    guard !scope.payers.isEmpty || !scope.grounds.isEmpty else { return true }
    return candidates.contains { scope.concerns(rules.grounds[$0]) }
  }

  private func graceTruth(_ grace: AccessRule.Grace?) -> Truth {
    guard let grace else { return .yes }
    guard answers.indices.contains(grace.lastPaid) else { return .no }
    guard case .month? = answers[grace.lastPaid] else {
      if case .option? = answers[grace.lastPaid] { return .no }
      return .unknown
    }
    guard let today, let last = lastDay(of: grace) else { return .unknown }
    return Truth(today <= last)
  }

  private func graceQuestion(_ grace: AccessRule.Grace?) -> Int? {
    grace.flatMap { question(about: $0.lastPaid) }
  }

  private func lastDay(of grace: AccessRule.Grace) -> CalendarDate? {
    guard answers.indices.contains(grace.lastPaid), case .month(let month)? = answers[grace.lastPaid]
    else { return nil }
    return grace.lastDay(after: month)
  }
}

extension Rulebook {
  /// What the rules say of the answers.
  ///
  /// - Parameter today: the day; nil where the clock cannot be right.
  public func decision(for answers: Answers, asOf today: CalendarDate?) -> Decision {
    Evaluation(rules: self, answers: answers, today: today).decision
  }

  /// Whether a condition holds beside those answers, or may with others more.
  public func canHold(_ condition: Condition, beside answers: Answers) -> Bool {
    Evaluation(rules: self, answers: answers, today: nil).truth(of: condition) != .no
  }

  /// The answers without those whose question makes no sense beside the others.
  ///
  /// Two that do not fit are both kept: the person is asked which of them is right.
  public func fitting(_ answers: Answers) -> Answers {
    let evaluation = Evaluation(rules: self, answers: answers, today: nil)
    var fitting = answers
    guard !exclusions.contains(where: evaluation.isMet) else { return answers }
    for entry in answers.list where fact(entry.fact).map({ evaluation.truth(of: $0.when) == .no }) ?? true {
      fitting[entry.fact] = nil
    }
    return fitting
  }
}
