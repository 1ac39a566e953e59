import Testing

@testable import Polyclinic

/// What was typed may be one of several houses, or a house and a flat: the patient chooses where districts differ.
@Suite struct MeantHouseTests {
  private static let index: DistrictIndex = {
    let named: [(StreetType, String, old: String?)] = [
      (.street, "Женис", nil), (.street, "Самал", nil), (.microdistrict, "Самал-2", nil), (.street, "Абая", nil),
      (.street, "Абая 2-я", nil), (.street, "Жагалау", "Набережная"), (.microdistrict, "5", nil),
      (.street, "8-е Марта", nil), (.street, "1 Мая", nil),
    ]
    let streets = named.map { type, name, old in
      Street(
        locality: 0, type: type, name: PlaceName(ru: SmallRegistry.text(name)),
        aliases: old.map { [StreetAlias(name: SmallRegistry.text($0), kind: .old)] } ?? [])
    }
    let houses: [(street: Int, catchment: Int, house: String)] = [
      (0, 1, "21/1"), (0, 0, "23/1"), (0, 1, "12 к2"), (0, 0, "14/2"), (0, 1, "14 к2"),
      (0, 1, "20А"),
    ]
    let listed = houses.compactMap { line in
      HouseNumber.listed(line.house).map {
        StreetSegment(street: line.street, catchment: line.catchment, span: .house($0.house))
      }
    }
    let ranges = streets.indices.compactMap { street in
      HouseRange(from: 1, to: 99).map { StreetSegment(street: street, catchment: street * 2, span: .range($0)) }
    }
    let catchments = (0..<2 * streets.count).map {
      Catchment(number: SafeText($0), kind: .adult, doctor: nil, nurse: nil, location: nil)
    }
    return DistrictIndex(
      DistrictRegistry(
        isExample: true, date: nil, localities: [Locality(name: PlaceName(ru: .empty))],
        streets: streets, catchments: catchments, segments: ranges + listed, wholeLocalities: []))
  }()

  /// The lines of the list: street, house, and the districts that the registry names.
  private func lines(_ query: String) -> [String] {
    Self.index.search(query).findings.map { finding in
      guard case .street(let street) = finding.hit.place else { return "" }
      let name = Self.index.registry.streets[street].name.ru.string
      let districts = finding.resolution.placements.flatMap(\.catchments).map { "№\($0)" }
      return ([name, finding.house?.text.string].compactMap(\.self) + districts).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("женис 21-1", ["Женис 21/1 №1", "Женис 21 №0"]), ("женис 21–1", ["Женис 21/1 №1", "Женис 21 №0"]),
    ("женис 21 -1", ["Женис 21/1 №1", "Женис 21 №0"]),
    ("женис 21 к 1", ["Женис 21 к1 №0", "Женис 21/1 №1"]), ("21 корп 1 женис", ["Женис 21 к1 №0", "Женис 21/1 №1"]),
    ("женис 12/2", ["Женис 12/2 №0", "Женис 12 к2 №1"]),
    ("женис 12-2", ["Женис 12/2 №0", "Женис 12 к2 №1", "Женис 12 №0"]),
  ])
  func houseIsAskedFor(query: String, lines: [String]) {
    let answer = Self.index.search(query)
    #expect(answer.state == .ambiguous)
    #expect(answer.certain == nil)
    #expect(self.lines(query) == lines)
  }

  @Test(arguments: [
    ("женис 21/1", "Женис 21/1 №1"), ("женис 23-1", "Женис 23/1 №0"), ("женис 23 к1", "Женис 23 к1 №0"),
    ("женис 12 корп 2", "Женис 12 к2 №1"), ("женис 14/2", "Женис 14/2 №0"), ("женис 14 к2", "Женис 14 к2 №1"),
    ("женис 21 кв 1", "Женис 21 №0"), ("женис 25-1", "Женис 25/1 №0"),
  ])
  func houseIsCertain(query: String, line: String) {
    #expect(Self.index.search(query).state.isCertain)
    #expect(lines(query) == [line])
  }

  /// The figure behind a name may be the name's own or a house's where a bare number follows.
  @Test(arguments: [
    ("самал, 2, 5", ["Самал-2 5 №4", "Самал 2 №2"]), ("самал 2 5", ["Самал-2 5 №4", "Самал 2 №2"]),
    ("абая, 2, 5", ["Абая 2-я 5 №8", "Абая 2 №6"]), ("самал 2/5", ["Самал 2/5 №2", "Самал-2 5 №4"]),
  ])
  func streetIsAskedFor(query: String, lines: [String]) {
    let answer = Self.index.search(query)
    #expect(answer.state == .ambiguous)
    #expect(answer.certain == nil)
    #expect(Set(self.lines(query)) == Set(lines))
  }

  @Test(arguments: [
    ("самал-2, 5", "Самал-2 5 №4"), ("самал 2 дом 5", "Самал-2 5 №4"), ("мкр самал 2 5", "Самал-2 5 №4"),
    ("самал 2 кв 5", "Самал 2 №2"), ("набережная 5", "Жагалау 5 №10"), ("8-е марта 5", "8-е Марта 5 №14"),
    ("8 марта 5", "8-е Марта 5 №14"), ("1-го мая 5", "1 Мая 5 №16"), ("микр. 5 дом 2", "5 2 №12"),
    ("микр-н 5, 2", "5 2 №12"), ("женис 20 лит А", "Женис 20А №1"), ("женис 20 литера а кв 5", "Женис 20А №1"),
    ("женис 20, корпус А", "Женис 20А №1"), ("женис 20 блок а, кв. 5", "Женис 20А №1"),
    ("женис 12 2 корпус", "Женис 12 к2 №1"), ("женис 12 үй 2 корпус", "Женис 12 к2 №1"),
    ("женис 12-үй 2-блок, 7-пәтер", "Женис 12 к2 №1"), ("женис 12 кор 2", "Женис 12 к2 №1"),
    ("женис 25 офис 3", "Женис 25 №0"),
  ])
  func addressIsCertain(query: String, line: String) {
    #expect(Self.index.search(query).state.isCertain, "\(lines(query))")
    #expect(lines(query).first == line)
  }

  /// A flat that no word names is confirmed, with the house that it stands in or the fraction that it is.
  @Test func anUnnamedFlatIsConfirmed() {
    #expect(Self.index.search("женис 25, 5").state == .confirm)
    #expect(lines("женис 25, 5") == ["Женис 25 №0"])
    #expect(lines("женис 21 1") == ["Женис 21 №0", "Женис 21/1 №1"])
  }

  /// Where words behind the house are not understood, the house is asked for: it may be a neighbour's.
  @Test(arguments: ["женис 20 строение А", "женис 20 угол гоголя", "женис 20, общежитие 3 за школой"])
  func anUnclearHouseIsNotShown(query: String) {
    let answer = Self.index.search(query)
    #expect(answer.state == .confirm)
    #expect(lines(query) == ["Женис"])
    #expect(answer.findings.first?.resolution.state == .houseNeeded)
  }
}
