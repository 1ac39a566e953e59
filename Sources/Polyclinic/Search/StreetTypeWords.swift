/// The words that say what kind of street a name is, as people write them before and behind it.
///
/// The words are those of the sources that the districts follow (orders of clinics, the national address register)
/// and of signs; both languages, short and long, and a few of those that English writers use.
enum StreetTypeWords {
  private static let spellings: [(StreetType, [String])] = [
    (.street, ["улица", "улице", "улицы", "ул", "көшесі", "көше", "к-сі", "көш", "street", "st", "str"]),
    (.avenue, ["проспект", "пр-т", "пр-кт", "просп", "пр", "даңғылы", "даңғыл", "даң", "д-лы", "avenue", "ave"]),
    (
      .microdistrict,
      [
        "микрорайон", "мкр", "мкрн", "мкр-н", "м/р", "мр", "микр", "микр-н", "м-н", "м-он", "мк-н", "мик-н",
        "ықшамауданы", "ықшам ауданы", "ықшамаудан", "ы/а", "шағын ауданы", "шағынаудан", "шағын аудан", "ш/а",
        "мөлтек ауданы", "мөлтек аудан", "м/а", "microdistrict",
      ]
    ),
    (.lane, ["переулок", "пер", "пер-к", "тұйық көшесі", "қиылысы", "lane"]),
    (.boulevard, ["бульвар", "б-р", "бул", "бульвары", "гүлзары", "желекжолы", "boulevard", "blvd"]),
    (.highway, ["шоссе", "ш-се", "тас жолы", "тасжолы", "тас жол", "тасжол", "трасса", "highway"]),
    (.passage, ["проезд", "пр-д", "өткелі", "өтпесі", "өтпе жолы", "passage"]),
    (.deadEnd, ["тупик", "туп", "тұйығы", "тұйық"]),
    (.square, ["площадь", "пл", "пл-дь", "алаңы", "алаң", "square"]),
    (.embankment, ["набережная", "наб", "жағалауы", "жағалау", "embankment"]),
    (.quarter, ["квартал", "кв-л", "кварталы", "орамы", "орам", "quarter"]),
    (.estate, ["жилой массив", "жилмассив", "ж/м", "массив", "тұрғын алабы", "алабы", "т/а"]),
    (
      .gardens,
      [
        "садовое товарищество", "садоводческое товарищество", "бағбандық серіктестігі", "с/т", "снт",
        "бау-бақша серіктестігі", "бау-бақша", "саяжай", "дача",
      ]
    ),
  ]

  /// The kinds of street by the skeletons of the spellings.
  static let types: [[AddressWord]: [StreetType]] = {
    var types: [[AddressWord]: [StreetType]] = [:]
    for (type, spellings) in spellings {
      for spelling in spellings {
        let key = key(of: spelling)
        if types[key]?.contains(type) != true { types[key, default: []].append(type) }
      }
    }
    return types
  }()

  /// The spellings with which others begin.
  static let openKeys: Set<[AddressWord]> = {
    let keys = Array(types.keys)
    return Set(keys.filter { key in keys.contains { $0 != key && begins($0, with: key) } })
  }()

  private static func begins(_ other: [AddressWord], with key: [AddressWord]) -> Bool {
    guard other.count >= key.count, let last = key.last else { return false }
    return other.prefix(key.count - 1).elementsEqual(key.dropLast())
      && other[key.count - 1].glue == last.glue && other[key.count - 1].letters.starts(with: last.letters)
  }

  /// The most words that one spelling has.
  static let longest = types.keys.map(\.count).max() ?? 1

  private static func key(of spelling: String) -> [AddressWord] {
    key(of: AddressWord.words(of: Transliteration.cyrillic(Fold.scalars(spelling.unicodeScalars))))
  }

  /// The form in which words are looked up here: skeletons, and a hyphen as good as a slash.
  static func key(of words: some Sequence<AddressWord>) -> [AddressWord] {
    words.enumerated().map { index, word in
      let isJoined = index > 0 && (word.glue == .hyphen || word.glue == .slash)
      return AddressWord(letters: Letter.skeleton(word.letters), glue: isJoined ? .hyphen : .space)
    }
  }
}

extension StreetType {
  /// The kind of street that a word means, such as `мкр` or `даңғылы`; nil where it means none.
  public init?(word: String) {
    if let type = StreetType(rawValue: word) {
      self = type
      return
    }
    let words = AddressWord.words(of: Transliteration.cyrillic(Fold.scalars(word.unicodeScalars)))
    guard let type = StreetTypeWords.types[StreetTypeWords.key(of: words)]?.first else { return nil }
    self = type
  }

  /// A name without the word for its kind, where it begins or ends with one: `ул. Абая`, `Абай көшесі`.
  ///
  /// - Returns: the kind, nil where the name has no such word, and the rest of the name as it was written.
  public static func split(_ name: String) -> (type: StreetType?, name: String) {
    let parts = name.split { $0.isWhitespace }
    for count in stride(from: min(StreetTypeWords.longest, parts.count - 1), to: 0, by: -1) {
      for (word, rest) in [
        (parts.prefix(count), parts.dropFirst(count)), (parts.suffix(count), parts.dropLast(count)),
      ] {
        let name = rest.joined(separator: " ")
        guard let type = StreetType(word: word.joined(separator: " ")) else { continue }
        // A street may be called «Набережная»: of two words for kinds the other one says that it is a street.
        if type == .street || StreetType(word: name) == nil { return (type, name) }
      }
    }
    // A word that is glued to the name by its full stop: «ул.Абая».
    if let first = parts.first, let stop = first.firstIndex(of: "."), stop < first.index(before: first.endIndex),
      let type = StreetType(word: String(first[..<stop]))
    {
      let rest = [first[first.index(after: stop)...]] + parts.dropFirst()
      return (type, rest.joined(separator: " "))
    }
    return (nil, name)
  }
}
