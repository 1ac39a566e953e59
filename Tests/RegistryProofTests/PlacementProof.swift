import Polyclinic
import RegistryGenerator
import RegistryOracle
import Testing

/// The districts of houses, compared with those that a look at every line gives.
@Suite struct PlacementProof {
  private let registry = InventedClinic.registry
  private let oracle = InventedClinic.judge.districts

  /// Every house that stands there, plain and with each form of suffix, and the numbers around those of the lines.
  @Test func everyHouseWithEverySuffix() {
    var probes = 0
    for street in registry.streets.indices {
      let standing = InventedClinic.region.houses(of: street).map(\.number)
      for number in Set(standing + [(standing.max() ?? 0) + 1, 500]) {
        for house in forms(of: number) {
          expectSame(house, street: street)
          probes += 1
        }
      }
      for segment in registry.segments(of: street) {
        guard case .house(let listed) = segment.span else { continue }
        for house in longer(than: listed) {
          expectSame(house, street: street)
          probes += 1
        }
      }
    }
    #expect(probes > 20_000)
  }

  /// Lines as no generator makes them: overlapping, contradicting, in any order, with whole localities.
  @Test func contradictingLines() {
    var numbers = SeededNumbers(seed: 21)
    for _ in 0..<300 {
      let registry = contradicting(using: &numbers)
      let oracle = DistrictOracle(registry)
      for number in 1...12 {
        for house in forms(of: number) {
          let districts = found(registry.placements(of: house, street: 0))
          #expect(districts == oracle.districts(of: house, street: 0), "\(house.text.string) \(registry.segments)")
        }
      }
      let whole = found(registry.placements(ofWholeStreet: 0))
      if !whole.isEmpty { #expect(whole == oracle.districts(ofWholeStreet: 0), "\(registry.segments)") }
    }
  }

  private func expectSame(_ house: HouseNumber, street: Int) {
    let districts = found(registry.placements(of: house, street: street))
    if districts != oracle.districts(of: house, street: street) {
      Issue.record("\(registry.streets[street].name.ru.string) \(house.text.string): \(districts)")
    }
  }

  private func found(_ placements: [Placement]) -> DistrictOracle.Districts {
    Dictionary(uniqueKeysWithValues: placements.map { ($0.kind.rawValue, Set($0.catchments)) })
  }

  private func forms(of number: Int) -> [HouseNumber] {
    [
      HouseNumber(number: number), HouseNumber(number: number, letter: "А"), HouseNumber(number: number, letter: "Б"),
      HouseNumber(number: number, fraction: 1), HouseNumber(number: number, fraction: 2),
      HouseNumber(number: number, fraction: 1, fractionLetter: "А"), HouseNumber(number: number, building: 2),
      HouseNumber(number: number, letter: "А", building: 2), HouseNumber(number: number, letter: "А", fraction: 1),
    ].compactMap(\.self)
  }

  private func longer(than house: HouseNumber) -> [HouseNumber] {
    [
      HouseNumber(
        number: house.number, letter: house.letter, fraction: house.fraction ?? 1,
        fractionLetter: house.fractionLetter, building: house.building ?? 7),
      HouseNumber(
        number: house.number, letter: house.letter ?? "В", fraction: house.fraction ?? 9, fractionLetter: "Б",
        building: house.building),
    ].compactMap(\.self)
  }

  private func contradicting(using numbers: inout SeededNumbers) -> DistrictRegistry {
    let kinds: [Catchment.Kind] = [.adult, .adult, .adult, .child, .child]
    let catchments = kinds.enumerated().map { place, kind in
      Catchment(number: SafeText(place), kind: kind, doctor: nil, nurse: nil, location: nil)
    }
    let segments = (0..<numbers.below(9)).compactMap { _ in
      let first = numbers.number(in: 1...9)
      let span: HouseSpan? =
        switch numbers.below(8) {
        case 0: .street
        case 1...4:
          HouseRange(from: first, to: first + numbers.below(4), Parity.allCases[numbers.below(3)]).map(HouseSpan.range)
        default: numbers.pick(forms(of: first)).map(HouseSpan.house)
        }
      return span.map { StreetSegment(street: 0, catchment: numbers.below(catchments.count), span: $0) }
    }
    let whole = (0..<numbers.below(3)).map { _ in
      LocalityCoverage(locality: 0, catchment: numbers.below(catchments.count))
    }
    let name = PlaceName(ru: SafeText(1))
    return DistrictRegistry(
      isExample: true, date: nil, localities: [Locality(name: name)],
      streets: [Street(locality: 0, type: .street, name: name)], catchments: catchments, segments: segments,
      wholeLocalities: whole)
  }
}
