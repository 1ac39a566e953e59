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

  /// What is certain without a region is not with one: no list says in which its streets are.
  @Test func regions() {
    let registry = registry(["Женис", "Казахстан"], [Line(catchment: 0), Line(street: 1, catchment: 0)], in: "Самал")
    let judge = CertaintyJudge(registry)
    for (text, other) in [
      ("женис 21", "Медеуский район, женис 21"), ("женис 21", "женис 21, Медеуский р-н"),
      ("женис 21", "Алматы облысы женис 21"), ("казахстан 21", "казахстан 21, Медеу ауданы"),
    ] {
      let answer = DistrictIndex(registry).search(text)
      #expect(judge.verdict(on: answer, to: text, meant: nil) == .asTyped, "\(text)")
      #expect(judge.verdict(on: answer, to: other, meant: (0, HouseNumber(number: 21))) == .wrong, "\(other)")
      #expect(judge.verdict(on: DistrictIndex(registry).search(other), to: other, meant: nil) == .open, "\(other)")
    }
  }

  /// The number beside a locality's name may be the house's where no other is typed, and where a locality is called so
  /// without it.
  @Test func numbersOfLocalities() {
    func registry(_ localities: [String]) -> DistrictRegistry {
      DistrictRegistry(
        isExample: true, date: nil, localities: localities.map { Locality(name: PlaceName(ru: SafeText(joined: $0))) },
        streets: localities.indices.map {
          Street(locality: $0, type: .street, name: PlaceName(ru: SafeText(joined: "Женис")))
        },
        catchments: localities.indices.map {
          Catchment(number: SafeText($0), kind: .adult, doctor: nil, nurse: nil, location: nil)
        },
        segments: localities.indices.map { StreetSegment(street: $0, catchment: $0, span: .street) },
        wholeLocalities: [])
    }
    let plain = registry(["Кайнар-4"])
    let other = registry(["Кайнар-4", "Кайнар"])
    let answer = DistrictIndex(plain).search("кайнар-4, женис")
    #expect(answer.state == .street)
    for (text, verdicts) in [
      ("кайнар 4 женис 5", [CertaintyJudge.Verdict.wrong, .wrong]), ("женис кайнар 4", [.wrong, .wrong]),
      ("женис, кайнар-4", [.asTyped, .asTyped]), ("кайнар женис", [.wrong, .wrong]),
      ("кайнар 4 женис", [.wrong, .wrong]),
    ] {
      #expect(
        [plain, other].map { CertaintyJudge($0).verdict(on: answer, to: text, meant: nil) } == verdicts, "\(text)")
      #expect(CertaintyJudge(other).verdict(on: DistrictIndex(other).search(text), to: text, meant: nil) != .wrong)
    }
    let typed = DistrictIndex(other).search("кайнар 4 женис 5")
    #expect(CertaintyJudge(other).verdict(on: typed, to: "кайнар 4 женис 5", meant: nil) == .asTyped)
  }

  /// Villages with and without a number, whole or by streets, beside every street and house, in every order.
  @Test(arguments: [
    ["Кызыл Ту", "Кызыл Ту-1", "Кызыл Ту-4", "Разъезд 72"], ["Кызыл Ту-1", "Кызыл Ту-4", "Разъезд 72", "Разъезд 5"],
    ["Кызыл Ту-4", "Разъезд 72"], ["Кызыл Ту", "Разъезд 5"],
  ])
  func numberedVillages(_ localities: [String]) {
    let streets = ["Абая", "Самал-4", "Самал", "5-я линия"]
    let places = localities.indices.flatMap { place in streets.map { (place, $0) } }
    let registry = DistrictRegistry(
      isExample: true, date: nil, localities: localities.map { Locality(name: PlaceName(ru: SafeText(joined: $0))) },
      streets: places.map { Street(locality: $0, type: .street, name: PlaceName(ru: SafeText(joined: $1))) },
      catchments: (0..<places.count + localities.count).map {
        Catchment(number: SafeText($0), kind: .adult, doctor: nil, nurse: nil, location: nil)
      },
      segments: places.indices.map { StreetSegment(street: $0, catchment: $0, span: .street) },
      wholeLocalities: localities.indices.map { LocalityCoverage(locality: $0, catchment: places.count + $0) })
    let index = DistrictIndex(registry)
    let judge = CertaintyJudge(registry)
    var certain = 0
    for place in [
      "кызыл ту", "кызыл ту 4", "кызыл ту-4", "4 кызыл ту", "разъезд 72", "72-разъезд", "разъезд", "разъезд, 5",
    ] {
      for street in ["", "абая", "самал 4", "самал-4", "самал", "5 линия", "ленина"] {
        for house in ["", "4", "5", "дом 4", "5-4", "4 5"] {
          let parts = [place, street, house].filter { !$0.isEmpty }
          for order in [parts, parts.reversed(), Array(parts.dropFirst()) + parts.prefix(1)] {
            for separator in [" ", ", "] {
              let text = order.joined(separator: separator)
              let answer = index.search(text)
              #expect(judge.verdict(on: answer, to: text, meant: nil) != .wrong, "\(text)")
              certain += answer.state.isCertain ? 1 : 0
            }
          }
        }
      }
    }
    #expect(certain > 20)
  }

  /// A village is certain by itself, and not beside words of which the list knows nothing.
  @Test func villages() {
    let registry = DistrictRegistry(
      isExample: true, date: nil, localities: [Locality(name: PlaceName(ru: SafeText(joined: "Кайнар")))],
      streets: [],
      catchments: [Catchment(number: SafeText(0), kind: .adult, doctor: nil, nurse: nil, location: nil)], segments: [],
      wholeLocalities: [LocalityCoverage(locality: 0, catchment: 0)])
    let judge = CertaintyJudge(registry)
    for (text, verdict) in [("село кайнар", CertaintyJudge.Verdict.asTyped), ("кайнар женис", .wrong)] {
      let answer = DistrictIndex(registry).search("кайнар")
      #expect(answer.state == .street)
      #expect(judge.verdict(on: answer, to: text, meant: nil) == verdict, "\(text)")
      #expect(judge.verdict(on: DistrictIndex(registry).search(text), to: text, meant: nil) != .wrong)
    }
  }

  @Test(arguments: ["самал-2, 5", "самал 2 дом 5"]) func numberedStreets(_ text: String) throws {
    let other = registry(["Самал-2", "Самал"], [Line(catchment: 0), Line(street: 1, catchment: 1)])
    #expect(try verdict(on: text, meaning: "5", in: other, with: other) == [.right, .right, .right])
  }
}
