/// Numbers that follow from a seed alone, the same on every machine: SplitMix64.
///
/// The standard library may change how it draws from a generator; what is drawn here is fixed by this file.
public struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Numbers that follow from that seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below `limit`; 0 where the limit is not positive.
  public mutating func below(_ limit: Int) -> Int {
    limit > 0 ? Int(next().multipliedFullWidth(by: UInt64(limit)).high) : 0
  }

  /// A number of a range that has at least one.
  public mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True in that many of a thousand cases.
  public mutating func chance(_ perMille: Int) -> Bool {
    below(1_000) < perMille
  }

  /// One of the elements; nil where there is none.
  public mutating func pick<Elements: RandomAccessCollection>(_ elements: Elements) -> Elements.Element? {
    guard !elements.isEmpty else { return nil }
    return elements[elements.index(elements.startIndex, offsetBy: below(elements.count))]
  }

  /// Puts the elements into another order.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in elements.indices.dropFirst().reversed() { elements.swapAt(last, below(last + 1)) }
  }

  /// A skewed size whose mean is 1: most are below it, a few are many times as large.
  mutating func skewedSize() -> Double {
    let draw = Double(next() >> 11) / 9_007_199_254_740_992
    var power = draw * draw * draw
    power *= power
    power *= power
    return 0.3 + 0.7 * draw + 8.75 * power * power
  }
}

/// A walk through 0 to below `count` that meets every number once, in an order that follows from a seed.
struct Walk {
  private let count: Int
  private let step: Int
  private var position: Int
  private var left: Int

  init(through count: Int, numbers: inout SeededNumbers) {
    self.count = count
    left = count
    position = numbers.below(count)
    var step = max(1, count / 3 + numbers.below(count / 2))
    while Walk.commonDivisor(step, count) > 1 { step += 1 }
    self.step = step
  }

  /// The next number; nil when all have been met.
  mutating func next() -> Int? {
    guard left > 0 else { return nil }
    left -= 1
    position = (position + step) % count
    return position
  }

  private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : commonDivisor(second, first % second)
  }
}
