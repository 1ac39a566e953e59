@testable import Polyclinic

/// A registry made by hand.
enum SmallRegistry {
  static func text(_ string: String) -> SafeText { SafeText(joined: string) }

  private static func street(
    _ type: StreetType, _ ru: String, _ kk: String? = nil, old: [String] = [], codes: [String] = []
  ) -> Street {
    Street(
      locality: 0, type: type, name: PlaceName(ru: text(ru), kk: kk.map(text)),
      aliases: old.map { StreetAlias(name: text($0), kind: .old) }
        + codes.map { StreetAlias(name: text($0), kind: .code) })
  }

  private static let streets = [
    street(.street, "Абая", "Абай"), street(.street, "Абайдильдина", "Абайділдин", old: ["Мира"]),
    street(.microdistrict, "Аксай-2", "Ақсай-2"), street(.microdistrict, "Аксай-5", "Ақсай-5"),
    street(.microdistrict, "2"), street(.microdistrict, "5"), street(.street, "8 Марта", "8 Наурыз"),
    street(.street, "5-я линия"), street(.street, "28 панфиловцев", "28 панфиловшылар"),
    street(.street, "Туран", "Тұран", codes: ["Е103"]), street(.avenue, "Назарбаева", "Назарбаев", old: ["Фурманова"]),
    street(.street, "Кабанбай батыра", "Қабанбай батыр"), street(.street, "Ауэзова", "Әуезов"),
    street(.street, "Самал"), street(.microdistrict, "Самал"),
    street(.street, "Жагалау", "Жағалау"), street(.street, "Сарыарка", "Сарыарқа", codes: ["А24"]),
    street(.street, "40 лет Победы", "Жеңістің 40 жылдығы"), street(.street, "Кунаева", "Қонаев", old: ["Победы"]),
    street(.street, "Дальняя"),
  ]

  private static func catchment(_ number: Int) -> Catchment {
    Catchment(number: SafeText(number), kind: .adult, doctor: nil, nurse: nil, location: nil)
  }

  static let registry: DistrictRegistry = {
    let whole = streets.indices.dropFirst().dropLast().map {
      StreetSegment(street: $0, catchment: $0 % 2, span: .street)
    }
    let ranges = [HouseRange(from: 1, to: 25, .odd), HouseRange(from: 27, to: 99, .odd)].compactMap(\.self)
    let abaya = ranges.enumerated().map { StreetSegment(street: 0, catchment: $0.offset, span: .range($0.element)) }
    return DistrictRegistry(
      isExample: true, date: nil,
      localities: [
        Locality(name: PlaceName(ru: .empty)),
        Locality(name: PlaceName(ru: text("Мысалаул"), kk: text("Мысалауыл"))),
      ],
      streets: streets + [Street(locality: 1, type: .street, name: PlaceName(ru: text("Жастар")))],
      catchments: [catchment(12), catchment(13)], segments: abaya + whole,
      wholeLocalities: [LocalityCoverage(locality: 1, catchment: 1)])
  }()
}
