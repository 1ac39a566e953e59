import Testing

@testable import Polyclinic

/// What queries find in a small registry that has the difficulties of real ones.
@Suite struct SearchTests {
  private static let index = DistrictIndex(SmallRegistry.registry)

  private func answer(_ query: String) -> AddressAnswer { Self.index.search(query) }

  private func firstStreet(_ query: String) -> String? {
    guard case .street(let street) = answer(query).findings.first?.hit.place else { return nil }
    let entry = SmallRegistry.registry.streets[street]
    return "\(entry.type.rawValue) \(entry.name.ru.string)"
  }

  /// The same house by every way to type it: as it is, on other layouts, in Latin, in Kazakh, with Kazakh digits.
  @Test(arguments: [
    "абая 25", "Абая, 25", "ул. Абая 25", "улица абая дом 25", "f,fz 25", "f,fz, 25", "abaya 25", "ABAYA 25", "абая әғ",
    "АБАЯ ӘҒ",
    "Абай к-сі 25", "Абай көшесі, 25-үй", "abai koshesi 25", "абая25", "25 абая", "абая д.25", "ул.Абая 25", "aбaя 25",
    "абая 25 кв 3", "Абай 25", "Абай көшесі, 25-үй, 14-пәтер", "Абай көшесі 25 үй 14 пәтер", "Абай к-сі, 25, 14-пәт.",
    "Абай көшесі 25 үй", "Абай көшесі үй әғ", "абая 25 подъезд 1", "абая 25 этаж 3 кв 14", "абая 25, 1 подъезд",
    "Абай 25-үй, 2-кіреберіс, 3-қабат", "кв. 3, д. 25, ул. Абая", "кв 3 дом 25 абая", "абая кв 3 дом 25",
    "14-пәтер, 25-үй, Абай көшесі", "подъезд 1, кв 3, дом 25, абая",
  ])
  func oneHouse(_ query: String) {
    let answer = answer(query)
    #expect(answer.state == .range, "\(query): \(answer)")
    #expect(firstStreet(query) == "street Абая")
    #expect(answer.certain?.resolution.placements.map(\.catchments) == [[0]])
  }

  /// Where the house is said to be one, or joined to the name, no number is taken for another.
  @Test(arguments: [
    ("мкр2 д5", "microdistrict 2", "5"), ("дом 2 мкр 5", "microdistrict 5", "2"),
    ("дом 5 мкр аксай 2", "microdistrict Аксай-2", "5"), ("2 мкр дом 5", "microdistrict 2", "5"),
  ])
  func aMarkedHouse(query: String, street: String, house: String) {
    #expect(firstStreet(query) == street, "\(answer(query))")
    #expect(answer(query).state == .street)
    #expect(answer(query).certain?.hit.houses.map(\.text.string) == [house])
  }

  /// A number before the name may be the name's own or a house's, also where only one of the two is listed.
  @Test(arguments: [
    "2 мкр аксай 5", "2 мкр Аксай, 5", "2 аксай 5", "мкр 2 аксай 5", "5 мкр. Аксай 2 дом", "7 мкр аксай 5",
    "7 аксай 2", "7 мкр 5",
  ])
  func aNumberOnEitherSideIsAskedFor(_ query: String) {
    let answer = answer(query)
    #expect(answer.certain == nil, "\(answer)")
    #expect(!answer.state.isCertain)
    #expect(!answer.findings.isEmpty)
  }

  /// Whatever a name or a list of names is like, it is made ready and found.
  @Test func namesOfAnyLength() {
    let long = SmallRegistry.text((0..<300).map { _ in "а" }.joined(separator: " "))
    let other = StreetAlias(name: SmallRegistry.text("б"), kind: .code)
    let aliases = Array(repeating: other, count: 33_000) + [StreetAlias(name: SmallRegistry.text("Мира"), kind: .old)]
    let name = PlaceName(ru: SmallRegistry.text("Абая"))
    let index = DistrictIndex(
      DistrictRegistry(
        isExample: true, date: nil, localities: [Locality(name: PlaceName(ru: long))],
        streets: [
          Street(locality: 0, type: .street, name: PlaceName(ru: long)),
          Street(locality: 0, type: .street, name: name, aliases: aliases),
        ], catchments: [], segments: [], wholeLocalities: []))
    #expect(index.search("мира 5").findings.first?.hit.alias == aliases.last)
    #expect(index.search("абая 5").findings.first?.hit.place == .street(1))
    _ = index.search("а а а")
  }

