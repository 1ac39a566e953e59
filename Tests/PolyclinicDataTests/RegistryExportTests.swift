import Foundation
import Polyclinic
import PolyclinicData
import RegistryGenerator
import Testing

/// Invents registries that have everything that a registry can have.
struct RegistryInventor {
  var random: SeededNumbers
  let glyphs: Set<Unicode.Scalar>

  init(seed: UInt64) throws {
    random = SeededNumbers(seed: seed)
    glyphs = try SheetFolder.glyphs.get()
  }

  mutating func registry() throws -> DistrictRegistry {
    let names = ["", "Талгар", "село \"Ак-Жар\", новое", "Өскемен"].prefix(Int.random(in: 1...4, using: &random))
    let localities = try names.map {
      Locality(name: PlaceName(ru: try text($0), kk: $0 == "Талгар" ? try text("Талғар") : nil))
    }
    var streets: [Street] = []
    for (number, base) in ["Абая", "8 Марта", "Розыбакиева, 2-я", "М. \"Маметовой\"", "Ғ. Мүсірепов", "Е103"]
      .enumerated()
    {
      for locality in localities.indices where Bool.random(using: &random) {
        var aliases: [StreetAlias] = []
        for kind in StreetAlias.Kind.allCases where Bool.random(using: &random) {
          aliases.append(StreetAlias(name: try text("Прежняя \(number)"), kind: kind))
          aliases.append(StreetAlias(name: try text("Имя «\(number)»"), kind: kind))
        }
        let name = PlaceName(ru: try text(base), kk: Bool.random(using: &random) ? try text("Қыз \(number)") : nil)
        streets.append(
          Street(
            locality: locality, type: StreetType.allCases.randomElement(using: &random) ?? .street, name: name,
            aliases: aliases))
      }
    }
    var catchments: [Catchment] = []
    for number in 1...5 { catchments.append(try catchment("\(number)А")) }
    var segments: [StreetSegment] = []
    for street in streets.indices {
      let used = Array(catchments.indices.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)))
      for (order, catchment) in used.enumerated()
      where order == 0 || catchments[catchment].kind != catchments[used[0]].kind {
        for _ in 0..<Int.random(in: 1...40, using: &random) {
          segments.append(StreetSegment(street: street, catchment: catchment, span: span()))
        }
      }
    }
    let whole = localities.count > 1 ? [LocalityCoverage(locality: 1, catchment: 0)] : []
    return DistrictRegistry(
      isExample: false, date: nil, localities: localities, streets: streets, catchments: catchments,
      segments: segments, wholeLocalities: whole)
  }

  private func text(_ string: String) throws -> SafeText { try SafeText(string, glyphs: glyphs) }

  private mutating func catchment(_ number: String) throws -> Catchment {
    let kind = Catchment.Kind.allCases.randomElement(using: &random) ?? .adult
    var week: [Weekday: TimeSpan] = [:]
    for day in Weekday.allCases where Bool.random(using: &random) {
      week[day] = TimeSpan(Bool.random(using: &random) ? "08:00-14:00" : "13:30-20:05")
    }
    let pause = Bool.random(using: &random) ? TimeSpan("13:40-13:50") : nil
    var absences: [Absence] = []
    for month in 1...Int.random(in: 1...3, using: &random) {
      guard let first = CalendarDate(year: 2026, month: month, day: 3),
        let last = CalendarDate(year: 2026, month: month, day: Int.random(in: 3...9, using: &random)),
        let absence = Absence(
          from: first, to: last, substitute: Bool.random(using: &random) ? try text("Ким, В. \(month)") : nil)
      else { continue }
      absences.append(absence)
    }
    let doctor = PractitionerRole(
      name: try text("Ахметова «А», \"К\""), schedule: week.isEmpty ? nil : Schedule(week: week, pause: pause),
      absences: Bool.random(using: &random) ? absences : [])
    return Catchment(
      number: try text(number), kind: kind, doctor: Bool.random(using: &random) ? doctor : nil,
      nurse: Bool.random(using: &random) ? PractitionerRole(name: try text("Әлия")) : nil,
      location: Bool.random(using: &random)
        ? Location(room: try text("12"), floor: nil, phone: try text("+7 (727) 292-00-00, вн. 5")) : nil)
  }

  private mutating func span() -> HouseSpan {
    let number = Int.random(in: 1...300, using: &random)
    switch Int.random(in: 0...9, using: &random) {
    case 0: return .street
    case 1...3:
      let range = HouseRange(
        from: number, to: number + Int.random(in: 0...50, using: &random),
        Parity.allCases.randomElement(using: &random) ?? .both)
      return range.map(HouseSpan.range) ?? .street
    default:
      let letters: [Unicode.Scalar?] = [nil, "А", "К", "Ё", "Ә", "Һ"]
      let fraction = Bool.random(using: &random) ? Int.random(in: 1...99, using: &random) : nil
      let house = HouseNumber(
        number: number, letter: letters.randomElement(using: &random) ?? nil, fraction: fraction,
        fractionLetter: fraction == nil ? nil : letters.randomElement(using: &random) ?? nil,
        building: Bool.random(using: &random) ? Int.random(in: 1...20, using: &random) : nil)
      return house.map(HouseSpan.house) ?? .street
    }
  }
}

