import RegistryOracle
import Testing

@testable import Polyclinic

/// What was certain in one registry is wrong in another where what was typed may mean a second address.
@Suite struct JudgeProof {
  private struct Line {
    var street = 0
    let catchment: Int
    var house: String?
  }

  /// Streets of which each has its lines; a line without a house is all houses from 1 to 99.
  private func registry(_ names: [String], _ lines: [Line], in locality: String = "") -> DistrictRegistry {
    let segments = lines.compactMap { line -> StreetSegment? in
      let span =
        line.house.map { HouseNumber.listed($0).map { HouseSpan.house($0.house) } }
        ?? HouseRange(from: 1, to: 99).map(HouseSpan.range)
      return span.map { StreetSegment(street: line.street, catchment: line.catchment, span: $0) }
    }
    return DistrictRegistry(
      isExample: true, date: nil, localities: [Locality(name: PlaceName(ru: SafeText(joined: locality)))],
      streets: names.map { Street(locality: 0, type: .street, name: PlaceName(ru: SafeText(joined: $0))) },
      catchments: (0..<2).map {
        Catchment(number: SafeText($0), kind: .adult, doctor: nil, nurse: nil, location: nil)
      },
      segments: segments, wholeLocalities: [])
  }

  private func verdict(
    on text: String, meaning house: String, in plain: DistrictRegistry, with other: DistrictRegistry
  ) throws -> [CertaintyJudge.Verdict] {
    let answer = DistrictIndex(plain).search(text)
    let meant = (street: 0, house: try #require(HouseNumber.listed(house)).house)
    let own = DistrictIndex(other).search(text)
    return [
      CertaintyJudge(plain).verdict(on: answer, to: text, meant: meant),
      CertaintyJudge(other).verdict(on: answer, to: text, meant: meant),
      CertaintyJudge(other).verdict(on: own, to: text, meant: meant),
    ]
  }

  @Test(arguments: ["женис 21-1", "Женис, 21–1", "женис 21 -1", "zhenis 21-1"]) func flats(_ text: String) throws {
    let listed = Line(catchment: 0, house: "21/1")
    let (plain, other) = (
      registry(["Женис"], [listed, Line(catchment: 0)]), registry(["Женис"], [listed, Line(catchment: 1)])
    )
    #expect(try verdict(on: text, meaning: "21/1", in: plain, with: other) == [.right, .wrong, .open])
  }

  @Test(arguments: [("женис 21 корп 1", "21 к1", "21/1"), ("женис 21/1", "21/1", "21 к1")])
  func blocks(_ text: String, _ house: String, _ listed: String) throws {
    let plain = registry(["Женис"], [Line(catchment: 0)])
    let other = registry(["Женис"], [Line(catchment: 0), Line(catchment: 1, house: listed)])
    #expect(try verdict(on: text, meaning: house, in: plain, with: other) == [.right, .wrong, .open])
  }

  /// A letter that says what the locality is, and one that may be the house's.
  @Test(arguments: [
    ("женис 21, г. Кайнар", [CertaintyJudge.Verdict.right, .right, .right]),
    ("женис 21 г кайнар", [.right, .wrong, .open]),
  ])
  func lettersOfPlaces(_ text: String, _ verdicts: [CertaintyJudge.Verdict]) throws {
    let plain = registry(["Женис"], [Line(catchment: 0)], in: "с. Кайнар")
    let other = registry(["Женис"], [Line(catchment: 0), Line(catchment: 1, house: "21Г")], in: "с. Кайнар")
    #expect(try verdict(on: text, meaning: "21", in: plain, with: other) == verdicts)
    let lettered = DistrictIndex(other).search("женис 21г")
    let meant = (street: 0, house: HouseNumber.listed("21")?.house)
    #expect(lettered.state == .exact)
    #expect(CertaintyJudge(other).verdict(on: lettered, to: text, meant: meant) == .wrong)
  }

  /// A word for a kind of place names one only beside its name.
  @Test func wordsForPlaces() {
    let registry = registry(["Женис"], [Line(catchment: 0)], in: "ст. Кайнар")
    let answer = DistrictIndex(registry).search("женис 21")
    let judge = CertaintyJudge(registry)
    for text in ["женис 21", "станция кайнар женис 21", "женис 21, кайнар бекеті"] {
      #expect(judge.verdict(on: answer, to: text, meant: nil) == .asTyped, "\(text)")
    }
    for text in ["село женис 21", "станция женис 21", "село кайнар женис 21", "кайнар женис 21", "женис 2а 21"] {
      #expect(judge.verdict(on: answer, to: text, meant: nil) == .wrong, "\(text)")
    }
  }

  @Test(arguments: [("самал 2 5", "Самал-2"), ("самал, 2, 5", "Самал-2"), ("самал, 2, 5", "Самал 2-я")])
  func unnumberedStreets(_ text: String, _ name: String) throws {
    let plain = registry([name], [Line(catchment: 0)])
    let other = registry([name, "Самал"], [Line(catchment: 0), Line(street: 1, catchment: 1)])
    #expect(try verdict(on: text, meaning: "5", in: plain, with: other) == [.right, .wrong, .open])
  }

  @Test(arguments: ["самал-2, 5", "самал 2 дом 5"]) func numberedStreets(_ text: String) throws {
    let other = registry(["Самал-2", "Самал"], [Line(catchment: 0), Line(street: 1, catchment: 1)])
    #expect(try verdict(on: text, meaning: "5", in: other, with: other) == [.right, .right, .right])
  }
}
