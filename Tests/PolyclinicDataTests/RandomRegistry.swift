import Polyclinic
import PolyclinicData
import RegistryGenerator
import Testing

/// A registry made up from a seed, of every shape that the model can have.
enum RandomRegistry {
  /// The letters of its names, the only ones that are not ASCII.
  static let glyphs = Set(
    "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяӘәҒғҚқҢңӨөҰұҮүҺһ№–".unicodeScalars)

  /// A registry.
  ///
  /// - Parameters:
  ///   - streets: the number of streets.
  ///   - segmentsPerStreet: the number of segments of each, on the average.
  static func make(
    seed: UInt64, streets: Int = 40, segmentsPerStreet: Int = 6, isExample: Bool = true
  ) throws -> DistrictRegistry {
    var random = SeededNumbers(seed: seed)
    let letters = Array("абвгдежзиклмнопрстуәғқңөұү")
    func text(_ raw: String) throws -> SafeText { try SafeText(raw, glyphs: glyphs) }
    func word() throws -> SafeText {
      let length = Int.random(in: 4...11, using: &random)
      let body = (0..<length).compactMap { _ in letters.randomElement(using: &random) }
      return try text(String(body).prefix(1).uppercased() + String(body))
    }
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    func place() throws -> PlaceName { PlaceName(ru: try word(), kk: chance(80) ? try word() : nil) }
    func time(_ hour: ClosedRange<Int>) throws -> TimeOfDay {
      try #require(TimeOfDay(hour: Int.random(in: hour, using: &random), minute: chance(50) ? 0 : 30))
    }
    func span(_ start: ClosedRange<Int>, _ end: ClosedRange<Int>) throws -> TimeSpan {
      try #require(TimeSpan(from: try time(start), to: try time(end)))
    }
    func role() throws -> PractitionerRole {
      var week: [Weekday: TimeSpan] = [:]
      for day in Weekday.allCases where chance(70) { week[day] = try span(8...10, 14...20) }
      let day = try #require(CalendarDate(year: 2026, month: 3, day: 1 + Int.random(in: 0..<10, using: &random)))
      let end = try #require(CalendarDate(year: 2026, month: 4, day: 1))
      let absence = Absence(from: day, to: end, substitute: chance(50) ? try word() : nil)
      return PractitionerRole(
        name: try word() + .space + word(),
        schedule: chance(80) ? Schedule(week: week, pause: chance(50) ? try span(12...12, 13...13) : nil) : nil,
        absences: chance(20) ? [absence].compactMap(\.self) : [])
    }
    let localities = try (0..<max(1, streets / 500)).map { _ in Locality(name: try place()) }
    let catchments = try (0..<max(4, streets / 20)).map { index in
      Catchment(
        number: SafeText(index + 1), kind: Catchment.Kind.allCases[index % 4], doctor: chance(90) ? try role() : nil,
        nurse: chance(60) ? try role() : nil,
        location: chance(90)
          ? Location(room: SafeText(100 + index % 7), floor: chance(50) ? SafeText(1) : nil, phone: nil) : nil)
    }
    let all = try (0..<streets).map { _ in
      Street(
        locality: Int.random(in: localities.indices, using: &random),
        type: try #require(StreetType.allCases.randomElement(using: &random)), name: try place(),
        aliases: chance(20)
          ? [StreetAlias(name: try word(), kind: try #require(StreetAlias.Kind.allCases.randomElement(using: &random)))]
          : [])
    }
    func house() -> HouseNumber? {
      HouseNumber(
        number: Int.random(in: 1...250, using: &random), letter: chance(20) ? "А" : nil,
        fraction: chance(20) ? Int.random(in: 1...30, using: &random) : nil, fractionLetter: nil,
        building: chance(5) ? 2 : nil)
    }
    var segments: [StreetSegment] = []
    for street in all.indices {
      for _ in 0..<Int.random(in: 0...(2 * segmentsPerStreet), using: &random) {
        let first = Int.random(in: 1...200, using: &random)
        let range = HouseRange(
          from: first, to: first + Int.random(in: 0...60, using: &random),
          try #require(Parity.allCases.randomElement(using: &random)))
        let span = chance(70) ? house().map { HouseSpan.house($0) } : chance(90) ? range.map { .range($0) } : .street
        segments.append(
          StreetSegment(
            street: street, catchment: Int.random(in: catchments.indices, using: &random), span: try #require(span)))
      }
    }
    return DistrictRegistry(
      isExample: isExample, date: CalendarDate(year: 2026, month: 1, day: 31), localities: localities, streets: all,
      catchments: catchments, segments: segments,
      wholeLocalities: [LocalityCoverage(locality: localities.count - 1, catchment: 1)])
  }
}
