import Testing

@testable import Polyclinic

/// What was typed may be one of several houses: the patient chooses where their districts differ.
@Suite struct MeantHouseTests {
  private static let index: DistrictIndex = {
    let names = [("Женис", StreetType.street)]
    let houses: [(street: Int, catchment: Int, house: String)] = [
      (0, 1, "21/1"), (0, 0, "23/1"), (0, 1, "12 к2"), (0, 0, "14/2"), (0, 1, "14 к2"),
    ]
    let listed = houses.compactMap { line in
      HouseNumber.listed(line.house).map {
        StreetSegment(street: line.street, catchment: line.catchment, span: .house($0))
      }
    }
    let ranges = names.indices.compactMap { street in
      HouseRange(from: 1, to: 99).map { StreetSegment(street: street, catchment: street * 2, span: .range($0)) }
    }
    let catchments = (0..<8).map {
      Catchment(number: SafeText($0), kind: .adult, doctor: nil, nurse: nil, location: nil)
    }
    return DistrictIndex(
      DistrictRegistry(
        isExample: true, date: nil, localities: [Locality(name: PlaceName(ru: .empty))],
        streets: names.map { Street(locality: 0, type: $1, name: PlaceName(ru: SmallRegistry.text($0))) },
        catchments: catchments, segments: ranges + listed, wholeLocalities: []))
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
}
