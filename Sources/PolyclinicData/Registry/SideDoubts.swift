import Polyclinic

/// Finds, among the ranges of one street and kind, those of which it is doubtful whether they mean one side of the
/// street or both, and those within a range of another district that do not say that they are meant so.
///
/// A range with a word for its side is taken at its word: a narrower one may be an exception from a wider one. Like
/// ``RangeRivals`` it looks into trees, so that a long list costs n log n.
struct SideDoubts {
  private let ranges: [StreetRange]
  /// The ranges without a word, by the side on which their ends lie.
  private let sideless: [Parity: ReachTree]
  /// The ranges that mean both sides.
  private let both: ReachTree
  /// The ranges that mean the even side, or may mean it, by district.
  private let even: [Int: (all: ReachTree, sideless: ReachTree)]

  /// Nil where every range says which side it means.
  init?(_ ranges: [StreetRange]) {
    guard ranges.contains(where: \.isSideless) else { return nil }
    self.ranges = ranges
    let silent = ranges.filter { $0.isSideless && $0.likelySide != nil }
    sideless = Dictionary(grouping: silent) { $0.range.sideOfEnds ?? .both }.mapValues(ReachTree.init)
    both = ReachTree(ranges.filter { $0.range.parity == .both })
    even = Dictionary(grouping: ranges.filter { $0.likelySide == .even }, by: \.catchment).mapValues { ranges in
      (ReachTree(ranges), ReachTree(ranges.filter(\.isSideless)))
    }
  }

  /// Gives the ranges of which it is doubtful.
  ///
  /// - Parameters:
  ///   - sides: takes two that share houses and may be the two sides of the street.
  ///   - within: takes one that lies within another of another district, and that one.
  func run(sides: (StreetRange, StreetRange) -> Void, within: (StreetRange, StreetRange) -> Void) {
    var told: Set<UInt32> = []
    for range in ranges where range.members.count > 1 {
      if let other = side(around: range) ?? side(beside: range) {
        // One side may run along several ranges of the other.
        if told.insert(other.segment).inserted { sides(range, other) }
      } else if range.isSideless, let wider = both.around(range), wider.members != range.members {
        within(range, wider)
      }
    }
  }

  /// A range of another district around this one that may mean the other side of the street alone.
  private func side(around range: StreetRange) -> StreetRange? {
    guard let side = range.likelySide, let wider = sideless[side == .odd ? .even : .odd]?.around(range),
      range.mayFace(wider), !leaves(nothingIn: wider, beside: range)
    else { return nil }
    return wider
  }

  /// A range of the same district with even ends that shares numbers with this one with odd ends.
  private func side(beside range: StreetRange) -> StreetRange? {
    guard range.likelySide == .odd, let trees = even[range.catchment],
      let other = (range.isSideless ? trees.all : trees.sideless).lastToEnd(firstIn: 1...range.members.upperBound),
      other.members.upperBound >= range.members.lowerBound, range.mayFace(other)
    else { return nil }
    // «1–25, 2–26» is the same however it is meant.
    let isClear = [(range, other), (other, range)].allSatisfy { !$0.isSideless || leaves(nothingIn: $0, beside: $1) }
    return isClear ? nil : other
  }

  /// Whether a range has no houses on the other side than that of its ends but those of another range.
  private func leaves(nothingIn range: StreetRange, beside other: StreetRange) -> Bool {
    let inner = range.range.first + 1...range.range.last - 1
    return other.members.lowerBound <= inner.lowerBound && inner.upperBound <= other.members.upperBound
      && (range.catchment == other.catchment || !other.isSideless)
  }
}

extension ReachTree {
  /// The range of another district around one that ends last; nil where none lies around it.
  fileprivate func around(_ range: StreetRange) -> StreetRange? {
    let other = lastToEnd(firstIn: 1...range.members.lowerBound, besides: range.catchment)
    return other.flatMap { $0.members.upperBound >= range.members.upperBound ? $0 : nil }
  }
}
