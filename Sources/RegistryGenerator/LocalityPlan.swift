import Polyclinic

/// Which localities a region has, and how many houses each: a few large ones, many small.
struct LocalityPlan {
  /// A locality before it has streets.
  struct Entry {
    let name: PlaceName
    let houses: Int
    /// Whether it has microdistricts, and separate doctors for adults, children and women.
    let isCity: Bool
  }

  /// The localities, the largest towns first.
  let entries: [Entry]

  /// From how many houses on a region is a country.
  private static let country = 500_000
  /// What part of a country's houses stands in towns.
  private static let urban = 0.6
  private static let housesOfVillage = 430.0
  private static let smallestVillage = 40

  init(houses: Int, pools: NamePools, numbers: inout SeededNumbers) {
    guard houses >= Self.country else {
      entries = pools.only.prefix(1).map { Entry(name: $0, houses: houses, isCity: true) }
      return
    }
    var entries: [Entry] = []
    let weights = pools.towns.indices.map { 1 / Double($0 + 3) }
    let scale = Double(houses) * Self.urban / weights.reduce(0, +)
    for (name, weight) in zip(pools.towns, weights) {
      entries.append(Entry(name: name, houses: Int(weight * scale), isCity: true))
    }
    var left = houses - entries.reduce(0) { $0 + $1.houses }
    let mean = max(Self.housesOfVillage, Double(left) / Double(max(1, pools.villages.count)) * 1.1)
    var walk = Walk(through: pools.villages.count, numbers: &numbers)
    while left > 0, let index = walk.next() {
      let size = min(left, max(Self.smallestVillage, Int(mean * numbers.skewedSize())))
      entries.append(Entry(name: pools.villages[index], houses: size, isCity: false))
      left -= size
    }
    if left > 0, let first = entries.first {
      entries[0] = Entry(name: first.name, houses: first.houses + left, isCity: first.isCity)
    }
    self.entries = entries
  }
}