@Suite struct RegistryExportTests {
  @Test(arguments: 1...60)
  func whatIsExportedImportsAgain(_ seed: Int) throws {
    var inventor = try RegistryInventor(seed: UInt64(seed))
    let registry = try inventor.registry()
    let folder = try SheetFolder()
    try RegistryExport(registry).write(toFolder: folder.url.path)
    let outcome = try folder.read([RegistryExport.files.districts, RegistryExport.files.addresses])
    let texts = try SheetFolder.texts(outcome).filter { $0.hasPrefix("error") }
    let again = try #require(outcome.registry, "\(texts)")
    #expect(again.content == registry.content)
  }

  /// Excel takes a file without a byte order mark for one in the code page of the computer.
  @Test func spreadsheetProgramsKnowTheLetters() throws {
    let registry = try SheetFolder.registry("district,street,houses\n1,Абая,\"1, 3\"\n")
    let folder = try SheetFolder()
    try RegistryExport(registry).write(toFolder: folder.url.path)
    for name in [RegistryExport.files.addresses, RegistryExport.files.districts] {
      let bytes = try Data(contentsOf: folder.url.appendingPathComponent(name))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array("district;kind;".utf8)))
    }
  }

  @Test func aLongListGoesOnInTheNextRow() throws {
    let houses = (1...20_000).map(String.init).joined(separator: ",")
    let registry = try SheetFolder.registry("district,street,houses\n1,Абая,\"\(houses.prefix(60_000))\"\n")
    let folder = try SheetFolder()
    try RegistryExport(registry).write(toFolder: folder.url.path)
    let again = try folder.read([RegistryExport.files.addresses])
    #expect(again.rows > 10)
    #expect(again.registry?.content == registry.content)
  }

  @Test func whatCannotBeWrittenLeavesNothing() throws {
    let registry = try SheetFolder.registry("district,street\n1,Абая\n")
    let folder = try SheetFolder()
    let path = folder.path(RegistryExport.files.districts)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let error = #expect(throws: Problem.self) { try RegistryExport(registry).write(toFolder: folder.url.path) }
    #expect(error?.description == "\(path): the file cannot be written: Is a directory")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [RegistryExport.files.districts])
  }

  @Test func aFolderThatIsNotThere() throws {
    let registry = try SheetFolder.registry("district,street\n1,Абая\n")
    #expect(throws: Problem.self) { try RegistryExport(registry).write(toFolder: "/nowhere/x") }
  }
}
