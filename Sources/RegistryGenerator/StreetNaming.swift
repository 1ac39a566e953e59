import Polyclinic

/// Names the streets of one locality, no two of one type alike, with their old names, short names and codes.
struct StreetNaming {
  private let pools: NamePools
  private var oldNames: Walk
  private var codes: Walk
  private var numbers: SeededNumbers

  /// How many streets of one locality can be named.
  static func capacity(of pools: NamePools) -> Int {
    pools.given.count * pools.surnames.count
  }

  init(pools: NamePools, numbers: SeededNumbers) {
    self.pools = pools
    self.numbers = numbers
    oldNames = Walk(through: pools.old.count, numbers: &self.numbers)
    codes = Walk(through: Self.codeLetters.count * Self.codesPerLetter, numbers: &self.numbers)
  }

  private static let codeLetters = ["Е", "А", "К", "С"]
  private static let codesPerLetter = 900

  /// A name before its street has a type and other names.
  private struct Choice {
    var name: PlaceName
    var type: StreetType
    var short: PlaceName?
  }

  /// The streets of a locality, in no order; a city has microdistricts, a village none.
  mutating func streets(_ count: Int, locality: Int, isCity: Bool) -> [Street] {
    var choices: [Choice] = []
    func quota(_ perMille: Int) -> Int { max(1, count * perMille / 1_000) }
    if isCity {
      choices += draw(quota(40), from: pools.microdistricts).map { Choice(name: $0, type: .microdistrict) }
    }
    for name in draw(quota(60), from: pools.numbered) { choices.append(Choice(name: name, type: .street)) }
    for name in draw(quota(isCity ? 250 : 450), from: pools.words) { choices.append(choice(name)) }
    for name in draw(quota(350), from: pools.surnames) { choices.append(choice(name)) }
    choices += twins(of: choices, quota(15))
    choices += fullNames(max(0, count - choices.count))
    numbers.shuffle(&choices)
    return choices.prefix(count).map { choice in
      Street(locality: locality, type: choice.type, name: choice.name, aliases: aliases(of: choice))
    }
  }

  private mutating func draw(_ count: Int, from pool: [PlaceName]) -> [PlaceName] {
    var walk = Walk(through: pool.count, numbers: &numbers)
    var drawn: [PlaceName] = []
    while drawn.count < count, let index = walk.next() { drawn.append(pool[index]) }
    return drawn
  }

  private mutating func fullNames(_ count: Int) -> [Choice] {
    var walk = Walk(through: Self.capacity(of: pools), numbers: &numbers)
    var drawn: [Choice] = []
    while drawn.count < count, let index = walk.next() {
      let given = pools.given[index / pools.surnames.count]
      let surname = pools.surnames[index % pools.surnames.count]
      var choice = choice(
        PlaceName(
          ru: given.ru + .space + surname.ru, kk: (given.kk ?? given.ru) + .space + (surname.kk ?? surname.ru)))
      if numbers.chance(500) { choice.short = surname }
      drawn.append(choice)
    }
    return drawn
  }

  /// Lanes that are called as a street of the locality is.
  private mutating func twins(of choices: [Choice], _ count: Int) -> [Choice] {
    var twins: [Choice] = []
    for choice in choices where choice.type == .street && twins.count < count && numbers.chance(60) {
      twins.append(Choice(name: choice.name, type: .lane))
    }
    return twins
  }

  private mutating func choice(_ name: PlaceName) -> Choice {
    let type: StreetType =
      switch numbers.below(100) {
      case ..<80: .street
      case ..<84: .avenue
      case ..<88: .passage
      case ..<91: .boulevard
      case ..<93: .deadEnd
      case ..<95: .highway
      case ..<96: .square
      case ..<97: .embankment
      case ..<98: .estate
      default: .gardens
      }
    return Choice(name: name, type: type)
  }

  private mutating func aliases(of choice: Choice) -> [StreetAlias] {
    var aliases: [StreetAlias] = []
    if choice.type != .microdistrict {
      let renamings =
        switch numbers.below(1_000) {
        case ..<90: 1
        case ..<110: 2
        case ..<120: 4
        default: 0
        }
      for _ in 0..<renamings {
        if let index = oldNames.next() { aliases.append(StreetAlias(name: pools.old[index], kind: .old)) }
      }
      if numbers.chance(30), let code = codes.next() {
        let letter = Self.codeLetters[code / Self.codesPerLetter]
        if let text = pools.admit(letter + String(code % Self.codesPerLetter + 1)) {
          aliases.append(StreetAlias(name: text, kind: .code))
        }
      }
    }
    if let short = choice.short {
      aliases.append(StreetAlias(name: short.ru, kind: .short))
      if let kk = short.kk, kk != short.ru { aliases.append(StreetAlias(name: kk, kind: .short)) }
    }
    return aliases
  }
}
