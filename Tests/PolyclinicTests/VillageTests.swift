import Testing

@testable import Polyclinic

/// A village of which the list has not every street, and one that has a number in its name.
@Suite struct VillageTests {
  private static let index = ListedLine.index(of: [
    ListedLine(locality: "Каргалы", kk: "Қарғалы"), ListedLine(locality: "Узынагаш", kk: "Ұзынағаш"),
    ListedLine(locality: "Узынагаш", kk: "Ұзынағаш", street: (.street, "Абая")),
    ListedLine(locality: "Узынагаш", kk: "Ұзынағаш", street: (.street, "Достык")),
    ListedLine(locality: "Бирлик", street: (.street, "Жастар")),
    ListedLine(locality: "г. Алматы", street: (.street, "Толе би")),
    ListedLine(locality: "г. Алматы", street: (.street, "Арман")), ListedLine(locality: "Арман"),
    ListedLine(locality: "Разъезд 71", kk: "71-разъезд"), ListedLine(locality: "Разъезд 72", kk: "72-разъезд"),
    ListedLine(locality: "ст. Алматы-1", kk: "Алматы-1 станциясы"),
    ListedLine(locality: "отделение 2", kk: "2-бөлімше"),
    ListedLine(locality: "Кызыл Ту-1", street: (.street, "Сейфуллина")),
    ListedLine(locality: "Кызыл Ту-4", street: (.street, "Сейфуллина")),
    ListedLine(locality: "Самал-3", street: (.street, "Ардагер")),
    ListedLine(locality: "Самал", street: (.street, "Ардагер")),
    ListedLine(locality: "Арман", street: (.street, "Наурыз")), ListedLine(locality: "Жамбыл"),
    ListedLine(locality: "г. Алматы", street: (.street, "Жамбыла")),
  ])

  private func answer(_ query: String) -> AddressAnswer { Self.index.search(query) }

  private func lines(_ query: String) -> [String] { answer(query).lines(in: Self.index.registry) }

  /// A street that no list has, in a village that is one district: the village is proposed, with no house.
  @Test(arguments: [
    "Каргалы Ленина 7", "Каргалы, ул. Жибек жолы 7", "село Каргалы, улица Героя Советского Союза Талгата 7",
    "ленина 7 каргалы", "Қарғалы ауылы, Бейбітшілік көшесі 7", "rfhufks ktybyf 7", "каргала ленина 7", "каргалы лен",
  ])
  func unknownStreetsOfAWholeVillage(_ query: String) {
    #expect(answer(query).state == .confirm, "\(lines(query))")
    #expect(answer(query).certain == nil)
    #expect(lines(query).first == "Каргалы №0")
  }

  /// The village that was named stands before a street of the same name elsewhere.
  @Test(arguments: [
    ("каргалы толе би 7", ["Каргалы №0", "Толе би 7 №5"]), ("каргалы абая 7", ["Каргалы №0", "Абая 7 №2"]),
  ])
  func streetsOfOtherPlaces(query: String, lines: [String]) {
    #expect(answer(query).state == .confirm)
    #expect(self.lines(query) == lines)
  }

  /// A street that is not among those of another district may be one of the others, or one of those, misspelt.
  @Test func unknownStreetsOfADividedVillage() {
    #expect(answer("узынагаш ленина 5").state == .confirm)
    #expect(lines("узынагаш ленина 5") == ["Узынагаш … №1"])
    #expect(lines("узынагаш абая 5") == ["Абая 5 №2"])
    #expect(answer("узынагаш абая 5").state == .range)
    #expect(lines("узынагаш абоя 5") == ["Абая 5 №2", "Узынагаш … №1"])
  }

  /// Alone, a village that is not one district has its streets proposed; none of them is certain.
  @Test(arguments: [
    ("ұзынағаш ауылы", AddressAnswer.State.ambiguous, ["Абая", "Достык", "Узынагаш … №1"]),
    ("село бирлик", .confirm, ["Жастар"]), ("арман", .ambiguous, ["Арман", "Наурыз", "Арман … №7"]),
    ("узынагаш", .ambiguous, ["Абая", "Достык", "Узынагаш … №1"]),
    ("ұзын", .confirm, ["Абая", "Достык", "Узынагаш … №1"]),
    ("самал", .confirm, ["Ардагер", "Ардагер"]),
  ])
  func villagesAlone(query: String, state: AddressAnswer.State, lines: [String]) {
    #expect(answer(query).state == state)
    #expect(answer(query).certain == nil)
    #expect(self.lines(query) == lines)
  }

  /// Whoever says «Жамбыл» without a word for a village may mean «улица Жамбыла».
  @Test func villagesAndStreetsOfOneName() {
    #expect(answer("жамбыл 5").state == .confirm)
    #expect(lines("жамбыл 5") == ["Жамбыл 5 №17", "Жамбыла 5 №18"])
    #expect(answer("село жамбыл 5").state == .street)
    #expect(answer("жамбыл ауылы").state == .street)
    #expect(answer("жамбыла 5").state == .range)
  }

  /// Words that name no village propose none, nor does the beginning of one beside them.
  @Test(arguments: ["ленина 7", "ленина 7 карг", "шшш к", "село ленина 7"])
  func nothingIsProposed(_ query: String) {
    #expect(answer(query).state == .notFound, "\(lines(query))")
  }

  @Test(arguments: [
    ("Разъезд 72", "Разъезд 72 №9"), ("разъезд 72 5", "Разъезд 72 5 №9"), ("разъезд 72, дом 5", "Разъезд 72 5 №9"),
    ("72-разъезд", "Разъезд 72 №9"), ("разъезд №71", "Разъезд 71 №8"), ("hfp]tpl 72", "Разъезд 72 №9"),
    ("ст. Алматы-1", "ст. Алматы-1 №10"), ("алматы 1 станциясы", "ст. Алматы-1 №10"),
    ("отделение 2", "отделение 2 №11"),
    ("2-бөлімше 7", "отделение 2 7 №11"), ("кызыл ту 4 сейфуллина 5", "Сейфуллина 5 №13"),
    ("сейфуллина 5, кызыл ту 4", "Сейфуллина 5 №13"), ("Кызыл Ту-1, ул. Сейфуллина, д. 4", "Сейфуллина 4 №12"),
    ("самал-3, ардагер 5", "Ардагер 5 №14"), ("самал ардагер 3", "Ардагер 3 №15"),
  ])
  func numbersOfVillages(query: String, line: String) {
    #expect(answer(query).state.isCertain, "\(lines(query))")
    #expect(lines(query).first == line)
  }

  /// The number may be a house's, or that of a village that is not listed.
  @Test(arguments: [
    "сейфуллина кызыл ту 4", "сейфуллина 4 кызыл ту", "кызыл ту сейфуллина 4", "кызыл ту, 4, сейфуллина 5",
    "сейфуллина кызыл ту дом 4", "72 разъезд", "разъезд", "разъезд 72а", "разъезд 72д", "алматы 1", "ардагер самал-3",
    "ардагер самал 3", "самал 3 ардагер",
  ])
  func numbersThatMayBeHouses(_ query: String) {
    #expect(!answer(query).state.isCertain, "\(lines(query))")
    #expect(!answer(query).findings.isEmpty)
  }

  @Test(arguments: ["разъезд 73", "отделение 3", "разъезд дом 72"]) func otherNumbers(_ query: String) {
    #expect(answer(query).state == .notFound, "\(lines(query))")
  }
}
