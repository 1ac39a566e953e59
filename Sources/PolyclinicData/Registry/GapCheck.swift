import Polyclinic

/// Finds numbers that the ranges of a street leave out between the lowest and the highest, on each side of the street.
struct GapCheck {
  let draft: RegistryDraft
  let findings: RegistryFindings
  /// The localities that belong to districts as a whole, by kind.
  let wholeLocalities: Set<LocalityClaim>

  /// How many gaps a warning names.
  private static let most = 5

  /// Looks at the segments of one street and kind, sorted, and the ranges among them.
  func check(_ street: Int, _ kind: Catchment.Kind, _ segments: ArraySlice<UInt32>, _ ranges: ArraySlice<UInt32>) {
    let others = segments[..<ranges.startIndex]
    // What belongs to the whole street or locality is left out by no range.
    if let last = others.last, draft.segments[Int(last)].span == .street { return }
    if wholeLocalities.contains(LocalityClaim(locality: draft.streets[street].locality, kind: kind)) { return }

    var gaps: [String] = []
    for side in [Parity.odd, .even] where gaps.count <= Self.most { find(side, ranges, others, &gaps) }
    guard !gaps.isEmpty, let place = ranges.map({ draft.segmentPlaces[Int($0)] }).min() else { return }
    let named = gaps.prefix(Self.most).joined(separator: ", ") + (gaps.count > Self.most ? "…" : "")
    let values = ["street": draft.streets[street].name.ru.string, "kind": kind.rawValue, "houses": named]
    findings.add(RegistryFault(.gap, values), at: place, column: .houses)
  }

  private func find(
    _ side: Parity, _ ranges: ArraySlice<UInt32>, _ others: ArraySlice<UInt32>, _ gaps: inout [String]
  ) {
    var intervals: [(first: Int, last: Int)] = []
    for index in ranges {
      guard case .range(let range) = draft.segments[Int(index)].span, range.parity == .both || range.parity == side
      else { continue }
      let first = side.contains(range.first) ? range.first : range.first + 1
      let last = side.contains(range.last) ? range.last : range.last - 1
      if first <= last { intervals.append((first, last)) }
    }
    intervals.sort { $0.first < $1.first }
    guard var reached = intervals.first?.last else { return }
    for interval in intervals.dropFirst() {
      if interval.first > reached + 2 { split(from: reached + 2, to: interval.first - 2, side, others, &gaps) }
      if gaps.count > Self.most { return }
      reached = max(reached, interval.last)
    }
  }

  /// Takes the houses that are listed by themselves out of a gap.
  private func split(
    from first: Int, to last: Int, _ side: Parity, _ others: ArraySlice<UInt32>, _ gaps: inout [String]
  ) {
    var next = first
    let start = others.lowerBound { number(draft.segments[Int($0)]) ?? Int.max < first }
    for index in others[start...] {
      guard let listed = number(draft.segments[Int(index)]), listed <= last else { break }
      guard side.contains(listed), listed >= next else { continue }
      if listed > next { add(next, listed - 2, &gaps) }
      next = listed + 2
      if gaps.count > Self.most { return }
    }
    if next <= last { add(next, last, &gaps) }
  }

  private func number(_ segment: StreetSegment) -> Int? {
    if case .house(let house) = segment.span { house.number } else { nil }
  }

  private func add(_ first: Int, _ last: Int, _ gaps: inout [String]) {
    gaps.append(first == last ? "\(first)" : "\(first)–\(last)")
  }
}
