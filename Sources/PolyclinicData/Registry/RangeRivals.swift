import Polyclinic

/// Finds, among the ranges of one street and kind, those that share houses with a range of another district though
/// none of the two rules: neither lies within the other, or they are equal.
///
/// A tree over the ranges in the order of their first numbers tells which of many ends last, and which of another
/// district does: a long list costs n log n.
struct RangeRivals {
  /// A range of the street.
  struct Entry {
    /// The range.
    let range: HouseRange
    /// Its numbers from the least to the greatest.
    let members: ClosedRange<Int>
    /// The index of its district.
    let catchment: Int
    /// The index of the segment.
    let segment: UInt32
  }

  private let entries: [Entry]
  private let sides: [Parity: ReachTree]

  /// Prepares to compare some ranges.
  init(_ entries: [Entry]) {
    self.entries = entries
    sides = Dictionary(grouping: entries, by: \.range.parity).mapValues(ReachTree.init)
  }

  /// Gives each range that has a rival, and the first rival that is found.
  func run(_ found: (Entry, Entry) -> Void) {
    var first: [ClosedRange<Int>: Entry] = [:]
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
  private func rival(of entry: Entry) -> Entry? {
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

/// Ranges in the order of their first numbers, and which of any run of them ends last.
private struct ReachTree {
  private let entries: [RangeRivals.Entry]
  /// The nodes from the root at 1 on; the leaves are the last ones.
  private var nodes: [Reach]

  /// The entry that ends last, and the one of another district that does.
  private struct Reach {
    var latest: RangeRivals.Entry?
    var other: RangeRivals.Entry?

    mutating func add(_ entry: RangeRivals.Entry?) {
      guard let entry else { return }
      guard let latest else {
        self.latest = entry
        return
      }
      let isLater = entry.members.upperBound > latest.members.upperBound
      if entry.catchment == latest.catchment {
        if isLater { self.latest = entry }
      } else if isLater {
        (self.latest, other) = (entry, latest)
      } else if other.map({ entry.members.upperBound > $0.members.upperBound }) ?? true {
        other = entry
      }
    }

    mutating func add(_ reach: Reach) {
      add(reach.latest)
      add(reach.other)
    }
  }

  init(_ unsorted: [RangeRivals.Entry]) {
    entries = unsorted.sorted { $0.members.lowerBound < $1.members.lowerBound }
    nodes = Array(repeating: Reach(), count: entries.count) + entries.map { Reach(latest: $0) }
    for node in stride(from: entries.count - 1, to: 0, by: -1) {
      nodes[node].add(nodes[2 * node])
      nodes[node].add(nodes[2 * node + 1])
    }
  }

  /// The entry of another district that ends last, of those that begin with one of these numbers.
  func lastToEnd(firstIn numbers: ClosedRange<Int>, besides catchment: Int) -> RangeRivals.Entry? {
    var low = entries[...].lowerBound { $0.members.lowerBound < numbers.lowerBound } + entries.count
    var high = entries[...].lowerBound { $0.members.lowerBound <= numbers.upperBound } + entries.count
    var reach = Reach()
    while low < high {
      if low % 2 == 1 {
        reach.add(nodes[low])
        low += 1
      }
      if high % 2 == 1 {
        high -= 1
        reach.add(nodes[high])
      }
      low /= 2
      high /= 2
    }
    return reach.latest?.catchment == catchment ? reach.other : reach.latest
  }
}