  /// What no name here has is passed over, but not without asking.
  @Test(arguments: [
    "сарыаркаЇ 5", "Сарыарка ñ 5", "αСарыарка 5", "Сарыарка\u{4} 5", "Сарыарка \u{FFFD}5", "Сарыарка 5٥", "Сарыарка 5²",
  ])
  func aForeignLetterIsConfirmed(_ query: String) {
    let answer = answer(query)
    #expect(!answer.state.isCertain)
    #expect(firstStreet(query) == "street Сарыарка")
  }

  /// No street and no house is put together from what signs part, but for those of an address.
  @Test(arguments: [
    "А(24 5", "А%24 5", "Сары\"арка 5", "Сарыарка 1'5", "Сарыарка 1\"5", "сарыарка#5", "sary@arka 5", "Сарыарка 5:а",
  ])
  func tornWordsAreConfirmed(_ query: String) {
    #expect(!answer(query).state.isCertain, "\(answer(query))")
  }

  /// Quotes and brackets around a word, an apostrophe for a soft sign, and the signs of an address tear nothing.
  @Test(arguments: [
    "«Сарыарка» 5", "(Сарыарка) 5", "\"Сарыарка\", 5", "sary'arka 5", "ул.Сарыарка,д.5,кв.3", "Сарыарка №5",
    "ул.Сарыарка;дом№5", "А-24 5", "Сарыарка 5'", "Сарыарка(5)", "Сарыарка дом:5", "Сарыарка 5(кв3)",
    "\"Сарыарка\"5\"а\"",
  ])
  func usualSignsTearNothing(_ query: String) {
    #expect(answer(query).state == .street, "\(answer(query))")
    #expect(firstStreet(query) == "street Сарыарка")
  }

  /// A number between signs is no Kazakh letter that was typed on the Russian layout: «қ.» means a town.
  @Test(arguments: ["Сарыарка 2|а@0&", "0>Сарыарка", "Сарыарка 2а>0>а"]) func aNumberIsNotPassedOver(_ query: String) {
    #expect(!answer(query).state.isCertain, "\(answer(query))")
    #expect(firstStreet(query) == "street Сарыарка")
  }

  /// What stands behind the words that are looked at may be the house that is meant.
  @Test(arguments: [
    "5 сарыарка" + String(repeating: " д г", count: 6) + " 8", "сарыарка 5" + String(repeating: " ", count: 160) + "8",
  ])
  func whatIsCutOffIsNotPassedOver(_ query: String) {
    #expect(!answer(query).state.isCertain, "\(answer(query))")
  }

  /// Two words of a name may be written as one; another name is not offered in its place.
  @Test(arguments: ["кабанбайбатыра 7", "қабанбайбатыр 7", "kabanbaibatyr 7", "7 кабанбайбатыра "])
  func joinedWordsAreConfirmed(_ query: String) {
    #expect(answer(query).state == .confirm)
    #expect(firstStreet(query) == "street Кабанбай батыра")
    #expect(answer(query).findings.first?.house?.text.string == "7")
  }

  /// One word of a name may be written as two.
  @Test(arguments: ["сары арка 5", "Сары-Арка, 5", "sary arka 5", "ул. сары арка 5"])
  func partedWordsAreConfirmed(_ query: String) {
    #expect(answer(query).state == .confirm)
    #expect(firstStreet(query) == "street Сарыарка")
    #expect(answer(query).findings.first?.house?.text.string == "5")
  }

  /// What is said besides hides no street.
  @Test(arguments: ["на улице Сарыарка 5", "живу на сарыарка 5", "ищу врача Сарыарка 5"])
  func wordsBesideTheNameArePassedOver(_ query: String) {
    #expect(answer(query).state == .confirm, "\(answer(query))")
    #expect(firstStreet(query) == "street Сарыарка")
  }

