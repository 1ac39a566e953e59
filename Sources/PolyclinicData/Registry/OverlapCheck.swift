import Polyclinic

/// Finds houses that two districts of one kind claim, and of which no line rules as ``Precedence`` says, and gaps.
///
/// The segments of a street are sorted by kind and span; each house is then compared with its neighbours only, so that
/// a long list costs n log n.
struct OverlapCheck {
  let draft: RegistryDraft
  let findings: RegistryFindings

  func run() {
    let claims = checkLocalities()
    checkMixed(claims)
    let gaps = GapCheck(draft: draft, findings: findings, wholeLocalities: Set(claims.keys))
    var order = draft.segmentsByStreet()
    var start = 0
    while start < order.count {
      let street = draft.segments[Int(order[start])].street
      var end = start + 1
      while end < order.count, draft.segments[Int(order[end])].street == street { end += 1 }
      if end - start > 1 {
        order[start..<end].sort { key($0) < key($1) }
        check(street, order[start..<end], gaps)
      }
      start = end
    }
  }

  private typealias Key = (kind: Catchment.Kind, span: UInt64, catchment: Int, place: SheetPlace)

  private func key(_ index: UInt32) -> Key {
    let segment = draft.segments[Int(index)]
    return (
      draft.districts[segment.catchment].kind, segment.packedSpan, segment.catchment, draft.segmentPlaces[Int(index)]
    )
  }

  /// Looks at the sorted segments of one street, kind by kind.
  private func check(_ street: Int, _ segments: ArraySlice<UInt32>, _ gaps: GapCheck) {
    var start = segments.startIndex
    while start < segments.endIndex {
      let kind = key(segments[start]).kind
      var end = start + 1
      while end < segments.endIndex, key(segments[end]).kind == kind { end += 1 }
      let ofKind = segments[start..<end]
      for (earlier, later) in zip(ofKind, ofKind.dropFirst()) { compareEqual(earlier, later, street) }
      let ranges = ofKind[firstRange(in: ofKind)...]
      checkAssumed(ofKind, before: ranges.startIndex, street)
      if !ranges.isEmpty {
        compareRanges(ranges, with: ofKind[..<ranges.startIndex], street)
        gaps.check(street, kind, ofKind, ranges)
      }
      start = end
    }
  }

