import Polyclinic

/// The houses of one street: plain numbers without a gap, and those with something behind their number.
struct StreetHouses {
  /// How many plain numbers there are, from 1.
  let plain: Int
  /// The other houses, at most one to a number, in their order.
  let extras: [HouseNumber]

  /// Houses for a street that has that many.
  init(count: Int, numbers: inout SeededNumbers) {
    var extras: [HouseNumber] = []
    var plain = 0
    while plain + extras.count < count {
      plain += 1
      if plain + extras.count < count, numbers.chance(130), let extra = Self.extra(on: plain, numbers: &numbers) {
        extras.append(extra)
      }
    }
    self.plain = plain
    self.extras = extras
  }

  private static let letters: [Unicode.Scalar] = ["А", "Б", "В"]

  private static func extra(on number: Int, numbers: inout SeededNumbers) -> HouseNumber? {
    switch numbers.below(100) {
    case ..<35: HouseNumber(number: number, letter: letters[numbers.below(letters.count)])
    case ..<70: HouseNumber(number: number, fraction: numbers.number(in: 1...4))
    case ..<80: HouseNumber(number: number, fraction: numbers.number(in: 20...180))
    case ..<90: HouseNumber(number: number, building: numbers.number(in: 1...3))
    default:
      HouseNumber(
        number: number, fraction: numbers.number(in: 1...4), fractionLetter: letters[numbers.below(letters.count)])
    }
  }
}
