import Polyclinic
import Testing

@testable import PolyclinicData

/// Names as lists have them: what nobody could type is told, and what is no name is not kept for one.
@Suite struct RegistryNameTests {
  /// A name that nobody types as it stands is told, and any other is not.
  @Test(arguments: [
    ("пр. Достык (Ленина)", true), ("ул. Абая, ул. Сатпаева", true), ("Абая; Сатпаева", true), ("Жандосова 1-25", true),
    ("Тимирязева 2, 4, 6", true), ("Тимирязева, 44", true), ("ул. Жандосова дом 5", true),
    ("мкр. Аксай-4 ул. Момышулы", true), ("Аксай-4", false), ("1-й переулок Абая", false), ("8 Марта", false),
    ("Розыбакиева, 2-я", false), ("М. Маметовой", false), ("мкр Самал 2", false),
    ("Розыбакиева (бывшая Ленина)", false), ("Сейфуллина нечет.", true), ("ул. Сейфуллина, чет", true),
    ("нечетная сторона Сейфуллина", true), ("Сейфуллина чётная сторона", true), ("ул. Чётная", false),
    ("Толе би/Комсомольская", true), ("Толе би / ул. Комсомольская", true), ("Толе би/ул. Мира", true),
    ("Алмагуль ш/а", false),
    ("5/7 линия", false),
    ("ул. Масанчи от Абая до Сатпаева", true), ("Масанчи с Абая по Сатпаева", true), ("Абдирова Н.", false),
    ("Абая, Сатпаева", true), ("Аксай-2, Аксай-3", true), ("Ромашка, Вишня", true), ("Абдирова, Н.", false),
    ("Жандосова и Саина", true), ("Абай мен Сәтбаев", true), ("Сакко и Ванцетти", false),
    ("Жансугурова И. С.", false), ("с.Узынагаш ул.Абая", true), ("С.Сейфуллина", false),
    ("Ауэзова\nЖарокова\nМанаса", true), ("проспект\nАбая", false), ("Кабанбай\nбатыра", false),
    ("ул. Абая д.15", true), ("Толе би №15", true), ("мкр Самал №2", false), ("ул. № 15", false),
    ("Дачный массив №3", false),
    ("Абая 17 корпус 2", true), ("Саина ниже Абая", true), ("Гоголя уг. Панфилова", true),
    ("Гоголя уг.Панфилова", true),
    ("Гоголя выше Абая", true), ("Гоголя верхняя сторона", true), ("Фета между Саина и Абая", true),
    ("Абайдан жоғары", true), ("частный сектор", true), ("ул. Верхняя", false), ("ул. Садовая 12", true),
    ("ул. Е 10", false), ("пер. Садовый 2", false), ("мкр Аксай 3А", false), ("30 лет Победы", false),
    ("Козы Корпеш-Баян Сулу", false), ("Аль-Фараби", false), ("ул. им. Салтыкова-Щедрина", false),
  ])
  func namesThatAreMore(_ name: String, isTold: Bool) throws {
    let texts = try SheetFolder.problems(["addresses.csv": "district,street\n1,\"\(name)\"\n"])
    #expect(texts.count == (isTold ? 1 : 0), "\(texts)")
    #expect(texts.allSatisfy { $0.hasPrefix("warning: addresses.csv:2: street: ") })
    #expect(texts.allSatisfy { $0.contains("is more than a name") })
  }

  /// What looks like a name of its own is more than a name beside the street that it holds.
  @Test(arguments: [
    ("Чехова", "Чехова 15", "", true), ("Чехова", "Чехова 15а", "", true), ("Чехова", "Чехова 15", "1-50", false),
    ("мкр Самал", "мкр Самал 2", "", false), ("Гоголя", "Чехова 15", "", false), ("Шанырак-1", "Шанырак-2", "", false),
    ("Тимирязева", "Тимирязева-Маркова", "", true), ("Гоголя", "Тимирязева-Маркова", "", false),
    ("Аксай", "Аксай-4", "", false),
  ])
  func namesThatHoldOthers(_ one: String, _ other: String, _ houses: String, isTold: Bool) throws {
    let rows = "1,\(one),все\n2,\(other),\(houses)\n"
    let texts = try SheetFolder.problems(["addresses.csv": "district,street,houses\n" + rows])
    #expect(texts.count == (isTold ? 1 : 0), "\(texts)")
    #expect(texts.allSatisfy { $0.hasPrefix("warning: addresses.csv:3: street: '\(other)' is more than a name") })
  }

  @Test func aNumberBehindTheNameOfTheSameDistrictIsNoMatter() throws {
    #expect(try SheetFolder.problems(["addresses.csv": "district,street\n1,Чехова\n1,Чехова 15\n"]) == [])
  }

