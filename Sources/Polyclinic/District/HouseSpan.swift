/// Which houses of a street a line of a district's list means.
public enum HouseSpan: Hashable, Sendable {
  /// One house, listed by itself.
  case house(HouseNumber)
  /// All houses from one number to another, with all that stands behind their numbers.
  case range(HouseRange)
  /// The whole street.
  case street

  private static let rangeBit: UInt64 = 1 << 63
  private static let sides: [Parity] = [.both, .odd, .even]

  /// The span in one word, as a file of ours keeps it: millions of them are held at once.
  ///
  /// Houses come first, by their number, then the whole street, then the ranges, the narrower first.
  public var storedValue: UInt64 {
    switch self {
    case .house(let house): house.packed
    case .street: Self.rangeBit - 1
    case .range(let range):
      Self.rangeBit | UInt64(range.last - range.first) << 40 | UInt64(range.first) << 8
        | UInt64(Self.sides.firstIndex(of: range.parity) ?? 0)
    }
  }

  /// The span as a file of ours keeps it; nil where it is none.
  public init?(storedValue: UInt64) {
    if storedValue == Self.rangeBit - 1 {
      self = .street
    } else if storedValue < Self.rangeBit {
      guard let house = HouseNumber(packed: storedValue) else { return nil }
      self = .house(house)
    } else {
      let (width, first) = (Int(storedValue >> 40 & 0x7F_FFFF), Int(storedValue >> 8 & 0xFFFF_FFFF))
      let side = Int(storedValue & 0xFF)
      guard Self.sides.indices.contains(side),
        let range = HouseRange(from: first, to: first + width, Self.sides[side])
      else { return nil }
      self = .range(range)
    }
  }
}

/// Numbers from the first to the last, all of them or only the odd or the even ones.
public struct HouseRange: Hashable, Sendable {
  /// The first number.
  public let first: Int
  /// The last number; it belongs to the range.
  public let last: Int
  /// Which numbers between them are meant.
  public let parity: Parity

  /// A range; nil where the first number comes after the last or is below 1, or no house has a number as great as the
  /// last.
  public init?(from first: Int, to last: Int, _ parity: Parity = .both) {
    guard first >= 1, first <= last, last <= HouseNumber.greatest.number else { return nil }
    self.first = first
    self.last = last
    self.parity = parity
  }

  /// Whether a house of that number lies in the range.
  public func contains(_ number: Int) -> Bool {
    first <= number && number <= last && parity.contains(number)
  }

  /// The numbers that it contains, from the least to the greatest: 2 to 24 for the even ones of 1 to 25; nil where it
  /// contains none.
  public var members: ClosedRange<Int>? {
    let (low, high) = (parity.contains(first) ? first : first + 1, parity.contains(last) ? last : last - 1)
    return low <= high ? low...high : nil
  }

  /// Whether every number of the range lies in the other one too.
  public func isWithin(_ other: HouseRange) -> Bool {
    guard let members else { return true }
    return other.contains(members.lowerBound) && other.contains(members.upperBound)
      && (other.parity == .both || parity == other.parity || members.count == 1)
  }
}

/// Which side of a street is meant, by its numbers; the raw value is the term of the Voting Information Project.
public enum Parity: String, CaseIterable, Sendable {
  case both
  case odd
  case even

  /// Whether the number is of that kind.
  public func contains(_ number: Int) -> Bool {
    switch self {
    case .both: true
    case .odd: number % 2 == 1
    case .even: number % 2 == 0
    }
  }
}
