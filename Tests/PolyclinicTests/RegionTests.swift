import Testing

@testable import Polyclinic

/// Addresses with the region, the country or the postal index before the street, as papers have them.
@Suite struct RegionTests {
  private static let index = ListedLine.index(of: [
    ListedLine(locality: "г. Алматы", street: (.street, "Сатпаева")),
    ListedLine(locality: "Узынагаш", kk: "Ұзынағаш", street: (.street, "Абай")),
    ListedLine(locality: "г. Алматы", street: (.avenue, "Казахстан")),
    ListedLine(locality: "г. Алматы", street: (.street, "Районная")),
    ListedLine(locality: "г. Алматы", street: (.microdistrict, "Самал")),
    ListedLine(locality: "г. Алматы", street: (.microdistrict, "Бостандык")),
  ])

  private func answer(_ query: String) -> AddressAnswer { Self.index.search(query) }

  private func lines(_ query: String) -> [String] { answer(query).lines(in: Self.index.registry) }

  /// No list says in which region its streets are: the street is confirmed, and the house stays.
  @Test(arguments: [
    "Бостандыкский район, Сатпаева 5", "Сатпаева 5, Бостандыкский район", "бостандыкский район сатпаева 5",
    "г. Алматы, Бостандыкский р-н, ул. Сатпаева, д. 5, кв. 7", "Сатпаева 5 р-н Бостандыкский", "Сатпаева, 5, Казахстан",
    "КАЗАХСТАН, АЛМАТЫ, БОСТАНДЫКСКИЙ РАЙОН, УЛИЦА САТПАЕВА, дом 5", "РК, г. Алматы, Сатпаева 5",
    "Алматы қаласы, Бостандық ауданы, Сатпаева көшесі 5", "район Алтай, Сатпаева 5", "050040, Алматы, Сатпаева 5",
    "Шал ақын ауданы, Сатпаева 5", "район Шал акына, Сатпаева 5", "Bostandyk district, Satpaeva 5",
    ",jcnfylsrcrbq hfqjy? cfngftdf 5",
  ])
  func regionsOfACity(_ query: String) {
    #expect(answer(query).state == .confirm, "\(answer(query))")
    #expect(lines(query).first == "Сатпаева 5 №0")
  }

  @Test(arguments: [
    "Алматинская область Жамбылский район село Узынагаш улица Абай 5",
    "Алматы облысы Жамбыл ауданы Ұзынағаш ауылы Абай көшесі 5",
    "Восточно-Казахстанская обл., район Алтай, с. Узынагаш, Абай 5",
    "Шығыс Қазақстан облысы, Ұзынағаш ауылы, Абай көшесі, 5-үй",
    "Республика Казахстан, 050040, Алматинская область, Жамбылский район, с. Узынагаш, ул. Абай, дом 5, квартира 7",
  ])
  func regionsOfAVillage(_ query: String) {
    #expect(answer(query).state == .confirm, "\(answer(query))")
    #expect(lines(query).first == "Абай 5 №1")
  }

  /// A street may be called so, and a microdistrict is no region.
  @Test(arguments: [
    ("казахстан 5", "Казахстан 5 №2"), ("пр. Казахстан, 5", "Казахстан 5 №2"), ("районная 5", "Районная 5 №3"),
    ("Самал шағын ауданы 5", "Самал 5 №4"), ("самал мөлтек ауданы, 5", "Самал 5 №4"),
    ("Бостандык мөлтек аудан 5", "Бостандык 5 №5"),
  ])
  func streetsCalledSo(query: String, line: String) {
    #expect(answer(query).state.isCertain, "\(answer(query))")
    #expect(lines(query).first == line)
  }

  @Test(arguments: ["Бостандыкский район", "050040", "Казахстанская область 5", "район 5"])
  func regionsAlone(_ query: String) {
    #expect(!answer(query).state.isCertain)
  }
}
