/// The words that stand before or behind the name of a locality and say only what it is.
enum PlaceWords {
  private static let spellings = [
    "город", "г", "қаласы", "қ", "село", "с", "ауылы", "ауыл", "а", "поселок", "пос", "п", "кенті", "кент",
    "аул", "city", "village",
  ]
  private static let stationSpellings = ["станция", "ст", "станциясы", "бекеті"]

  /// The one form of all words for a station, which is a part of its name: the village beside it often has the same.
  static let station = letters(of: "станция")

  private static let stations = Set(stationSpellings.map { Letter.skeleton(letters(of: $0)) })
  private static let all = stations.union(spellings.map { Letter.skeleton(letters(of: $0)) })

  private static func letters(of spelling: String) -> [UInt8] {
    AddressWord.words(of: Transliteration.cyrillic(Fold.scalars(spelling.unicodeScalars))).flatMap(\.letters)
  }

  /// Whether the word says what a locality is.
  static func contains(_ word: AddressWord) -> Bool { all.contains(Letter.skeleton(word.letters)) }

  /// Whether the word says that it is a station.
  static func isStation(_ word: AddressWord) -> Bool { stations.contains(Letter.skeleton(word.letters)) }
}
