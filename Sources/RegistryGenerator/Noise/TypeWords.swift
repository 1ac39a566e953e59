import Polyclinic

/// The words for a type of street, whole and shortened, as people type them.
public struct TypeWords {
  /// The Russian word.
  public let ru: String
  /// Shortened Russian words.
  let shortRu: [String]
  /// The Kazakh word, which stands behind the name.
  public let kk: String
  /// Shortened Kazakh words; none where people do not shorten it.
  let shortKk: [String]

  /// The words for that type.
  public init(_ type: StreetType) {
    (ru, shortRu, kk, shortKk) =
      switch type {
      case .street: ("улица", ["ул.", "ул"], "көшесі", ["к-сі", "көш."])
      case .avenue: ("проспект", ["пр.", "пр-т", "просп."], "даңғылы", ["даңғ."])
      case .microdistrict: ("микрорайон", ["мкр", "мкр.", "м-н"], "ықшамауданы", ["ы/а", "м/а"])
      case .lane: ("переулок", ["пер.", "пер"], "тұйық көшесі", [])
      case .boulevard: ("бульвар", ["б-р", "бул."], "бульвары", [])
      case .highway: ("шоссе", ["ш."], "тас жолы", [])
      case .passage: ("проезд", ["пр-д"], "өткелі", [])
      case .deadEnd: ("тупик", ["туп."], "тұйығы", [])
      case .square: ("площадь", ["пл."], "алаңы", [])
      case .embankment: ("набережная", ["наб."], "жағалауы", [])
      case .quarter: ("квартал", ["кв-л"], "орамы", [])
      case .estate: ("жилой массив", ["ж/м"], "тұрғын алабы", [])
      case .gardens: ("садоводческое товарищество", ["с/т"], "бағбандық серіктестігі", [])
      }
  }
}
