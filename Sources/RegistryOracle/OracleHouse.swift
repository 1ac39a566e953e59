import Polyclinic

/// The parts of a house's number, read off its text letter by letter.
struct OracleHouse: Hashable {
  private(set) var number = ""
  /// What stands behind the number: `letter`, `fraction`, `fractionLetter`, `building`, each where it is there.
  private(set) var suffix: [String: String] = [:]

  /// Reads a text such as `12/3А` or `12 к2`.
  init(_ house: HouseNumber) {
    var field = "number"
    for character in house.text.string {
      switch character {
      case "/": field = "fraction"
      case " ": field = "building"
      case "к" where field == "building": break
      case _ where !character.isNumber && (field == "number" || field == "fraction"):
        field = field == "number" ? "letter" : "fractionLetter"
        suffix[field] = String(character)
      case _ where field == "number": number.append(character)
      default: suffix[field, default: ""].append(character)
      }
    }
  }

  /// The plain number as a number.
  var value: Int { Int(number) ?? 0 }

  /// How many parts stand behind the number.
  var parts: Int { suffix.count }

  /// Whether it is the other one with a block for a fraction, or with a fraction for a block.
  func isRewriting(of other: OracleHouse) -> Bool {
    func turned(_ suffix: [String: String]) -> [String: String] {
      let fields = ["fraction": "building", "building": "fraction"]
      return Dictionary(uniqueKeysWithValues: suffix.map { (fields[$0.key] ?? $0.key, $0.value) })
    }
    return number == other.number && suffix != other.suffix && turned(suffix) == other.suffix
      && suffix["fractionLetter"] == nil
  }

  /// Whether `other` has the same number, everything that stands behind it here, and more.
  func isShortFor(_ other: OracleHouse) -> Bool {
    number == other.number && suffix.count < other.suffix.count
      && suffix.allSatisfy { other.suffix[$0.key] == $0.value }
  }
}
