import Polyclinic

/// Invents a clinic, a city or a country with its streets, houses and districts, the same from the same seed.
///
/// Three thousand houses make one clinic of some two hundred streets; two hundred thousand make a city of some six
/// thousand; three million a country of some ninety thousand in a few thousand localities. Names of towns and public
/// figures are real, everything else is invented.
public struct RegistryGenerator: Sendable {
  /// How many houses there are.
  public let houses: Int
  /// What everything follows from.
  public let seed: UInt64
  /// The characters that a screen may show.
  public let glyphs: Set<Unicode.Scalar>

  /// Describes a region by its size and its seed.
  ///
  /// - Parameters:
  ///   - houses: how many houses; fewer than one makes an empty registry.
  ///   - seed: what everything follows from.
  ///   - glyphs: the characters of the console font; names that need others are left out.
  public init(houses: Int, seed: UInt64, glyphs: Set<Unicode.Scalar>) {
    self.houses = houses
    self.seed = seed
    self.glyphs = glyphs
  }

  /// The registry alone.
  public func make() -> DistrictRegistry {
    region().registry
  }

  /// The registry together with the houses that stand in it.
  public func region() -> InventedRegion {
    var numbers = SeededNumbers(seed: seed)
    let pools = NamePools(glyphs: glyphs)
    let plan = LocalityPlan(houses: max(0, houses), pools: pools, numbers: &numbers)
    var draft = RegionDraft(staff: InventedStaff(pools: pools))
    for entry in plan.entries where entry.houses > 0 {
      let place = draft.localities.count
      draft.localities.append(Locality(name: entry.name))
      let houses = Self.streets(
        of: entry, isAlone: plan.entries.count == 1, capacity: StreetNaming.capacity(of: pools), numbers: &numbers)
      var naming = StreetNaming(pools: pools, numbers: SeededNumbers(seed: numbers.next()))
      let streets = naming.streets(houses.count, locality: place, isCity: entry.isCity)
      let first = draft.streets.count
      draft.streets += streets
      draft.houses += houses.prefix(streets.count)
      draft.addDistricts(of: entry, locality: place, streets: first..<draft.streets.count, numbers: &numbers)
    }
    return draft.region
  }

  /// The houses of each street of a locality, together as many as the locality has.
  private static func streets(
    of entry: LocalityPlan.Entry, isAlone: Bool, capacity: Int, numbers: inout SeededNumbers
  ) -> [StreetHouses] {
    let usual = isAlone && entry.houses < 20_000 ? 15.0 : entry.isCity ? 33.3 : 31
    let mean = max(usual, Double(entry.houses) * 1.5 / Double(max(1, capacity)))
    var streets: [StreetHouses] = []
    var left = entry.houses
    while left > 0 {
      var count = min(left, max(3, Int(mean * numbers.skewedSize() + 0.5)))
      if left - count < 3 { count = left }
      streets.append(StreetHouses(count: count, numbers: &numbers))
      left -= count
    }
    return streets
  }
}
