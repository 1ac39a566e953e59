import Polyclinic

/// Houses of one cell of which a warning says how they were read.
struct HouseDoubts {
  /// Their fraction stands behind a hyphen.
  private var hyphenated: [HouseNumber] = []
  /// They may be fractions or buildings of a house before them.
  private var mayBeParts: [HouseNumber] = []
  /// Their letter is Latin.
  private var latin: [HouseNumber] = []
  /// Their letter may be a figure: О, З, or a letter that looks like 1.
  private var figures: [HouseNumber] = []
  /// How many houses with a letter each number has.
  private var lettered: [Int: Int] = [:]
  /// Their number is one that streets hardly have.
  private var high: [HouseNumber] = []
  /// The house with a fraction or a building that was listed last, and the number up to which plain ones went on.
  private var series: (house: HouseNumber, last: Int)?

  /// The number up to which streets commonly go; two numbers written as one are beyond.
  static let farthest = 999
  /// The numbers of the days of this century in a spreadsheet program: what `1-25` becomes in a cell without a format.
  private static let days = 36_526...73_050

  /// The most letters of two numbers with a comma.
  private static let longestDecimal = 11

  /// How many houses a warning names.
  private static let most = 5

  /// Looks at the next house.
  ///
  /// - Parameters:
  ///   - text: the house as it is written.
  ///   - isLatin: whether a Latin letter was taken for the Cyrillic one that looks like it.
  /// - Throws: that the number is a day.
  mutating func look(at house: HouseNumber, _ text: ArraySlice<UInt8>, isLatin: Bool) throws(RegistryFault) {
    if house.isPlain, Self.days.contains(house.number) {
      throw RegistryFault(.houseDate, ["text": String(decoding: text, as: UTF8.self)])
    }
    if house.number > Self.farthest { high.append(house) }
    if house.fraction != nil, text.contains(0x2D) { hyphenated.append(house) }
    if let letter = house.fractionLetter ?? house.letter {
      lettered[house.number, default: 0] += 1
      if Self.mayBeFigure(letter, text) {
        figures.append(house)
      } else if isLatin {
        latin.append(house)
      }
    }
    if house.isPlain, let (whole, last) = series, (last + 1..<whole.number).contains(house.number) {
      mayBeParts.append(house)
      series = (whole, house.number)
    } else {
      series = (house.building ?? house.fraction).flatMap { $0 < house.number ? (house, $0) : nil }
    }
  }

  /// Whether a letter may be a 0, a 3 or a 1.
  private static func mayBeFigure(_ letter: Unicode.Scalar, _ text: ArraySlice<UInt8>) -> Bool {
    switch letter {
    case "О", "З", "І": true
    // Of I and l these are made.
    case "И", "Л": text.contains { "IiLl".utf8.contains($0) }
    default: false
    }
  }

  /// Whether a cell is what a spreadsheet program makes of `35,40` where it takes it for a number.
  static func isDecimal(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count <= longestDecimal, let comma = cell.firstIndex(of: 0x2C) else { return false }
    guard let whole = Int(String(decoding: cell[..<comma], as: UTF8.self)),
      let fraction = Int(String(decoding: cell[(comma + 1)...], as: UTF8.self))
    else { return false }
    return 1 <= fraction && fraction <= whole
  }

  /// Looks at a range, behind which a number is a house of its own.
  mutating func lookAtRange() { series = nil }

  /// What there is to say of all houses of the cell.
  var faults: [RegistryFault] {
    [
      fault(.hyphenatedHouse, hyphenated), fault(.maybePart, mayBeParts), fault(.latinLetter, latin),
      // Beside 12Ж the 12З is a house.
      fault(.figureLetter, figures.filter { lettered[$0.number] == 1 }),
      fault(.highHouse, high, ["limit": "\(Self.farthest)"]),
    ].compactMap(\.self)
  }

  private func fault(
    _ message: RegistryMessage, _ houses: [HouseNumber], _ values: [String: String] = [:]
  ) -> RegistryFault? {
    guard !houses.isEmpty else { return nil }
    let named = houses.prefix(Self.most).map(\.text.string) + (houses.count > Self.most ? ["…"] : [])
    return RegistryFault(message, values.merging(["houses": named.joined(separator: ", ")]) { $1 })
  }
}
