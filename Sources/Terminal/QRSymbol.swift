/// The modules of a QR code, without the quiet zone around them.
public struct QRSymbol: Hashable, Sendable {
  /// How many modules there are in a row, and how many rows.
  public let side: Int

  private let dark: [Bool]

  /// The modules row by row, true where dark.
  ///
  /// - Returns: nil where they make no square.
  public init?(side: Int, dark: [Bool]) {
    guard side > 0, dark.count == side * side else { return nil }
    self.side = side
    self.dark = dark
  }

  /// Whether the module in that column and row is dark; outside the code, in the quiet zone, none is.
  public func isDark(_ x: Int, _ y: Int) -> Bool {
    guard (0..<side).contains(x), (0..<side).contains(y) else { return false }
    return dark[y * side + x]
  }

  /// The modules that must stay light on every side of the code.
  public static let quietZone = 4

  /// How much of a code may be damaged before it can be read no more, the least first.
  public enum Level: CaseIterable, Sendable {
    /// About 7 of 100.
    case low
    /// About 15 of 100.
    case medium
  }
}
