import Polyclinic

/// The words that may stand beside a name without changing what is meant.
enum NaiveWords {
  /// The words for a kind of street, as people write them.
  private static func words(for type: StreetType) -> [String] {
    switch type {
    case .street: ["улица", "ул", "көшесі", "көше", "көш", "к-сі", "к", "street", "st", "ulitsa", "ul", "koshesi"]
    case .avenue: ["проспект", "просп", "пр-т", "пр-кт", "пр", "даңғылы", "даңғыл", "даңғ", "даң", "avenue", "ave"]
    case .microdistrict:
      [
        "микрорайон", "мкр", "мкрн", "микр", "м-н", "мкр-н", "ықшамауданы", "ықшам ауданы", "шағын аудан", "ы/а", "м/а",
        "ш/а", "мөлтек аудан",
      ]
    case .lane: ["переулок", "пер", "тұйық көшесі", "тұйық"]
    case .boulevard: ["бульвар", "б-р", "бул", "бульвары"]
    case .highway: ["шоссе", "ш", "тас жолы"]
    case .passage: ["проезд", "пр-д", "өткелі"]
    case .deadEnd: ["тупик", "туп", "тұйығы", "тұйық"]
    case .square: ["площадь", "пл", "алаңы"]
    case .embankment: ["набережная", "наб", "жағалауы"]
    case .quarter: ["квартал", "кв-л", "орамы"]
    case .estate: ["жилой массив", "ж/м", "тұрғын алабы", "массив"]
    case .gardens: ["садоводческое товарищество", "садовое товарищество", "с/т", "снт", "бағбандық серіктестігі"]
    }
  }

  /// The same words as they are compared.
  static let byType = Dictionary(
    uniqueKeysWithValues: StreetType.allCases.map { ($0, Set(words(for: $0).flatMap(NaiveText.spellings))) })

  /// Words that say that a number is a house's.
  static let houseWords = Set(["дом", "д", "үй", "dom", "d"].flatMap(NaiveText.spellings))

  /// Words that say what a place is; «gh» is how Latin letters write ғ, which is taken for г.
  static let placeWords = Set(
    [
      "город", "г", "қаласы", "қ", "село", "с", "ауылы", "ауыл", "аул", "а", "поселок", "пос", "п", "кенті", "кент",
      "gh",
    ].flatMap(NaiveText.spellings))

  /// Words that say that a place is a station, and not the village of the same name.
  static let stationWords = Set(["станция", "ст", "станциясы", "бекеті"].flatMap(NaiveText.spellings))

  /// Words that only say that a house or a place follows.
  static let fillers = houseWords.union(placeWords)
}
