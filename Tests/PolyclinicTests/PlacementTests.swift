import Testing

@testable import Polyclinic

/// Which line of a district's list rules over which.
@Suite struct PlacementTests {
  private func house(_ text: String) throws -> HouseNumber { try #require(HouseNumber.readings(of: text).first) }

  private func range(_ first: Int, _ last: Int, _ parity: Parity = .both) throws -> HouseSpan {
    .range(try #require(HouseRange(from: first, to: last, parity)))
  }

  private func registry(_ spans: [(HouseSpan, Int)], whole: Int? = nil) -> DistrictRegistry {
    let name = PlaceName(ru: SmallRegistry.text("x"))
    let kinds: [Catchment.Kind] = [.adult, .adult, .adult, .child]
    return DistrictRegistry(
      isExample: true, date: nil, localities: [Locality(name: name)],
      streets: [Street(locality: 0, type: .street, name: name)],
      catchments: kinds.enumerated().map {
        Catchment(number: SafeText($0.offset), kind: $0.element, doctor: nil, nurse: nil, location: nil)
      },
      segments: spans.map { StreetSegment(street: 0, catchment: $0.1, span: $0.0) },
      wholeLocalities: whole.map { [LocalityCoverage(locality: 0, catchment: $0)] } ?? [])
  }

  @Test func theStrongerLineRules() throws {
    let registry = registry(
      [
        (.house(try house("12/3")), 1), (.house(try house("12")), 2), (try range(1, 25), 0), (try range(1, 99), 1),
        (.street, 2), (.street, 3),
      ], whole: 0)
    func adult(_ text: String) throws -> Placement? { registry.placements(of: try house(text), street: 0).first }
    #expect(try adult("12/3") == Placement(kind: .adult, catchments: [1], precedence: .house))
    #expect(try adult("12/3А") == Placement(kind: .adult, catchments: [1], precedence: .stem(parts: 1)))
    #expect(try adult("12А") == Placement(kind: .adult, catchments: [2], precedence: .range(width: 0)))
    #expect(try adult("13/7") == Placement(kind: .adult, catchments: [0], precedence: .range(width: 24)))
    #expect(try adult("26") == Placement(kind: .adult, catchments: [1], precedence: .range(width: 98)))
    #expect(try adult("100") == Placement(kind: .adult, catchments: [2], precedence: .street))
    #expect(registry.placements(of: try house("1"), street: 0).map(\.kind) == [.adult, .child])
    #expect(registry.placements(ofWholeStreet: 0).isEmpty)
    #expect(registry.placements(of: try house("1"), street: 7).isEmpty)
  }

  @Test func equalLinesAreAmbiguous() throws {
    let registry = registry([(try range(1, 25, .odd), 0), (try range(5, 29), 1)])
    #expect(registry.placements(of: try house("7"), street: 0).map(\.catchments) == [[0, 1]])
    #expect(registry.placements(of: try house("8"), street: 0).map(\.catchments) == [[1]])
  }

  @Test func aRangeRulesOnlyWithinAWiderOne() throws {
    func districts(_ spans: [(HouseSpan, Int)], of text: String) throws -> [Int] {
      registry(spans).placements(of: try house(text), street: 0).flatMap(\.catchments)
    }
    let apart = [(try range(1, 20), 1), (try range(15, 50), 0)]
    #expect(try districts(apart, of: "17") == [0, 1])
    #expect(try districts(apart, of: "14") == [1])
    #expect(try districts(apart + [(try range(16, 18), 1)], of: "17") == [1])
    #expect(try districts(apart + [(.house(try house("17")), 2)], of: "17А") == [2])
    #expect(try districts([(try range(1, 20), 1), (try range(1, 50, .odd), 0)], of: "7") == [0, 1])
    #expect(try districts([(try range(1, 19, .odd), 1), (try range(1, 50), 0)], of: "7") == [1])
  }

  @Test func aWholeStreetNeedsNoHouse() throws {
    #expect(registry([(.street, 1), (.street, 3)]).placements(ofWholeStreet: 0).map(\.catchments) == [[1], [3]])
    #expect(registry([(.street, 1), (try range(1, 9), 1)]).placements(ofWholeStreet: 0).map(\.catchments) == [[1]])
    #expect(registry([(.street, 1), (try range(1, 9), 2)]).placements(ofWholeStreet: 0).isEmpty)
    #expect(registry([(try range(1, 9), 1)]).placements(ofWholeStreet: 0).isEmpty)
    #expect(registry([(.street, 1)], whole: 0).placements(ofWholeStreet: 0).map(\.catchments) == [[1]])
    #expect(registry([], whole: 2).placements(ofWholeStreet: 0).map(\.precedence) == [.locality])
    #expect(registry([(.street, 2)], whole: 2).placements(ofLocality: 0).map(\.catchments) == [[2]])
    #expect(registry([(.street, 1)], whole: 2).placements(ofLocality: 0).isEmpty)
  }

  @Test func aRangeDoesNotEndBeforeItBegins() {
    #expect(HouseRange(from: 25, to: 7) == nil)
  }
}