  /// They count as two streets, and the same houses of both districts would not be compared.
  @Test(arguments: [
    ("ул. Абая", "Абай к-сі", true), ("Толе би", "Толеби", true), ("Байтурсынова", "Байтурсынулы", true),
    ("Жамбыла", "Джамбула", true), ("Уалиханова", "Уалиханов", true), ("Валиханова", "Уәлиханов", true),
    ("Ауэзова", "Әуезов көшесі", true), ("Сатпаева", "Сәтбаев", true), ("Розыбакиева", "Розыбакива", true),
    ("Кунаева", "Қонаев", true), ("Горького", "Горький", true), ("Абылай хана", "Абылай хан даңғылы", true),
    ("Абая", "Абаева", false), ("ул. Абая", "пр. Абай", false), ("Аксай-2", "Аксай-3", false),
    ("5-я линия", "6-я линия", false), ("Асанова", "Есанова", false), ("Мира", "Мара", false),
    ("Сатпаева", "Сатаева", false), ("Ленина", "Зенина", false),
    ("пр. Назарбаева", "Н.Назарбаева", true), ("Момышулы", "Б.Момышұлы", true), ("Сатпаева", "Қ.Сәтбаев", true),
    ("Кошкарбаева", "Кошкарбаев Р.", true), ("Алии Молдагуловой", "А. Молдагуловой", true),
    ("Бауыржана Момышулы", "Б. Момышулы", true), ("Бауыржана Момышулы", "Момышулы", true),
    ("Ауэзова", "Мухтара Ауэзова", true), ("Кабанбай батыра", "Кабанбай б-ра", true),
    ("Рыскулова Т.", "Т. Рыскулова", true), ("академика Сатпаева", "К. Сатпаева", false),
    ("Турара Рыскулова", "К. Рыскулова", false), ("Мухтара Ауэзова", "Каныша Ауэзова", false),
    ("ул. Рыскулова", "пр. Т. Рыскулова", false), ("Богенбай батыра", "Кабанбай б-ра", false),
    ("Садовая", "Малая Садовая", false), ("Жана Аул", "Аул", false),
  ])
  func spellings(_ one: String, _ other: String, isTold: Bool) throws {
    let rows = "1,\(one),1-90\n2,\(other),91-150\n"
    let texts = try SheetFolder.problems(["addresses.csv": "district,street,houses\n" + rows])
    #expect(texts.count == (isTold ? 1 : 0), "\(texts)")
    #expect(texts.allSatisfy { $0.hasPrefix("warning: addresses.csv:3: street: ") })
    #expect(texts.allSatisfy { $0.contains("are they one street? Then write it in one way") })
  }

  /// Neither streets of one district nor those whose Kazakh names differ are taken for one.
  @Test func spellingsThatAreNoMatter() throws {
    #expect(try SheetFolder.problems(["addresses.csv": "district,street\n1,Абая\n1,Абай\n"]) == [])
    let kazakh = "district,street,street_kk\n1,Каримова,Кәрімов\n2,Каримовой,Кәмила Кәрімова\n"
    #expect(try SheetFolder.problems(["addresses.csv": kazakh]) == [])
  }

  /// The Kazakh name may have the initial too.
  @Test func spellingsWithKazakhNames() throws {
    let kazakh = "district,street,street_kk\n1,Алии Молдагуловой,Әлия Молдағұлова\n2,А. Молдагуловой,Ә. Молдағұлова\n"
    #expect(try SheetFolder.problems(["addresses.csv": kazakh]).count == 1)
  }

  @Test func shortWordsForAMicrodistrict() throws {
    let registry = try SheetFolder.registry("district,street\n1,10 мкр\n1,10 м/р\n1,10 м-р\n1,мр 10\n1,М.Р. Исаева\n")
    #expect(registry.streets.map(\.name.ru.string) == ["10", "М.Р. Исаева"])
    #expect(registry.streets.map(\.type) == [.microdistrict, .street])
  }

  @Test(arguments: [
    ("с. Кызыл ту, с. Жалгамыс", true), ("Кызыл ту; Жалгамыс", true), ("Кызыл ту\nЖалгамыс", true),
    ("с. Абай, Карасайский район", false), ("Алматинская обл., с. Абай", false), ("с. Кызыл ту", false),
  ])
  func severalLocalities(_ name: String, isTold: Bool) throws {
    let rows = "1,\"\(name)\",Абая\n1,\"\(name)\",Мира\n"
    let texts = try SheetFolder.problems(["addresses.csv": "district,locality,street\n" + rows])
    #expect(texts.count == (isTold ? 1 : 0), "\(texts)")
    #expect(texts.allSatisfy { $0.contains("addresses.csv:2: locality: ") && $0.contains("more than one locality") })
  }

