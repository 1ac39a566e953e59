import Polyclinic

/// Addresses and things that look like addresses, to find out whether anything wrong is shown as certain.
public struct Probes: Sendable {
  /// What is typed, and what is meant by it.
  public struct Probe: Sendable {
    /// How it was made.
    public let origin: String
    /// What is typed.
    public let text: String
    /// The address that is meant; nil where nothing is, and only what is typed counts.
    public let meant: (street: Int, house: HouseNumber?)?
  }

  private let noise: Noise
  private let registry: DistrictRegistry
  private let words: [String]

  /// Probes for a registry.
  public init(_ registry: DistrictRegistry) {
    self.registry = registry
    noise = Noise(registry)
    words = noise.words.sorted()
  }

  /// The next probe; nil where the registry has no streets.
  public func next(using numbers: inout SeededNumbers) -> Probe? {
    switch numbers.below(100) {
    case ..<64: noisy(using: &numbers)
    case ..<75: anyHouse(using: &numbers)
    case ..<78: withoutType(using: &numbers)
    case ..<80: beforePlace(using: &numbers)
    case ..<88: interrupted(using: &numbers)
    case ..<95: withAnotherWord(using: &numbers)
    default: garbage(using: &numbers)
    }
  }

  private func noisy(using numbers: inout SeededNumbers) -> Probe? {
    guard let kind = numbers.pick(NoiseClass.allCases), let query = noise.query(kind, using: &numbers) else {
      return anyHouse(using: &numbers)
    }
    return Probe(origin: kind.rawValue, text: query.text, meant: (query.street, query.house))
  }

  /// A street and a house of any number, which need not be there.
  private func anyHouse(using numbers: inout SeededNumbers) -> Probe? {
    guard let street = numbers.pick(registry.streets.indices), let house = Self.house(using: &numbers) else {
      return nil
    }
    let entry = registry.streets[street]
    let name = registry.localities.count > 1 ? registry.localities[entry.locality].name.ru.string + " " : ""
    return Probe(
      origin: "any house", text: "\(name)\(TypeWords(entry.type).ru) \(entry.name.ru.string) \(house.text.string)",
      meant: (street, house))
  }

  /// One of the names of a street without the word for its type, also where other streets have it.
  private func withoutType(using numbers: inout SeededNumbers) -> Probe? {
    guard let street = numbers.pick(registry.streets.indices), let house = Self.house(using: &numbers) else {
      return nil
    }
    let entry = registry.streets[street]
    let names = [entry.name.ru, entry.name.kk ?? entry.name.ru] + entry.aliases.map(\.name)
    guard let name = numbers.pick(names) else { return nil }
    let place = registry.localities.count > 1 ? registry.localities[entry.locality].name.ru.string + " " : ""
    let number = numbers.chance(300) ? "" : " " + house.text.string
    return Probe(origin: "without type", text: place + name.string + number, meant: nil)
  }

  /// A house and the locality behind it, with the letter that says what it is; with a comma, no other house is meant.
  private func beforePlace(using numbers: inout SeededNumbers) -> Probe? {
    guard let street = numbers.pick(registry.streets.indices), let house = Self.house(using: &numbers),
      let letter = numbers.pick(["г", "с", "п", "а", "қ"])
    else { return nil }
    let entry = registry.streets[street]
    let isParted = numbers.chance(700)
    let place = "\(letter). \(registry.localities[entry.locality].name.ru.string)"
    let text =
      "\(TypeWords(entry.type).ru) \(entry.name.ru.string) \(house.text.string)\(isParted ? "," : "") \(place)"
    return Probe(origin: "before a place", text: text, meant: isParted ? (street, house) : nil)
  }

  private static func house(using numbers: inout SeededNumbers) -> HouseNumber? {
    let number = numbers.number(in: 1...(numbers.chance(800) ? 60 : 400))
    let letter = numbers.pick(["А", "Б", "В", "Г"] as [Unicode.Scalar])
    return switch numbers.below(6) {
    case 0: HouseNumber(number: number, letter: letter)
    case 1: HouseNumber(number: number, fraction: numbers.number(in: 1...9))
    case 2: HouseNumber(number: number, fraction: numbers.number(in: 1...4), fractionLetter: letter)
    case 3: HouseNumber(number: number, building: numbers.number(in: 1...4))
    default: HouseNumber(number: number)
    }
  }

  /// A query that was not typed to its end.
  private func interrupted(using numbers: inout SeededNumbers) -> Probe? {
    guard let whole = noisy(using: &numbers) else { return nil }
    let length = numbers.number(in: 1...max(1, whole.text.count))
    return Probe(origin: "unfinished \(whole.origin)", text: String(whole.text.prefix(length)), meant: nil)
  }

  /// A query with a word of another name among its words.
  private func withAnotherWord(using numbers: inout SeededNumbers) -> Probe? {
    guard let whole = noisy(using: &numbers), let word = numbers.pick(words) else { return nil }
    var parts = whole.text.split(separator: " ").map(String.init)
    parts.insert(word, at: numbers.below(parts.count + 1))
    return Probe(origin: "another word in \(whole.origin)", text: parts.joined(separator: " "), meant: nil)
  }

  /// Words of random letters, signs and digits.
  private func garbage(using numbers: inout SeededNumbers) -> Probe? {
    let letters = Array("абвгдежзиклмнопрстуәғқңөұүһі abcdefghij 0123456789 ,.-/\"'\u{301}🙂")
    let text = (0..<numbers.number(in: 1...24)).compactMap { _ in numbers.pick(letters) }
    return Probe(origin: "garbage", text: String(text), meant: nil)
  }
}
