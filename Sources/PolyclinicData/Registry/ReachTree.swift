/// Ranges in the order of their first numbers, and which of any run of them ends last.
struct ReachTree {
  private let entries: [StreetRange]
  /// The nodes from the root at 1 on; the leaves are the last ones.
  private var nodes: [Reach]

  /// The entry that ends last, and the one of another district that does.
  private struct Reach {
    var latest: StreetRange?
    var other: StreetRange?

    mutating func add(_ entry: StreetRange?) {
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

  init(_ unsorted: [StreetRange]) {
    entries = unsorted.sorted { $0.members.lowerBound < $1.members.lowerBound }
    nodes = Array(repeating: Reach(), count: entries.count) + entries.map { Reach(latest: $0) }
    for node in stride(from: entries.count - 1, to: 0, by: -1) {
      nodes[node].add(nodes[2 * node])
      nodes[node].add(nodes[2 * node + 1])
    }
  }

  /// The range that ends last, of those that begin with one of these numbers.
  ///
  /// - Parameter catchment: a district whose ranges are left out.
  func lastToEnd(firstIn numbers: ClosedRange<Int>, besides catchment: Int? = nil) -> StreetRange? {
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
