import Polyclinic

/// A range of a street as a list has it, to be compared with the others of its kind.
struct StreetRange {
  /// The range.
  let range: HouseRange
  /// Its numbers from the least to the greatest.
  let members: ClosedRange<Int>
  /// The index of its district.
  let catchment: Int
  /// The index of the segment.
  let segment: UInt32
  /// Whether no word says which side of the street is meant.
  let isSideless: Bool

  /// The side that is meant, or that may be meant where no word says it: that of both ends; nil for both sides.
  var likelySide: Parity? {
    if isSideless { return range.sideOfEnds }
    return range.parity == .both ? nil : range.parity
  }

  /// How far the ends of two sides of one piece of a street lie apart at most.
  private static let step = 3

  /// Whether the two may be the odd and the even side of one piece of the street, though one of them does not say so:
  /// they begin or end side by side.
  ///
  /// 120–128 within 85–165 is an exception rather.
  func mayFace(_ other: StreetRange) -> Bool {
    guard isSideless || other.isSideless, let side = likelySide, let otherSide = other.likelySide, side != otherSide
    else { return false }
    return abs(members.lowerBound - other.members.lowerBound) <= Self.step
      || abs(members.upperBound - other.members.upperBound) <= Self.step
  }
}

extension HouseRange {
  /// The side on which both ends lie; nil where they lie on different sides, or are one.
  var sideOfEnds: Parity? {
    guard first < last, first % 2 == last % 2 else { return nil }
    return first % 2 == 1 ? .odd : .even
  }
}
