import Testing

@testable import Polyclinic

/// House numbers as people write them, and the words for kinds of streets.
@Suite struct HouseNumberTests {
  @Test(arguments: [
    ("12", "12"), ("12А", "12А"), ("12а", "12А"), ("12 а", "12А"), ("12A", "12А"), ("12/3", "12/3"),
    ("12 корп 2", "12 к2"), ("12 к2", "12 к2"), ("12к2", "12 к2"), ("12/3А", "12/3А"), ("85/105", "85/105"),
    ("дом 12", "12"), ("12-үй", "12"), ("№ 12", "12"), ("12 кв 5", "12"), ("12/3а корп. 4, кв. 7", "12/3А к4"),
    ("11Я к12", "11Я к12"), ("2й к 3", "2Й к3"), ("61/а", "61А"), ("25 дробь 3", "25/3"), ("12/3/а", "12/3А"),
    ("6, кв 5", "6"), ("25-үй", "25"), ("25 үй", "25"), ("д. 25", "25"), ("6.", "6"), ("25-үй, 14-пәтер", "25"),
    ("25 подъезд 1 этаж 2 кв 7", "25"), ("25, 2-кіреберіс, 3-қабат", "25"),
    ("кв 5, дом 12/3", "12/3"), ("подъезд 2 этаж 3 кв. 5 д. 12", "12"), ("14-пәтер, 25-үй", "25"),
  ])
  func reads(text: String, house: String) {
    #expect(HouseNumber.readings(of: text).map(\.text.string) == [house])
  }

  /// Without a word for the house a number before it may be either.
  @Test(arguments: ["кв 5 12", "кв 5", "дом кв 5"]) func aFlatIsNoHouse(_ text: String) {
    #expect(HouseNumber.readings(of: text).isEmpty)
  }

  @Test(arguments: ["", "0", "А", "12 13", "12//3x", "123456", "12 абая", "к2", "12/0", "5-я", "12 к100"])
  func refuses(_ text: String) {
    #expect(HouseNumber.readings(of: text).isEmpty)
  }

  /// The number row of the Kazakh layout means digits only where none was typed.
  @Test(arguments: [
    ("әғ", "25"), ("ӘҒ", "25"), (",.", "67"), ("әға", "25а"), ("үй әғ", "үй 25"), ("әғ к і", "25 к 3"),
    ("6, кв 5", "6, кв 5"), ("25-үй", "25-үй"), ("25 үй ", "25 үй "), ("6.", "6."), ("д. 25", "д. 25"), ("", ""),
    ("  ", "  "),
  ])
  func readsTheKazakhNumberRow(typed: String, read: String) {
    #expect(HouseNumber.readingDigits(Array(typed.unicodeScalars)) == Array(read.unicodeScalars))
  }

  @Test func aLatinLetterMayBeTwo() {
    #expect(HouseNumber.readings(of: "12B").map(\.text.string) == ["12Б", "12В"])
  }

  @Test(arguments: [
    ("27-1", ["27/1", "27"]), ("27–1", ["27/1", "27"]), ("12а-3", ["12А/3", "12А"]), ("12-1 к2", ["12/1 к2", "12 к2"]),
    ("12B-1", ["12Б/1", "12В/1", "12Б", "12В"]),
  ])
  func aHyphenMayStandBeforeAFlat(text: String, houses: [String]) {
    #expect(HouseNumber.readings(of: text).map(\.text.string) == houses)
  }

  /// In a list it stands before a fraction, and a letter is what it looks like.
  @Test(arguments: [
    ("27-1", "27/1", false), ("12а-3", "12А/3", false), ("12-1 к2", "12/1 к2", false), ("12B-1", "12В/1", true),
    ("12C", "12С", true), ("12с", "12С", false), ("5A", "5А", false),
  ])
  func aListMeansWhatIsWritten(text: String, house: String, isLookalike: Bool) throws {
    let listed = try #require(HouseNumber.listed(text))
    #expect(listed.house.text.string == house)
    #expect(listed.isLookalike == isLookalike)
  }

  @Test(arguments: [
    ("70/2", "70 к2"), ("70А/2", "70А к2"), ("70", nil), ("70/2А", nil), ("70/2 к3", nil), ("70/105", nil),
  ])
  func aBlockMayBeAFraction(text: String, other: String?) throws {
    let house = try #require(HouseNumber.readings(of: text).first)
    #expect(house.counterpart?.text.string == other)
    #expect(house.counterpart == nil || house.counterpart?.counterpart == house)
  }

  @Test func sortsByParts() {
    let texts = ["2", "2А", "2Б", "2/1", "2/1А", "2/2", "2 к1", "3", "12", "12А", "85/105", "100"]
    let houses = texts.flatMap { HouseNumber.readings(of: $0) }
    #expect(houses.count == texts.count)
    #expect(
      houses.sorted().map(\.text.string) == [
        "2", "2 к1", "2/1", "2/1А", "2/2", "2А", "2Б", "3", "12", "12А", "85/105", "100",
      ])
    for house in houses { #expect(HouseNumber(packed: house.storedValue) == house) }
  }

  @Test(arguments: [
    ("ул. Абая", StreetType.street, "Абая"), ("Абай көшесі", .street, "Абай"), ("ул.Абая", .street, "Абая"),
    ("мкр Аксай-2", .microdistrict, "Аксай-2"), ("пр-т Достык", .avenue, "Достык"),
    ("Достық даңғылы", .avenue, "Достық"),
    ("Самал ы/а", .microdistrict, "Самал"), ("Орбита шағын аудан", .microdistrict, "Орбита"),
    ("тас жолы Құлжа", .highway, "Құлжа"), ("тұйық көшесі Гүл", .lane, "Гүл"),
    ("Набережная ул.", .street, "Набережная"), ("ул. Площадь", .street, "Площадь"), ("Саяжай", nil, "Саяжай"),
    ("Жағалау көшесі", .street, "Жағалау"), ("пер. Тупик", nil, "пер. Тупик"),
    ("28 панфиловцев", nil, "28 панфиловцев"),
  ])
  func splits(text: String, type: StreetType?, name: String) {
    let split = StreetType.split(text)
    #expect(split.type == type)
    #expect(split.name == name)
  }

  @Test(arguments: [
    ("Алматы", "г. Алматы", true), ("Алматы қаласы", "город Алматы", true), ("с. Карасай", "Карасай ауылы", true),
    ("ст. Шамалган", "с. Шамалган", false), ("Село", "Город", false), ("Ак-Жар", "Ак Жар", true),
  ])
  func spellingsOfALocality(_ one: String, _ other: String, areOne: Bool) {
    #expect((Locality.key(one) == Locality.key(other)) == areOne)
  }
}
