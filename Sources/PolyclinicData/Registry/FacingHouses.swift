import Polyclinic

/// Houses that one street's districts list by themselves, looked through for those that tell the side of a range.
///
/// Where another district has houses within `5-21` and all of them are even, the range may mean odd houses only. One of
/// them, or two far from its ends, are an exception rather.
struct FacingHouses {
  /// The houses of each side, by number.
  private var sides: [Parity: [House]] = [:]
  /// The numbers of each district on each side, every one once.
  private var numbers: [Int: [Parity: [Int]]] = [:]

  private struct House {
    let number: Int
    let catchment: Int
    let segment: UInt32
    /// Where the next house of another district stands.
    var nextOther = 0
  }

  /// How far from an end of a range a house of the other side lies at most that stands opposite to it.
  private static let step = 3
  /// How many houses of the other side are no exception.
  private static let several = (atEnd: 2, within: 3)
  /// How many houses are named.
  private static let most = 5

  /// - Parameter houses: the number, the district and the segment of each, by number.
  init(_ houses: [(number: Int, catchment: Int, segment: UInt32)]) {
    for (number, catchment, segment) in houses {
      let side: Parity = number % 2 == 1 ? .odd : .even
      guard numbers[catchment]?[side]?.last != number else { continue }
      numbers[catchment, default: [:]][side, default: []].append(number)
      sides[side, default: []].append(House(number: number, catchment: catchment, segment: segment))
    }
    for (side, var houses) in sides {
      var next = houses.count
      for index in houses.indices.reversed() {
        if index + 1 < houses.count, houses[index + 1].catchment != houses[index].catchment { next = index + 1 }
        houses[index].nextOther = next
      }
      sides[side] = houses
    }
  }

  /// The houses of another district within a range that all lie on the other side than its ends, and the segment of the
  /// first one; nil where there are hardly any.
  func facing(_ range: StreetRange) -> (segment: UInt32, numbers: [Int])? {
    guard let side = range.likelySide, let houses = sides[side == .odd ? .even : .odd] else { return nil }
    var place = houses[...].lowerBound { $0.number < range.members.lowerBound }
    if place < houses.endIndex, houses[place].catchment == range.catchment { place = houses[place].nextOther }
    guard place < houses.endIndex, let theirs = numbers[houses[place].catchment] else { return nil }
    let facing = Self.part(of: theirs[side == .odd ? .even : .odd], within: range)
    guard let first = facing.first, let last = facing.last, Self.part(of: theirs[side], within: range).isEmpty else {
      return nil
    }
    let isAtEnd =
      first - range.members.lowerBound <= Self.step || range.members.upperBound - last <= Self.step
    guard facing.count >= (isAtEnd ? Self.several.atEnd : Self.several.within) else { return nil }
    return (houses[place].segment, Array(facing.prefix(Self.most)))
  }

  private static func part(of numbers: [Int]?, within range: StreetRange) -> ArraySlice<Int> {
    guard let numbers else { return [] }
    let first = numbers[...].lowerBound { $0 < range.members.lowerBound }
    return numbers[first..<numbers[...].lowerBound { $0 <= range.members.upperBound }]
  }
}
