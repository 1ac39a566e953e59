import Testing

@testable import Polyclinic

/// What is typed of a locality, of its kind and of the house beside it: nothing of it is taken for something else.
@Suite struct LocalityTests {
  private static let lines = [
    ListedLine(locality: "г. Алматы", street: (.street, "Толе би")),
    ListedLine(locality: "г. Алматы", street: (.street, "Толе би"), house: "12Г"),
    ListedLine(locality: "г. Алматы", street: (.street, "Толе би"), house: "14/2А"),
    ListedLine(locality: "г. Алматы", street: (.avenue, "Достык")),
    ListedLine(locality: "г. Алматы", street: (.microdistrict, "Аксай-2")),
    ListedLine(locality: "г. Алматы", street: (.microdistrict, "Аксай-3")),
    ListedLine(locality: "г. Алматы", street: (.microdistrict, "Аксай-3А")),
    ListedLine(locality: "г. Алматы", street: (.microdistrict, "Шанырак-1")),
    ListedLine(locality: "г. Алматы", street: (.microdistrict, "Шанырак-2")),
    ListedLine(locality: "Кайнар", kk: "Қайнар ауылы", street: (.street, "Наурыз")),
    ListedLine(locality: "Кайнар", kk: "Қайнар ауылы", street: (.street, "Наурыз"), house: "12А"),
    ListedLine(locality: "ст. Кайнар", kk: "Қайнар бекеті", street: (.street, "Наурыз")),
    ListedLine(locality: "Шамалган", kk: "Шамалған"), ListedLine(locality: "станция Шамалган", kk: "Шамалған бекеті"),
    ListedLine(locality: "с. Кызыл Ту", kk: "Қызыл Ту а."), ListedLine(locality: "ст. Отар"),
    ListedLine(locality: "г. Алматы", street: (.microdistrict, "5")),
  ]

  private static let index = ListedLine.index(of: lines)

  private func answer(_ query: String) -> AddressAnswer { Self.index.search(query) }

  private func expectCertain(_ query: String, district: Int, house: String?) {
    let answer = answer(query)
    #expect(answer.state.isCertain, "\(query): \(answer)")
    #expect(answer.certain?.resolution.placements.map(\.catchments) == [[district]], "\(query): \(answer)")
    #expect(answer.certain?.house?.text.string == house, "\(query)")
  }

  /// The first letter of a word for a place is no letter of the house, nor the house's letter such a word.
  @Test(arguments: [
    ("толе би 12, г. Алматы", 0, "12"), ("ул. Толе би, д. 12, г. Алматы", 0, "12"),
    ("толе би 12, кв. 5, г. Алматы", 0, "12"), ("толе би 12 кв 5 г алматы", 0, "12"),
    ("12, г. Алматы, толе би", 0, "12"), ("tole bi 12, g. almaty", 0, "12"),
    ("толе би 10 г. Алматы", 0, "10"), ("толе би 12, п. Алматы", 0, "12"), ("толе би 14/2, а. Алматы", 0, "14/2"),
    ("толе би 12г алматы", 1, "12Г"), ("толе би 12 г, Алматы", 1, "12Г"), ("толе би 12-г, Алматы", 1, "12Г"),
    ("толе би 12Г, г. Алматы", 1, "12Г"), ("толе би 12 г", 1, "12Г"), ("толе би 12, лит г, алматы", 1, "12Г"),
    ("толе би 14/2 а, г. алматы", 2, "14/2А"), ("наурыз көшесі 12, а. Қайнар", 9, "12"),
    ("наурыз көшесі 12а, а. Қайнар", 10, "12А"), ("Қайнар а., наурыз к. 12", 9, "12"),
  ])
  func lettersBehindHouses(query: String, district: Int, house: String) {
    expectCertain(query, district: district, house: house)
  }

  @Test(arguments: [
    ("толе би 12 г. Алматы", ["12", "12Г"]), ("толе би 12 г алматы", ["12", "12Г"]),
    ("толе би 12, г, алматы", ["12", "12Г"]), ("толе би 12, г", ["12Г", "12"]),
    ("толе би 14/2 а алматы", ["14/2", "14/2А"]), ("наурыз 12 а қайнар", ["12", "12А"]),
  ])
  func lettersThatMayBeEither(query: String, houses: [String]) {
    let answer = answer(query)
    #expect(answer.state == .ambiguous, "\(answer)")
    #expect(answer.findings.prefix(2).map(\.house?.text.string) == houses)
  }

