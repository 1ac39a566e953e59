import Polyclinic

/// Reads the houses that make up nearly all of a list without making strings: `12`, `12а`, `12/3А к2`, `5-1`, `7–25`.
enum PlainHouse {
  /// The span; nil for everything that is not written so, which a slower reader understands or refuses.
  static func read(_ item: ArraySlice<UInt8>) -> HouseSpan? {
    var rest = item
    guard let number = takeNumber(&rest) else { return nil }
    if rest.isEmpty { return HouseNumber(number: number).map(HouseSpan.house) }
    if rest.starts(with: [0xE2, 0x80, 0x93]) || rest.starts(with: [0xE2, 0x80, 0x94]) {
      rest = rest.dropFirst(3)
      guard let last = takeNumber(&rest), rest.isEmpty else { return nil }
      return HouseRange(from: number, to: last).map(HouseSpan.range)
    }
    let letter = takeLetter(&rest)
    if rest.isEmpty { return HouseNumber(number: number, letter: letter).map(HouseSpan.house) }

    var fraction: Int?
    var fractionLetter: Unicode.Scalar?
    if let sign = rest.first, sign == 0x2D || sign == 0x2F {
      rest = rest.dropFirst()
      guard let value = takeNumber(&rest) else { return nil }
      if sign == 0x2D, number < value {
        guard letter == nil, rest.isEmpty else { return nil }
        return HouseRange(from: number, to: value).map(HouseSpan.range)
      }
      fraction = value
      fractionLetter = takeLetter(&rest)
      // «12а-12г» names no house.
      if sign == 0x2D, number == value, letter ?? fractionLetter != nil { return nil }
    }
    var building: Int?
    if rest.starts(with: " к".utf8) {
      rest = rest.dropFirst(3)
      guard let value = takeNumber(&rest) else { return nil }
      building = value
    }
    guard rest.isEmpty else { return nil }
    return HouseNumber(
      number: number, letter: letter, fraction: fraction, fractionLetter: fractionLetter, building: building
    ).map(HouseSpan.house)
  }

  private static func takeNumber(_ rest: inout ArraySlice<UInt8>) -> Int? {
    var number: Int?
    while let digit = rest.first, (0x30...0x39).contains(digit) {
      let value = (number ?? 0) * 10 + Int(digit - 0x30)
      guard value <= HouseNumber.greatest.number else { return nil }
      number = value
      rest = rest.dropFirst()
    }
    return number
  }

  /// Takes one Cyrillic letter of two bytes, made a capital.
  private static func takeLetter(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let lead = rest.first, (0xD0...0xD3).contains(lead), let trail = rest.dropFirst().first else { return nil }
    guard let scalar = Unicode.Scalar(UInt32(lead & 0x1F) << 6 | UInt32(trail & 0x3F)) else { return nil }
    rest = rest.dropFirst(2)
    switch scalar.value {
    case 0x430...0x44F: return Unicode.Scalar(scalar.value - 0x20)
    case 0x410...0x42F: return scalar
    default: return scalar.properties.uppercaseMapping.unicodeScalars.first
    }
  }
}
