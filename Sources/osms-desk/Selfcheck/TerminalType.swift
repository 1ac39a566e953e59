/// What a compiled description of a terminal says of it (`term(5)`).
struct TerminalType {
  /// How many colours it has; nil where it has none.
  let colours: Int?

  /// The place of the number of colours among the numbers.
  private static let placeOfColours = 13
  private static let header = 12

  /// Reads a description; nil where the bytes are none.
  init?(_ bytes: [UInt8]) {
    func short(_ place: Int) -> Int? {
      guard bytes.indices.contains(place), bytes.indices.contains(place + 1) else { return nil }
      return Int(bytes[place]) | Int(bytes[place + 1]) << 8
    }
    // The older form has numbers of 16 bits, the newer one of 32.
    let widths = [0o432: 2, 0o1036: 4]
    guard let magic = short(0), let width = widths[magic], let names = short(2), let flags = short(4),
      let numbers = short(6)
    else { return nil }
    let start = (Self.header + names + flags + 1) / 2 * 2
    guard Self.placeOfColours < numbers, let low = short(start + Self.placeOfColours * width) else {
      colours = nil
      return
    }
    colours = low < 0x8000 ? low : nil
  }
}
