import Polyclinic

/// An invented registry together with the houses that stand in it, so that real addresses can be asked for.
public struct InventedRegion: Sendable {
  /// The streets and districts.
  public let registry: DistrictRegistry

  private let firstHouse: [Int]
  private let firstExtra: [Int]
  private let extras: [HouseNumber]

  init(registry: DistrictRegistry, houses: [StreetHouses]) {
    self.registry = registry
    var (firstHouse, firstExtra) = ([0], [0])
    var extras: [HouseNumber] = []
    for street in houses {
      extras += street.extras
      firstExtra.append(extras.count)
      firstHouse.append((firstHouse.last ?? 0) + street.plain + street.extras.count)
    }
    self.firstHouse = firstHouse
    self.firstExtra = firstExtra
    self.extras = extras
  }

  /// How many houses there are; every index below it is an address.
  public var houses: Int { firstHouse.last ?? 0 }

  /// The houses of a street, plain numbers first; none for a street that is not there.
  public func houses(of street: Int) -> [HouseNumber] {
    guard registry.streets.indices.contains(street) else { return [] }
    return (firstHouse[street]..<firstHouse[street + 1]).compactMap { house(at: $0, street: street) }
  }

  /// The address with that index; nil where there is none.
  public func address(at index: Int) -> (street: Int, house: HouseNumber)? {
    guard index >= 0, index < houses else { return nil }
    var (low, high) = (0, registry.streets.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstHouse[middle] <= index { low = middle } else { high = middle }
    }
    return house(at: index, street: low).map { (low, $0) }
  }

  private func house(at index: Int, street: Int) -> HouseNumber? {
    let own = firstExtra[street]..<firstExtra[street + 1]
    let plain = firstHouse[street + 1] - firstHouse[street] - own.count
    let place = index - firstHouse[street]
    return place < plain ? HouseNumber(number: place + 1) : extras[own.lowerBound + place - plain]
  }
}
