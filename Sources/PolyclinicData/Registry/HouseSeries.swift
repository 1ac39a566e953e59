/// Houses of one number, from one letter, fraction or block to another, which no range can hold: `12а-12г`, `12/1-12/5`.
struct HouseSeries {
  /// The first houses, as they should be listed; those that stand there where it is unknown what lies between them.
  private let houses: [String]

  /// What stands behind the number of a house.
  private enum Part: Equatable {
    case nothing
    case letter(Character)
    case fraction(Int)
    case block(Int)
  }

  private static let dashes: Set<Character> = ["-", "–", "—", "‑", "−"]
  private static let blocks = ["к", "корп", "корпус"]
  /// The letters of houses in their order.
  private static let letters = Array("абвгдежзиклмнопрстуфхцчшщэюя")
  /// How many houses are named.
  private static let most = 4

  /// Nil for what is no two houses of one number with a dash between them; the second may leave the number out.
  init?(_ text: String) {
    let halves = text.split(omittingEmptySubsequences: false, whereSeparator: Self.dashes.contains)
      .map { half in half.filter { !$0.isWhitespace } }
    guard halves.count == 2, let start = Self.house(halves[0]), let end = Self.house(halves[1]),
      let number = start.number, end.number ?? number == number || Self.isFraction(start.part, end),
      start.part != .nothing || end.part != .nothing
    else { return nil }
    switch (start.part, Self.isFraction(start.part, end) ? .fraction(end.number ?? 0) : end.part) {
    case (.nothing, .letter(let last)) where end.number != nil:
      houses = ["\(number)"] + Self.letters(to: last).map { "\(number)\($0)" }
    case (.letter(let first), .letter(let last)):
      let between = Self.letters(to: last).drop { $0.lowercased() != first.lowercased() }
      houses = between.count > 1 ? between.map { "\(number)\($0)" } : halves
    case (.fraction(let first), .fraction(let last)) where first < last:
      houses = (first...min(last, first + Self.most)).map { "\(number)/\($0)" }
    case (.block(let first), .block(let last)) where first < last:
      houses = (first...min(last, first + Self.most)).map { "\(number) к\($0)" }
    case (.nothing, _), (_, .nothing): return nil
    default: houses = halves
    }
  }

  /// That the houses must be listed, and how.
  func fault(of text: String) -> RegistryFault {
    let named = houses.prefix(Self.most) + (houses.count > Self.most ? ["…"] : [])
    return RegistryFault(.houseSeries, ["text": text, "houses": named.joined(separator: ", ")])
  }

  /// «12/1-5» tells the second fraction alone.
  private static func isFraction(_ part: Part, _ end: (number: Int?, part: Part)) -> Bool {
    if case .fraction = part { end.part == .nothing } else { false }
  }

  /// The letters up to one, as small or as large as it; only itself where it has no place among them.
  private static func letters(to last: Character) -> [Character] {
    guard let place = letters.firstIndex(where: { String($0) == last.lowercased() }) else { return [last] }
    return letters[...place].map { last.isUppercase ? Character($0.uppercased()) : $0 }
  }

  private static func house(_ text: String) -> (number: Int?, part: Part)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    guard digits.count < 6 else { return nil }
    let number = Int(digits)
    if rest.isEmpty { return number.map { ($0, .nothing) } }
    if rest.count == 1, let letter = rest.first, letter.isLetter { return (number, .letter(letter)) }
    if rest.first == "/", number != nil, let value = self.number(rest.dropFirst()) { return (number, .fraction(value)) }
    let word = rest.prefix(while: \.isLetter)
    guard blocks.contains(word.lowercased()) else { return nil }
    return self.number(rest[word.endIndex...].drop { $0 == "." }).map { (number, .block($0)) }
  }

  private static func number(_ text: Substring) -> Int? {
    text.count < 6 && text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }
}
