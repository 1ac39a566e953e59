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
  ])
  func namesThatAreMore(_ name: String, isTold: Bool) throws {
    let texts = try SheetFolder.problems(["addresses.csv": "district,street\n1,\"\(name)\"\n"])
    #expect(texts.count == (isTold ? 1 : 0), "\(texts)")
    #expect(texts.allSatisfy { $0.hasPrefix("warning: addresses.csv:2: street: ") })
    #expect(texts.allSatisfy { $0.contains("is more than a name") })
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
