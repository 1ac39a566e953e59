import Polyclinic

/// Finds, among the ranges of one street and kind, those that share houses with a range of another district though
/// none of the two rules: neither lies within the other, or they are equal.
///
/// A tree over the ranges in the order of their first numbers tells which of many ends last, and which of another
/// district does: a long list costs n log n.
struct RangeRivals {
  private let entries: [StreetRange]
  private let sides: [Parity: ReachTree]

  /// Prepares to compare some ranges.
  init(_ entries: [StreetRange]) {
    self.entries = entries
    sides = Dictionary(grouping: entries, by: \.range.parity).mapValues(ReachTree.init)
  }

  /// Gives each range that has a rival, and the first rival that is found.
  func run(_ found: (StreetRange, StreetRange) -> Void) {
    var first: [ClosedRange<Int>: StreetRange] = [:]
    for entry in entries {
      if let equal = first[entry.members] {
        if equal.catchment != entry.catchment { found(entry, equal) }
      } else {
        first[entry.members] = entry
      }
      if let rival = rival(of: entry) { found(entry, rival) }
    }
  }

  /// A range that begins within the entry and ends behind it, or one of one side only that reaches over the entry.
  private func rival(of entry: StreetRange) -> StreetRange? {
    let (first, last) = (entry.members.lowerBound, entry.members.upperBound)
    for (side, tree) in sides {
      let parity = entry.range.parity
      guard parity == .both || side == .both || parity == side else { continue }
      let later = tree.lastToEnd(firstIn: first + 1...max(first + 1, last), besides: entry.catchment)
      if first < last, let later, later.members.upperBound > last { return later }
      guard parity == .both, side != .both, first < last else { continue }
      let around = tree.lastToEnd(firstIn: 1...first, besides: entry.catchment)
      if let around, around.members.upperBound >= last { return around }
    }
    return nil
  }
}