  /// A letter behind the number of a microdistrict belongs to its name, whether that one is listed or not.
  @Test(arguments: [
    "мкр аксай-2а, дом 12", "аксай 2а 12", "мкр 5а дом 12", "аксай-2г дом 12", "аксай-2б дом 12", "аксай-2д дом 12",
    "аксай 2 а дом 12", "аксай-2а, г. Алматы, 12", "аксай 2 а алматы дом 12", "аксай-2с 12",
  ])
  func lettersBehindMicrodistricts(_ query: String) {
    #expect(!answer(query).state.isCertain, "\(answer(query))")
    #expect(!answer(query).findings.isEmpty)
  }

  @Test(arguments: [
    ("мкр аксай-3а 12", 6, "12"), ("аксай-3а дом 12", 6, "12"), ("аксай-3 12", 5, "12"), ("аксай-2 12а", 4, "12А"),
    ("аксай-2, д 12", 4, "12"), ("г. Алматы, аксай-2, 12", 4, "12"), ("аксай-2 12, г. Алматы", 4, "12"),
  ])
  func microdistricts(query: String, district: Int, house: String) {
    expectCertain(query, district: district, house: house)
  }

  /// A station is not the village beside it, whatever word says so, nor a village a street of the town.
  @Test(arguments: [
    ("станция кайнар наурыз 5", 11, "5"), ("кайнар бекеті наурыз 5", 11, "5"), ("ст кайнар наурыз 5", 11, "5"),
    ("наурыз 5, ст. Кайнар", 11, "5"), ("cn rfqyfh yfehsp 5", 11, "5"), ("село кайнар наурыз 5", 9, "5"),
    ("қайнар ауылы наурыз көшесі 5", 9, "5"), ("ст шамалган", 13, nil), ("шамалған бекеті", 13, nil),
    ("село шамалган", 12, nil), ("шамалған ауылы 7", 12, "7"), ("шамалған станциясы 7", 13, "7"),
    ("кызыл ту", 14, nil), ("қызыл ту 12", 14, "12"), ("село кызыл ту, 12", 14, "12"), ("қызыл ту ауылы", 14, nil),
    ("с кызыл ту 12", 14, "12"), ("алматы пр достык 12", 3, "12"), ("г. Алматы, пр. Достык, 12", 3, "12"),
    ("Алматы қаласы, Достык даңғылы 12", 3, "12"), ("Алматы қ., Достык даңғылы, 12", 3, "12"), ("ст. отар", 15, nil),
  ])
  func localities(query: String, district: Int, house: String?) {
    expectCertain(query, district: district, house: house)
  }

  @Test(arguments: [
    "село достык 12", "достык ауылы 12", "станция достык 12", "г достык 12", "достык 12 село", "достык а. 12",
    "станция алматы достык 12", "достык 12, станция",
  ])
  func placeWordsWithoutTheirPlace(_ query: String) {
    #expect(answer(query).state == .confirm, "\(answer(query))")
    #expect(answer(query).findings.first?.resolution.placements.map(\.catchments) == [[3]])
  }

  @Test(arguments: ["шамалган ст", "толе би к", "достык а", "толе би 12, г алматы қ"])
  func unfinishedWordsAreOpen(_ query: String) {
    #expect(!answer(query).state.isCertain, "\(answer(query))")
    #expect(!answer(query).findings.isEmpty)
  }

  /// A station is proposed also where no word says that it is one, behind the village that is none.
  @Test(arguments: [("отар", AddressAnswer.State.confirm, [15]), ("шамалган 5", .street, [12, 13])])
  func stationsWithoutTheirWord(query: String, state: AddressAnswer.State, districts: [Int]) {
    #expect(answer(query).state == state)
    #expect(answer(query).findings.map { $0.resolution.placements.map(\.catchments) } == districts.map { [[$0]] })
  }

  /// Where words stand between a microdistrict and the house, it is proposed by its own number, without the house.
  @Test(arguments: [
    ("шанырак 2 ул жанкожа батыра 12", 8), ("шанырак-2 жанкожа батыра 12", 8), ("мкр шанырак-2, жанкожа батыра", 8),
    ("шанырак-1 ул жанкожа батыра 12", 7),
  ])
  func streetsWithinMicrodistricts(query: String, district: Int) throws {
    let answer = answer(query)
    #expect(answer.state == .confirm)
    let first = try #require(answer.findings.first)
    #expect(first.house == nil)
    let resolution = Self.index.resolve(first.hit.place, house: HouseNumber(number: 1))
    #expect(resolution.placements.map(\.catchments) == [[district]])
  }

  @Test func keysBringLocalitiesTogether() {
    for names in [["г. Алматы", "Алматы қ.", "алматы"], ["ст. Кайнар", "станция Қайнар", "Кайнар бекеті"]] {
      #expect(Set(names.map { Fold.skeleton(Locality.key($0)) }).count == 1, "\(names)")
    }
    #expect(Locality.key("ст. Кайнар") != Locality.key("Кайнар"))
    #expect(Locality.key("Село") == "село")
  }
}