  /// The number before a slash is the house's, whatever stands behind: a corner is on two streets.
  @Test func theHouseBeforeASlashIsNoLetter() {
    let answer = answer("сарыарка 5/абая 12")
    #expect(!answer.state.isCertain)
    #expect(!answer.findings.contains { $0.hit.reading == .otherLayout }, "\(answer)")
  }

  /// «стр» between numbers is a building, and not the English street.
  @Test(arguments: ["абая 25 стр 2", "абая 25стр2", "абая д 25 стр. 2 кв 5"]) func blocksOfHouses(_ query: String) {
    #expect(answer(query).findings.first?.hit.houses.map(\.text.string) == ["25 к2"], "\(answer(query))")
    #expect(answer(query).state.isCertain)
  }

  @Test func aWrongLetterIsConfirmed() {
    #expect(answer("аьая 25").state == .confirm)
    #expect(firstStreet("аьая 25") == "street Абая")
    #expect(answer("аба 25").certain == nil)
    #expect(answer("проспект абая 25").state == .confirm)
  }

  @Test(arguments: [
    ("аксай-2 дом 5", "microdistrict Аксай-2"), ("аксай 2 5", "microdistrict Аксай-2"),
    ("мкр аксай 2, 5", "microdistrict Аксай-2"), ("2 мкр 5", "microdistrict 2"), ("мкр 2 дом 5", "microdistrict 2"),
    ("8 марта 5", "street 8 Марта"), ("5 линия 3", "street 5-я линия"), ("5-я линия 3", "street 5-я линия"),
    ("28 панфиловцев 10", "street 28 панфиловцев"), ("Е103 5", "street Туран"), ("e-103 5", "street Туран"),
    ("фурманова 7", "avenue Назарбаева"), ("кабанбай батыр 7", "street Кабанбай батыра"),
    ("Қабанбай батыр 7", "street Кабанбай батыра"), ("rf,fy,fq ,fnsh 7", "street Кабанбай батыра"),
    ("жагалау 5", "street Жагалау"), ("А24 5", "street Сарыарка"), ("a24 5", "street Сарыарка"),
    ("40 лет победы 10", "street 40 лет Победы"), ("Жеңістің 40 жылдығы 10", "street 40 лет Победы"),
    ("победы 14", "street Кунаева"), ("2уезов 5", "street Ауэзова"), ("2etpjd 5", "street Ауэзова"),
  ])
  func streets(query: String, street: String) {
    #expect(firstStreet(query) == street, "\(answer(query))")
    #expect(answer(query).findings.first?.hit.houses.count == 1)
  }

  @Test func oldNamesSaySo() {
    let hit = answer("фурманова 7").findings.first?.hit
    #expect(hit?.alias?.kind == .old)
    #expect(hit?.alias?.name.string == "Фурманова")
    #expect(answer("фурманова 7").state == .street)
  }

  @Test(arguments: [
    "", " ", ",", "25", "25 25 25", "🙂🙂", "\u{301}\u{306}", "........", "ооооооооооо",
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14",
  ])
  func nothing(_ query: String) {
    #expect(answer(query).state == .notFound)
  }

  @Test func sameNamesAreAskedFor() {
    #expect(answer("самал 5").state == .ambiguous)
    #expect(answer("мкр самал 5").state != .ambiguous)
  }

  /// A village that is one district as a whole, with and without a house, a street of it, and a street elsewhere.
  @Test(arguments: ["мысалаул", "Мысалаул 5", "село Мысалаул, дом 5", "Мысалауыл ауылы 5"])
  func wholeLocalities(_ query: String) {
    let answer = answer(query)
    #expect(answer.state == .street)
    #expect(answer.certain?.hit.place == .locality(1))
    #expect(answer.certain?.resolution.placements.map(\.catchments) == [[1]])
    #expect(self.answer("мысалаул жастар 5").certain?.resolution.placements.map(\.precedence) == [.locality])
    #expect(self.answer("мысалаул абая 5").certain == nil)
  }

  @Test func streetsWithoutADistrict() {
    #expect(answer("дальняя 5").state == .elsewhere)
    #expect(answer("абая 999").state == .houseUnknown)
    #expect(answer("абая").state == .ambiguous)
    #expect(answer("туран").state == .street)
  }
}
