import Polyclinic

/// The names of localities, with and without the words that say what they are.
struct PlaceNames {
  private let names: [Set<[String]>]
  private let bare: [Set<[String]>]
  private let turned: [Set<[String]>]

  /// The names of those localities, by their index.
  init(_ localities: [Locality]) {
    bare = localities.map { locality in
      let names = [locality.name.ru.string, locality.name.kk?.string].compactMap(\.self)
      return Set(names.flatMap(NaiveText.spellings).map { Self.withoutPlace($0).name }.filter { !$0.isEmpty })
    }
    names = zip(localities, bare).map { Self.spellings(of: $1, isStation: Self.isStation($0)) }
    // The number of a name stands behind it in Russian and before it in Kazakh.
    turned = zip(localities, bare).map { locality, bare in
      let numbered = bare.filter { $0.count > 1 && $0.last.flatMap { Int($0) } != nil }
      let turned = Set(numbered.map { Array($0.suffix(1) + $0.dropLast()) })
      return Self.spellings(of: turned, isStation: Self.isStation(locality))
    }
  }

  private static func isStation(_ locality: Locality) -> Bool {
    [locality.name.ru.string, locality.name.kk?.string].compactMap(\.self)
      .contains { withoutPlace(NaiveText.folded($0)).isStation }
  }

  private static func spellings(of names: Set<[String]>, isStation: Bool) -> Set<[String]> {
    let words = isStation ? NaiveWords.stationWords : NaiveWords.placeWords
    let typed = names.flatMap { name in words.flatMap { [$0 + name, name + $0] } }
    return isStation ? Set(typed) : names.union(typed)
  }

  /// The ways to write a locality; a station always has a word that says so.
  ///
  /// - Parameter isJoined: whether its number may stand before the name, joined to it by a hyphen: «72-разъезд».
  func spellings(of locality: Int, isJoined: Bool) -> Set<[String]> {
    isJoined ? names[locality].union(turned[locality]) : names[locality]
  }

  /// The names of a locality without the words that say what it is.
  func bareNames(of locality: Int) -> Set<[String]> { bare[locality] }

  /// A single letter behind a number, and what it may be.
  struct TypedLetter {
    let capital: Unicode.Scalar
    let mayBeHouse: Bool
    let mayBePlace: Bool
  }

  /// The letters behind a number that may say what the locality behind them is, or that a comma parts from the number.
  func letters(behind number: Int, before locality: Int, in text: String) -> [TypedLetter] {
    let words = NaiveText.separated(text)
    return words.indices.dropFirst().compactMap { place in
      let (before, word) = words[place]
      let following = words[(place + 1)...]
      guard words[place - 1].word == String(number), word.count == 1,
        let letter = word.uppercased().unicodeScalars.first,
        letter.properties.isAlphabetic, !["-", "–", "—", "/"].contains(where: before.contains), !before.isEmpty
      else { return nil }
      let isPlaceWord = NaiveWords.placeWords.contains(NaiveText.folded(word))
      let isBeforePlace = bare[locality].contains { name in
        following.prefix(name.count).map(\.word).flatMap(NaiveText.folded) == name
      }
      guard isPlaceWord, isBeforePlace else {
        return before.contains(",") ? TypedLetter(capital: letter, mayBeHouse: false, mayBePlace: true) : nil
      }
      let (isParted, isPartedBehind) = (before.contains(","), following.first?.before.contains(",") == true)
      return TypedLetter(
        capital: letter, mayBeHouse: !isParted || isPartedBehind, mayBePlace: isParted || !isPartedBehind)
    }
  }

  private static func withoutPlace(_ words: [String]) -> (name: [String], isStation: Bool) {
    var name = words[...]
    var isStation = false
    func isPlace(_ word: String?) -> Bool {
      guard name.count > 1, let word else { return false }
      let saysStation = NaiveWords.stationWords.contains([word])
      isStation = isStation || saysStation
      return saysStation || NaiveWords.placeWords.contains([word])
    }
    while isPlace(name.first) { name = name.dropFirst() }
    while isPlace(name.last) { name = name.dropLast() }
    return (Array(name), isStation)
  }
}
