import Polyclinic

/// Houses of one cell of which a warning says how they were read.
struct HouseDoubts {
  /// Their fraction stands behind a hyphen.
  private var hyphenated: [HouseNumber] = []
  /// They may be fractions or buildings of a house before them.
  private var mayBeParts: [HouseNumber] = []
  /// Their letter is Latin.
  private var latin: [HouseNumber] = []
  /// Their number is one that streets hardly have.
  private var high: [HouseNumber] = []
  /// The house with a fraction or a building that was listed last, and the number up to which plain ones went on.
  private var series: (house: HouseNumber, last: Int)?

  /// The number up to which streets commonly go; two numbers written as one are beyond.
  static let farthest = 999
  /// The numbers of the days of this century in a spreadsheet program: what `1-25` becomes in a cell without a format.
  private static let days = 36_526...73_050

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
    if isLatin { latin.append(house) }
    if house.isPlain, let (whole, last) = series, (last + 1..<whole.number).contains(house.number) {
      mayBeParts.append(house)
      series = (whole, house.number)
    } else {
      series = (house.building ?? house.fraction).flatMap { $0 < house.number ? (house, $0) : nil }
    }
  }

  /// Looks at a range, behind which a number is a house of its own.
  mutating func lookAtRange() { series = nil }

  /// What there is to say of all houses of the cell.
  var faults: [RegistryFault] {
    [
      fault(.hyphenatedHouse, hyphenated), fault(.maybePart, mayBeParts), fault(.latinLetter, latin),
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