  @Test(arguments: [
    ("Иванова А. Б.", "Абая", "Қайрат ?мірбек", true), ("Иванова А. Б.", "?абанбай батыр к?шесі", "Ким В. Л.", true),
    ("Иванова ?", "Абая", "Ким В. Л.", false),
  ])
  func lettersThatWereLost(_ doctor: String, _ street: String, _ nurse: String, isTold: Bool) throws {
    let text = "district,street,doctor,nurse\n1,\(street),\(doctor),\(nurse)\n"
    let texts = try SheetFolder.problems(["addresses.csv": text])
    #expect(texts.count == (isTold ? 1 : 0), "\(texts)")
    #expect(texts.allSatisfy { $0.contains("letters of the column have become '?'") })
  }

  @Test(arguments: [
    ("быв. Ленина", ["Ленина"]), ("быв.Ленина", ["Ленина"]), ("бывшая ул. Ленина, Мира", ["Ленина", "Мира"]),
    ("Ленина/ул. Сталина", ["Ленина", "Сталина"]), ("ул. быв. ранее Ленина", ["Ленина"]), ("ул. нет", []),
    ("быв. -Ленина", ["быв. -Ленина"]), ("Ленина/Сталина", ["Ленина", "Сталина"]),
    ("ранее: Ленина / Сталина", ["Ленина", "Сталина"]), ("нет", []),
    ("-", []), ("—, Ленина", ["Ленина"]), ("28/30 линия", ["28/30 линия"]),
  ])
  func oldNamesAreNames(_ cell: String, _ names: [String]) throws {
    let registry = try SheetFolder.registry("district,street,old_names\n1,Абая,\"\(cell)\"\n")
    #expect(registry.streets.map { $0.aliases.map(\.name.string) } == [names])
  }

  /// What was read from names is not read as something else when it is exported.
  @Test(arguments: [
    "Абая (бывшая Ленина/Сталина, ул. Мира)", "Абая (быв. нет)", "Абая (быв. ранее Ленина)", "ул. им. ул. Абая",
    "Абая (быв. -Ленина)", "ул. -Абая", "Толе би/Комсомольская",
  ])
  func namesAreReadOnce(_ name: String) throws {
    let registry = try SheetFolder.registry("district,street,old_names\n1,\"\(name)\",\"\(name)\"\n")
    let folder = try SheetFolder()
    try RegistryExport(registry).write(toFolder: folder.url.path)
    #expect(try folder.read([RegistryExport.files.addresses]).registry?.content == registry.content)
  }

  @Test func anOldNameThatIsMoreIsTold() throws {
    let texts = try SheetFolder.problems([
      "addresses.csv": "district,street,old_names\n1,Абая,Мира (Гагарина)\n1,Абая,Мира (Гагарина)\n"
    ])
    #expect(texts.count == 1)
    #expect(texts.first?.hasPrefix("warning: addresses.csv:2: old_names: 'Мира (Гагарина)' is more than a") == true)
  }

  /// Two spellings of one street would be two streets, and houses of one would not be found under the other.
  @Test(arguments: [
    ("ул. Рыскулова", "ул. Т. Рыскулова", true), ("Т.Рыскулова", "Рыскулова", true),
    ("Рыскулова Т.", "Рыскулова", true),
    ("А. Б. Жангельдина", "Жангельдина", true), ("Т. Рыскулова", "К. Рыскулова", false),
    ("ул. Рыскулова", "пр. Т. Рыскулова", false), ("Самал", "Самал А", false), ("Рыскулова", "Турара Рыскулова", false),
    ("8 Марта", "Марта", false),
  ])
  func initials(_ one: String, _ other: String, isTold: Bool) throws {
    let rows = "1,\(one),1-90\n1,\(other),91-150\n"
    let texts = try SheetFolder.problems(["addresses.csv": "district,street,houses\n" + rows])
    #expect(texts.count == (isTold ? 1 : 0), "\(texts)")
    #expect(texts.allSatisfy { $0.hasPrefix("warning: addresses.csv:3: street: ") })
    #expect(texts.allSatisfy { $0.contains("are they one street?") })
  }

  @Test func aTelephoneInAName() throws {
    let texts = try SheetFolder.problems([
      "districts.csv": """
      district,doctor,nurse
      1,"Иванова А.А., тел. 8-701-123-45-67",Ким В. Л.
      2,Омарова С. Т. (2),Ли Г. Г. 123-45-67

      """
    ])
    #expect(texts.count == 2)
    #expect(texts.first?.contains("2: doctor: 'Иванова А.А., тел. 8-701-123-45-67': a number in a name") == true)
    #expect(texts.last?.contains("3: nurse: 'Ли Г. Г. 123-45-67': a number in a name") == true)
  }
}
