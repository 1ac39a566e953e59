@testable import Polyclinic

/// The rules with one thing in them changed, as a slip of the pen would.
struct Mutant: Sendable {
  /// The kind of the rule and its id.
  let kind: String
  let id: String
  /// What is changed.
  let slip: String
  /// Whether it is an edge of a period.
  let isOfPeriod: Bool
  /// The only day on which it can be noticed; nil where there are others.
  let onlyDay: CalendarDate?
  let rules: Rulebook

  var name: String { "\(kind) \(id): \(slip)" }

  /// Every slip: each condition, payer, access, period, grace, scope, pair, amount, and the order of neighbours.
  static func all(of rules: Rulebook) -> [Mutant] {
    conditions(of: rules) + kinds(of: rules) + periods(of: rules) + scopes(of: rules) + numbers(of: rules)
      + pairs(of: rules) + orders(of: rules)
  }

  /// The slip that swaps a rule with the one before it.
  static let swapped = "earlier"

  /// The slip that lets a period begin a day earlier.
  static let earlierByADay = "a day earlier"

  private init(
    _ kind: String, _ id: String, _ slip: String, isOfPeriod: Bool = false, onlyDay: CalendarDate? = nil,
    _ original: Rulebook, _ change: (inout Rulebook) -> Void
  ) {
    var rules = original
    change(&rules)
    self.kind = kind
    self.id = id
    self.slip = slip
    self.isOfPeriod = isOfPeriod
    self.onlyDay = onlyDay
    self.rules = rules
  }

  /// Each atom the other way round: once as a whole, once with the other options of its fact.
  private static func conditions(of rules: Rulebook) -> [Mutant] {
    func flipped(_ condition: Condition) -> [(String, Condition)] {
      switch condition {
      case .answer(let fact, let options):
        let all = Set(rules.facts[fact].options.indices)
        let text = "\(rules.facts[fact].id) \(options.sorted().map { rules.facts[fact].options[$0].id })"
        return [
          ("not \(text)", .not(condition)),
          ("others than \(text)", .answer(fact: fact, among: all.subtracting(options))),
        ]
      case .not(let part): return flipped(part).map { ($0, .not($1)) }
      case .all(let parts): return replaced(parts).map { ($0, .all($1)) }
      case .any(let parts): return replaced(parts).map { ($0, .any($1)) }
      }
    }
    func replaced(_ parts: [Condition]) -> [(String, [Condition])] {
      parts.indices.flatMap { place in
        flipped(parts[place]).map { name, part in
          var changed = parts
          changed[place] = part
          return (name, changed)
        }
      }
    }
    var mutants: [Mutant] = []
    for (place, fact) in rules.facts.enumerated() {
      mutants += flipped(fact.when).map { name, flip in
        Mutant("fact", fact.id, "\(name)", rules) { $0.facts[place].when = flip }
      }
    }
    for (place, ground) in rules.grounds.enumerated() {
      mutants += flipped(ground.requires).map { name, flip in
        Mutant("ground", ground.id, "\(name)", rules) { $0.grounds[place].requires = flip }
      }
    }
    for (place, rule) in rules.access.enumerated() {
      mutants += flipped(rule.scope.requires).map { name, flip in
        Mutant("access", rule.id, "\(name)", rules) { $0.access[place].scope.requires = flip }
      }
    }
    for (place, remedy) in rules.remedies.enumerated() {
      mutants += flipped(remedy.scope.requires).map { name, flip in
        Mutant("way", remedy.id, "\(name)", rules) { $0.remedies[place].scope.requires = flip }
      }
      if remedy.isOnlyIfKnown {
        mutants.append(Mutant("way", remedy.id, "if not known", rules) { $0.remedies[place].isOnlyIfKnown = false })
      }
    }
    return mutants
  }

  /// Each payer and each access, once for every other one.
  private static func kinds(of rules: Rulebook) -> [Mutant] {
    var mutants: [Mutant] = []
    for (place, ground) in rules.grounds.enumerated() {
      for payer in Payer.allCases where payer != ground.payer {
        mutants.append(Mutant("ground", ground.id, "payer \(payer)", rules) { $0.grounds[place].payer = payer })
      }
    }
    for (place, rule) in rules.access.enumerated() {
      for access in Access.allCases where access != rule.access {
        mutants.append(Mutant("access", rule.id, "\(access)", rules) { $0.access[place].access = access })
      }
    }
    return mutants
  }

