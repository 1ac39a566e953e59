/// The number of a house with all that can stand behind it: `12`, `12А`, `12/3А`, `85/105`, `12 к2`.
///
/// The order is that of number, letter, fraction, letter of the fraction, building. A fraction after a slash and one
/// after a hyphen are the same: people write both for one house.
public struct HouseNumber: Hashable, Comparable, Sendable {
  /// All parts in one word: number, letter, fraction, letter of the fraction, building, from the highest bits down.
  let packed: UInt64

  /// The greatest number, fraction and building.
  public static let greatest = (number: 99_999, fraction: 9_999, building: 99)

  private static let letters = Array("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІ".unicodeScalars)

  /// A number that can stand on a house; nil where a part is out of bounds or a letter is no capital of our alphabets.
  ///
  /// - Parameters:
  ///   - number: 1 to 99 999.
  ///   - letter: a Cyrillic capital behind the number.
  ///   - fraction: what stands behind the slash, 1 to 9 999.
  ///   - fractionLetter: a Cyrillic capital behind the fraction.
  ///   - building: the block, 1 to 99.
  public init?(
    number: Int, letter: Unicode.Scalar? = nil, fraction: Int? = nil, fractionLetter: Unicode.Scalar? = nil,
    building: Int? = nil
  ) {
    guard (1...Self.greatest.number).contains(number),
      fraction.map({ (1...Self.greatest.fraction).contains($0) }) ?? (fractionLetter == nil),
      building.map({ (1...Self.greatest.building).contains($0) }) ?? true,
      let letter = Self.index(of: letter), let fractionLetter = Self.index(of: fractionLetter)
    else { return nil }
    packed =
      UInt64(number) << 44 | letter << 36 | UInt64(fraction ?? 0) << 20 | fractionLetter << 12 | UInt64(building ?? 0)
  }

  /// The house as a file of ours keeps it; nil where it is none.
  public init?(packed: UInt64) {
    self.packed = packed
    let plain = HouseNumber(
      number: number, letter: letter, fraction: fraction, fractionLetter: fractionLetter, building: building)
    guard plain?.packed == packed else { return nil }
  }

  /// The number without what stands behind it.
  public var number: Int { Int(packed >> 44) }
  /// The letter behind the number.
  public var letter: Unicode.Scalar? { Self.letter(at: packed >> 36 & 0xFF) }
  /// What stands behind the slash.
  public var fraction: Int? { Self.positive(packed >> 20 & 0xFFFF) }
  /// The letter behind the fraction.
  public var fractionLetter: Unicode.Scalar? { Self.letter(at: packed >> 12 & 0xFF) }
  /// The block.
  public var building: Int? { Self.positive(packed & 0xFFF) }

  /// Whether nothing stands behind the number.
  public var isPlain: Bool { packed & 0xFFF_FFFF_FFFF == 0 }

  /// The number, as a file of ours keeps it.
  public var storedValue: UInt64 { packed }

  /// Smaller numbers come first, then as the type says.
  public static func < (left: HouseNumber, right: HouseNumber) -> Bool {
    left.packed < right.packed
  }

  /// Whether `other` is this house with more behind it: 12А with 12А/1, 12 with 12/3.
  func isStem(of other: HouseNumber) -> Bool {
    packed != other.packed && number == other.number
      && Self.agrees(packed >> 36 & 0xFF, other.packed >> 36 & 0xFF)
      && Self.agrees(packed >> 20 & 0xFFFF, other.packed >> 20 & 0xFFFF)
      && Self.agrees(packed >> 12 & 0xFF, other.packed >> 12 & 0xFF)
      && Self.agrees(packed & 0xFFF, other.packed & 0xFFF)
  }

  /// The same house as others write it, where a figure behind the number is a fraction to some and a block to others:
  /// 70/2 and 70 к2; nil where there is no such figure, or two.
  public var counterpart: HouseNumber? {
    guard fractionLetter == nil, (fraction == nil) != (building == nil) else { return nil }
    return HouseNumber(number: number, letter: letter, fraction: building, building: fraction)
  }

  /// How many parts stand behind the number.
  var depth: Int {
    [packed >> 36 & 0xFF, packed >> 20 & 0xFFFF, packed >> 12 & 0xFF, packed & 0xFFF].count { $0 != 0 }
  }

  /// The number as it is written: `12/3А`, `12 к2`.
  public var text: SafeText {
    var text = String(number)
    if let letter { text.unicodeScalars.append(letter) }
    if let fraction { text += "/\(fraction)" }
    if let fractionLetter { text.unicodeScalars.append(fractionLetter) }
    if let building { text += " к\(building)" }
    return SafeText(joined: text)
  }

  private static func agrees(_ part: UInt64, _ other: UInt64) -> Bool { part == 0 || part == other }

  private static func positive(_ part: UInt64) -> Int? { part == 0 ? nil : Int(part) }

  /// The place of a letter in the table, from 1; 0 for no letter, nil for a letter that is not in it.
  private static func index(of letter: Unicode.Scalar?) -> UInt64? {
    guard let letter else { return 0 }
    return letters.firstIndex(of: letter).map { UInt64($0) + 1 }
  }

  private static func letter(at index: UInt64) -> Unicode.Scalar? {
    index > 0 && index <= letters.count ? letters[Int(index) - 1] : nil
  }
}