  /// Where the ranges begin, which are sorted behind all else.
  private func firstRange(in segments: ArraySlice<UInt32>) -> Int {
    var (low, high) = (segments.startIndex, segments.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if case .range = draft.segments[Int(segments[middle])].span { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The rest of a street that a row without houses takes, where others name houses of it: a cell may be forgotten.
  ///
  /// Whole streets are sorted right before the ranges.
  private func checkAssumed(_ segments: ArraySlice<UInt32>, before ranges: Int, _ street: Int) {
    let wholes = segments[..<ranges].reversed().prefix { draft.segments[Int($0)].span == .street }
    guard let assumed = wholes.last(where: { draft.writings[Int($0)] == .empty }) else { return }
    let district = draft.segments[Int(assumed)].catchment
    let listed = [segments[..<ranges].dropLast(wholes.count), segments[ranges...]].joined()
    guard let other = listed.first(where: { draft.segments[Int($0)].catchment != district }) ?? listed.first else {
      return
    }
    let houses: String
    switch draft.segments[Int(other)].span {
    case .house(let house): houses = house.text.string
    case .range(let range): houses = text(range)
    case .street: return
    }
    let values = [
      "street": draft.streets[street].name.ru.string, "houses": houses,
      "kind": draft.districts[district].kind.rawValue, "district": draft.districts[district].number.string,
      "other": draft.districts[draft.segments[Int(other)].catchment].number.string,
    ]
    findings.add(RegistryFault(.mixedStreet, values), at: draft.segmentPlaces[Int(assumed)], column: .houses)
  }

  /// The same house, or the whole street, in two districts.
  private func compareEqual(_ earlier: UInt32, _ later: UInt32, _ street: Int) {
    let (one, other) = (draft.segments[Int(earlier)], draft.segments[Int(later)])
    guard one.packedSpan == other.packedSpan, one.catchment != other.catchment else { return }
    switch one.span {
    case .house(let house): noteLater(.sameHouse, later, earlier, street, ["house": house.text.string])
    case .street: noteLater(.sameStreet, later, earlier, street, [:])
    case .range: break
    }
  }

  /// Ranges of which none rules over the other, or that may mean one side of the street only, and a number listed by
  /// itself beside a range of that number alone.
  private func compareRanges(_ ranges: ArraySlice<UInt32>, with others: ArraySlice<UInt32>, _ street: Int) {
    let ranges = ranges.compactMap { index -> StreetRange? in
      let segment = draft.segments[Int(index)]
      guard case .range(let range) = segment.span, let members = range.members else { return nil }
      if members.count == 1 { comparePoint(members.lowerBound, index, with: others, street) }
      return StreetRange(
        range: range, members: members, catchment: segment.catchment, segment: index,
        isSideless: draft.writings[Int(index)] == .sideless)
    }
    func texts(_ one: StreetRange, _ other: StreetRange) -> [String: String] {
      ["range": text(one.range), "others": text(other.range)]
    }
    RangeRivals(ranges).run { one, other in
      let message = one.mayFace(other) ? RegistryMessage.sidesUnsaid : .sameRange
      noteLater(message, one.segment, other.segment, street, texts(one, other))
    }
    SideDoubts(ranges)?.run { one, other in
      noteLater(.sidesUnsaid, one.segment, other.segment, street, texts(one, other))
    } within: { inner, outer in
      note(.rangeWithin, inner.segment, outer.segment, street, texts(inner, outer))
    }
    compareSides(of: ranges, with: others, street)
  }

  /// Ranges that may mean one side of the street only, since another district lists houses of the other one.
  private func compareSides(of ranges: [StreetRange], with others: ArraySlice<UInt32>, _ street: Int) {
    let sideless = ranges.filter { $0.isSideless && $0.likelySide != nil }
    guard !sideless.isEmpty else { return }
    let houses = FacingHouses(
      others.compactMap { index in
        guard case .house(let house) = draft.segments[Int(index)].span else { return nil }
        return (house.number, draft.segments[Int(index)].catchment, index)
      })
    for range in sideless {
      guard let (segment, numbers) = houses.facing(range) else { continue }
      let values = ["range": text(range.range), "houses": numbers.map(String.init).joined(separator: ", ")]
      note(.sideOfRangeUnsaid, range.segment, segment, street, values)
    }
  }

  /// They rank equal for what stands behind the number.
  private func comparePoint(_ number: Int, _ index: UInt32, with others: ArraySlice<UInt32>, _ street: Int) {
    guard let house = HouseNumber(number: number) else { return }
    var position = others.lowerBound { draft.segments[Int($0)].packedSpan < house.storedValue }
    while position < others.endIndex, draft.segments[Int(others[position])].packedSpan == house.storedValue {
      if draft.segments[Int(others[position])].catchment != draft.segments[Int(index)].catchment {
        noteLater(.sameHouse, index, others[position], street, ["house": house.text.string])
        return
      }
      position += 1
    }
  }

  private func text(_ range: HouseRange) -> String { "\(range.first)–\(range.last)" }

  /// Notes at the later of two rows what is wrong with both.
  private func noteLater(
    _ message: RegistryMessage, _ one: UInt32, _ other: UInt32, _ street: Int, _ values: [String: String]
  ) {
    if draft.segmentPlaces[Int(other)] <= draft.segmentPlaces[Int(one)] {
      note(message, one, other, street, values)
      return
    }
    var values = values
    if let range = values["range"] { (values["range"], values["others"]) = (values["others"], range) }
    note(message, other, one, street, values)
  }

  /// Notes at the first row what is wrong with it beside the other.
  private func note(
    _ message: RegistryMessage, _ one: UInt32, _ other: UInt32, _ street: Int, _ values: [String: String]
  ) {
    let districts = [one, other].map { draft.districts[draft.segments[Int($0)].catchment] }
    var values = values
    values["street"] = draft.streets[street].name.ru.string
    values["kind"] = districts[0].kind.rawValue
    values["district"] = districts[0].number.string
    values["other"] = districts[1].number.string
    values["place"] = findings.name(of: draft.segmentPlaces[Int(other)])
    findings.add(RegistryFault(message, values), at: draft.segmentPlaces[Int(one)], column: .houses)
  }

  /// Notes whole localities in two districts of one kind.
  ///
  /// - Returns: the first row that gives a whole locality to a district, as an index of the draft's coverages.
  private func checkLocalities() -> [LocalityClaim: Int] {
    var claims: [LocalityClaim: Int] = [:]
    for (index, coverage) in draft.coverages.enumerated() {
      let district = draft.districts[coverage.catchment]
      let claim = LocalityClaim(locality: coverage.locality, kind: district.kind)
      guard let earlier = claims[claim] else {
        claims[claim] = index
        continue
      }
      let values = [
        "locality": draft.localities[coverage.locality].name.ru.string, "kind": district.kind.rawValue,
        "district": district.number.string,
        "other": draft.districts[draft.coverages[earlier].catchment].number.string,
        "place": findings.name(of: draft.coveragePlaces[earlier]),
      ]
      findings.add(RegistryFault(.sameLocality, values), at: draft.coveragePlaces[index], column: .locality)
    }
    return claims
  }

  /// Whole localities of which another district of the kind has streets: one by one, or by an empty cell.
  private func checkMixed(_ claims: [LocalityClaim: Int]) {
    guard !claims.isEmpty else { return }
    var noted: Set<LocalityClaim> = []
    for segment in draft.segments {
      let (street, other) = (draft.streets[segment.street], draft.districts[segment.catchment])
      let claim = LocalityClaim(locality: street.locality, kind: other.kind)
      guard let index = claims[claim], draft.coverages[index].catchment != segment.catchment,
        noted.insert(claim).inserted
      else { continue }
      let values = [
        "locality": draft.localities[street.locality].name.ru.string, "kind": other.kind.rawValue,
        "district": draft.districts[draft.coverages[index].catchment].number.string, "other": other.number.string,
        "street": street.name.ru.string,
      ]
      findings.add(RegistryFault(.mixedLocality, values), at: draft.coveragePlaces[index], column: .street)
    }
  }
}

/// That a whole locality belongs to a district of a kind.
struct LocalityClaim: Hashable {
  let locality: Int
  let kind: Catchment.Kind
}

extension ArraySlice {
  /// The first place whose element does not come before; the elements are sorted by that.
  func lowerBound(_ comesBefore: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if comesBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