  /// Each edge of a period a day off, and each open end closed.
  private static func periods(of rules: Rulebook) -> [Mutant] {
    var mutants: [Mutant] = []
    func slip(_ kind: String, _ id: String, _ period: Period, _ path: WritableKeyPath<Rulebook, Period>) {
      let end = period.to?.previous ?? CalendarDate(year: 2026, month: 12, day: 31)
      let slips: [(String, CalendarDate?, CalendarDate?, CalendarDate?)] = [
        ("a day later", period.from.next, period.to, period.from),
        (earlierByADay, period.from.previous, period.to, period.from.previous),
        ("ends early", period.from, end, nil),
      ]
      for (slip, from, to, day) in slips {
        guard let from, let other = Period(from: from, to: to) else { continue }
        mutants.append(
          Mutant(kind, id, slip, isOfPeriod: true, onlyDay: day, rules) { $0[keyPath: path] = other })
      }
    }
    for (place, ground) in rules.grounds.enumerated() {
      slip("ground", ground.id, ground.period, \.grounds[place].period)
    }
    for (place, rule) in rules.access.enumerated() {
      slip("access", rule.id, rule.period, \.access[place].period)
    }
    for (place, remedy) in rules.remedies.enumerated() {
      slip("way", remedy.id, remedy.period, \.remedies[place].period)
    }
    for (place, amount) in rules.contributions.enumerated() {
      for (number, value) in amount.values.enumerated() {
        slip("amount", amount.id, value.period, \.contributions[place].values[number].period)
      }
    }
    return mutants
  }

  /// Each ground and payer left out of a scope.
  private static func scopes(of rules: Rulebook) -> [Mutant] {
    var mutants: [Mutant] = []
    func slip(_ kind: String, _ id: String, _ scope: Scope, _ path: WritableKeyPath<Rulebook, Scope>) {
      for ground in scope.grounds.sorted() {
        mutants.append(Mutant(kind, id, "without \(ground)", rules) { $0[keyPath: path].grounds.remove(ground) })
      }
      for payer in scope.payers {
        mutants.append(Mutant(kind, id, "without payer \(payer)", rules) { $0[keyPath: path].payers.remove(payer) })
      }
    }
    for (place, rule) in rules.access.enumerated() { slip("access", rule.id, rule.scope, \.access[place].scope) }
    for (place, remedy) in rules.remedies.enumerated() {
      slip("way", remedy.id, remedy.scope, \.remedies[place].scope)
    }
    return mutants
  }

  /// Each grace a month off, each amount one more.
  private static func numbers(of rules: Rulebook) -> [Mutant] {
    var mutants: [Mutant] = []
    for (place, rule) in rules.access.enumerated() where rule.grace != nil {
      for step in [-1, 1] {
        mutants.append(Mutant("access", rule.id, "\(step) month", rules) { $0.access[place].grace?.months += step })
      }
    }
    for (place, amount) in rules.contributions.enumerated() {
      for number in amount.values.indices {
        mutants.append(
          Mutant("amount", amount.id, "one more", rules) { $0.contributions[place].values[number].number += 1 })
      }
    }
    return mutants
  }

  /// Each side of a pair with the next option.
  private static func pairs(of rules: Rulebook) -> [Mutant] {
    func next(_ side: Exclusion.Side) -> Exclusion.Side {
      Exclusion.Side(fact: side.fact, option: (side.option + 1) % rules.facts[side.fact].options.count)
    }
    return rules.exclusions.indices.flatMap { place in
      let pair = rules.exclusions[place]
      return [(next(pair.first), pair.second), (pair.first, next(pair.second))].map { first, second in
        Mutant("pair", pair.id, "", rules) {
          $0.exclusions[place] = Exclusion(
            id: pair.id, first: first, second: second, because: pair.because, sources: pair.sources)
        }
      }
    }
  }

  /// Each two neighbours in each other's place.
  private static func orders(of rules: Rulebook) -> [Mutant] {
    var mutants: [Mutant] = []
    for place in rules.grounds.indices.dropFirst() {
      mutants.append(
        Mutant("ground", rules.grounds[place].id, swapped, rules) { $0.grounds.swapAt(place - 1, place) })
    }
    for place in rules.access.indices.dropFirst() {
      mutants.append(Mutant("access", rules.access[place].id, swapped, rules) { $0.access.swapAt(place - 1, place) })
    }
    for place in rules.remedies.indices.dropFirst() {
      mutants.append(
        Mutant("way", rules.remedies[place].id, swapped, rules) { $0.remedies.swapAt(place - 1, place) })
    }
    return mutants
  }
}

extension CalendarDate {
  /// The day before; nil where there is none in the year and the one before.
  fileprivate var previous: CalendarDate? {
    CalendarDate(year: year, month: month, day: day - 1)
      ?? (month == 1 ? CalendarDate(year: year - 1, month: 12, day: 31) : Month(year: year, number: month - 1)?.lastDay)
  }
}
