import Polyclinic
import RegistryGenerator
import Testing

@Suite struct RegionTests {
  @Test func followsFromTheSeed() {
    let again = Regions.region(3_000).registry
    let first = Regions.clinic.registry
    #expect(again.streets == first.streets)
    #expect(again.segments == first.segments)
    #expect(again.catchments == first.catchments)
    #expect(Regions.region(3_000, seed: 2).registry.streets != first.streets)
  }

  @Test func staysTheSameFromBuildToBuild() {
    let names = Regions.clinic.registry.streets.prefix(3).map { "\($0.type) \($0.name.ru.string)" }
    #expect(names == ["street Айманова", "street Ораза Нусупбекова", "street Карибаева"])
    #expect(Regions.clinic.address(at: 1_234).map { "\($0.street) \($0.house.text.string)" } == "78 1")
  }

  @Test func hasTheSizesOfItsNumberOfHouses() {
    let clinic = Regions.clinic.registry
    #expect(Regions.clinic.houses == 3_000)
    #expect(clinic.localities.count == 1)
    #expect((150...260).contains(clinic.streets.count))
    let city = Regions.city.registry
    #expect(Regions.city.houses == 60_000)
    #expect((1_600...2_000).contains(city.streets.count))
    #expect((11_000...18_000).contains(city.segments.count))
    let whole = city.streets.indices.count { city.placements(ofWholeStreet: $0).isEmpty == false }
    #expect((80...92).contains(whole * 100 / city.streets.count))
    let country = Regions.country.registry
    #expect(Regions.country.houses == 520_000)
    #expect(country.localities.count > 400)
    #expect((12_000...20_000).contains(country.streets.count))
  }

  @Test(arguments: [0, 1, 2, 5, 40])
  func canBeTiny(houses: Int) {
    #expect(Regions.region(houses).houses == houses)
  }

  @Test func everyAddressHasAtMostOneDistrictOfAKind() {
    for region in [Regions.clinic, Regions.city] {
      var placed = 0
      for index in 0..<region.houses {
        guard let address = region.address(at: index) else {
          Issue.record("no address \(index)")
          continue
        }
        let placements = region.registry.placements(of: address.house, street: address.street)
        if placements.contains(where: \.isAmbiguous) {
          Issue.record("\(region.registry.streets[address.street].name.ru.string) \(address.house.text.string)")
        }
        placed += placements.isEmpty ? 0 : 1
      }
      #expect(placed * 100 > region.houses * 97)
    }
  }

  @Test func samplesHousesOfTheCountry() {
    var numbers = SeededNumbers(seed: 3)
    for _ in 0..<5_000 {
      guard let address = Regions.country.address(at: numbers.below(Regions.country.houses)) else {
        Issue.record("no address")
        return
      }
      let placements = Regions.country.registry.placements(of: address.house, street: address.street)
      #expect(placements.allSatisfy { !$0.isAmbiguous })
    }
  }

  @Test func namesAreUniqueAndAdmissible() throws {
    for registry in [Regions.clinic.registry, Regions.city.registry, Regions.country.registry] {
      var seen: Set<[String]> = []
      for street in registry.streets {
        let key = ["\(street.locality)", street.type.rawValue]
        #expect(seen.insert(key + [street.name.ru.string]).inserted)
        let kk = try #require(street.name.kk)
        for text in [street.name.ru, kk] + street.aliases.map(\.name) {
          #expect(!text.string.isEmpty)
          _ = try SafeText(text.string, glyphs: Regions.glyphs)
        }
      }
      #expect(Set(registry.localities.map(\.name.ru)).count == registry.localities.count)
      #expect(Set(registry.catchments.map { "\($0.kind) \($0.number.string)" }).count == registry.catchments.count)
    }
  }

  @Test func noOldNameIsALivingNameOfItsLocality() {
    let registry = Regions.city.registry
    let living = Set(registry.streets.map(\.name.ru))
    var old: Set<SafeText> = []
    for alias in registry.streets.flatMap(\.aliases) where alias.kind != .short {
      #expect(!living.contains(alias.name))
      #expect(old.insert(alias.name).inserted)
    }
    #expect(old.count > 150)
  }
}
