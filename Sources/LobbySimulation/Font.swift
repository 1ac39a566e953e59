/// The characters of the console font, asked for every cell of every picture: a table, where a set would hash each.
struct Font: Sendable {
  private let holds: [Bool]

  /// A font of some glyphs; printable ASCII always belongs to it.
  init(_ glyphs: Set<Unicode.Scalar>) {
    let values = glyphs.map { Int($0.value) } + Array(0x20..<0x7F)
    var holds = Array(repeating: false, count: (values.max() ?? 0) + 1)
    for value in values { holds[value] = true }
    self.holds = holds
  }

  /// Whether a character can be seen.
  func has(_ scalar: Unicode.Scalar) -> Bool {
    let value = Int(scalar.value)
    return value < holds.count && holds[value]
  }
}
