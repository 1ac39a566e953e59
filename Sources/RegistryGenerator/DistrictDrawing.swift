import Polyclinic

/// Draws the districts of one kind through the streets of one locality, in the order of the streets.
///
/// Ranges of a street never meet, but for a narrower one inside a wider one, and no house is listed twice: so no
/// address has two districts of equal rank.
struct DistrictDrawing {
  /// The first district of the locality and kind.
  let first: Int
  /// How many districts it has.
  let count: Int
  /// How many houses the locality has.
  let houses: Int
  /// How many of a thousand houses of a divided street are listed by themselves.
  let listed: Int

  /// A range that no other of its street meets, and its district.
  private struct Part {
    let range: HouseRange
    let catchment: Int
  }

  /// Adds the segments of a street that begins after `position` houses of the locality.
  func add(
    street: Int, _ houses: StreetHouses, after position: Int, isDivided: Bool,
    to segments: inout [StreetSegment], numbers: inout SeededNumbers
  ) {
    let middle = position + (houses.plain + houses.extras.count) / 2
    let home = min(count - 1, middle * count / max(1, self.houses))
    guard isDivided, count > 1, houses.plain > 12 else {
      segments.append(StreetSegment(street: street, catchment: first + home, span: .street))
      if count > 1, houses.plain > 3, numbers.chance(25) {
        addOverride(street: street, houses, beside: home, to: &segments, numbers: &numbers)
      }
      return
    }
    let parts = parts(of: houses.plain, home: home, numbers: &numbers)
    for part in parts {
      segments.append(StreetSegment(street: street, catchment: part.catchment, span: .range(part.range)))
    }
    if let wide = numbers.pick(parts), wide.range.last - wide.range.first > 16, numbers.chance(250) {
      let low = wide.range.first + 4
      if let range = HouseRange(from: low, to: low + numbers.number(in: 4...8), wide.range.parity) {
        let other = first + neighbour(of: wide.catchment - first, numbers: &numbers)
        segments.append(StreetSegment(street: street, catchment: other, span: .range(range)))
      }
    }
    addListed(street: street, houses, parts, to: &segments, numbers: &numbers)
  }

  private func parts(of last: Int, home: Int, numbers: inout SeededNumbers) -> [Part] {
    let pieces = min(numbers.number(in: 2...6), last / 6)
    var parts: [Part] = []
    func cut(_ pieces: Int, _ parity: Parity, from district: Int) {
      for piece in 0..<pieces {
        let (low, high) = (last * piece / pieces + 1, last * (piece + 1) / pieces)
        let from = parity.contains(low) ? low : low + 1
        let to = parity.contains(high) ? high : high - 1
        let catchment = first + min(count - 1, max(0, district + piece - pieces / 2))
        if let range = HouseRange(from: from, to: to, parity) { parts.append(Part(range: range, catchment: catchment)) }
      }
    }
    if numbers.chance(600) {
      cut(max(1, pieces / 2), .odd, from: home)
      cut(max(1, pieces - pieces / 2), .even, from: home + 1)
    } else {
      cut(pieces, .both, from: home)
    }
    return parts
  }

  private func addListed(
    street: Int, _ houses: StreetHouses, _ parts: [Part], to segments: inout [StreetSegment],
    numbers: inout SeededNumbers
  ) {
    func list(_ house: HouseNumber) {
      guard let part = parts.first(where: { $0.range.contains(house.number) }) else { return }
      let own = part.catchment - first
      let district = numbers.chance(120) ? neighbour(of: own, numbers: &numbers) : own
      segments.append(StreetSegment(street: street, catchment: first + district, span: .house(house)))
    }
    for number in 1...houses.plain where numbers.chance(listed) {
      if let house = HouseNumber(number: number) { list(house) }
    }
    for house in houses.extras where numbers.chance(listed * 2) { list(house) }
  }

  private func addOverride(
    street: Int, _ houses: StreetHouses, beside home: Int, to segments: inout [StreetSegment],
    numbers: inout SeededNumbers
  ) {
    let catchment = first + neighbour(of: home, numbers: &numbers)
    let house = numbers.pick(houses.extras) ?? HouseNumber(number: numbers.number(in: 1...houses.plain))
    if let house {
      segments.append(StreetSegment(street: street, catchment: catchment, span: .house(house)))
    }
  }

  private func neighbour(of district: Int, numbers: inout SeededNumbers) -> Int {
    if district == 0 { return 1 }
    return district == count - 1 || numbers.chance(500) ? district - 1 : district + 1
  }
}
