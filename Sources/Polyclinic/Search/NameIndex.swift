/// The names of a registry's streets and localities, word by word, and in which names each word stands.
final class NameIndex: Sendable {
  /// The words of all names.
  let vocabulary: Vocabulary
  /// The names of the streets, by street.
  let names: [Name]
  /// In which names of streets a word stands.
  private let namesOfWords: Postings
  /// The words of the localities' names: those of locality `n` from `localityStarts[n]` on.
  private let localityStarts: [Int32]
  private let localityWords: [Int32]
  private let localityLengths: [(words: Int32, numbers: Int32)]
  /// The localities in whose names a word stands.
  private let localitiesOfWords: Postings
  /// The names of each locality's streets are those from `localityNames[n]` to below `localityNames[n + 1]`.
  private let localityNames: [Range<Int32>]
  private let words: [Word]

  /// A word as it stands in a name.
  struct Word: Sendable {
    /// Its number in the vocabulary.
    let number: Int32
    /// The word as it is written, and the word without the letters that only Kazakh has, to tell how near a match is.
    let plain: UInt32
    let withoutKazakh: UInt32
  }

  /// The name of a locality.
  struct LocalityName {
    /// Its words and numbers in both languages, but for those that say only what it is.
    let words: ArraySlice<Int32>
    /// How many words, and how many numbers, the shorter of its two names has.
    let wordCount: Int
    let numberCount: Int
  }

  /// A name by which a street can be found.
  struct Name: Sendable {
    /// The index of the street.
    let street: Int32
    /// The index of the name among the street's aliases; nil for a present name.
    let alias: Int32?
    /// Where its words stand.
    fileprivate let firstWord: Int32
    fileprivate let wordCount: Int32
  }

  init(_ registry: DistrictRegistry) {
    var builder = Builder()
    // By locality, so that the names of one follow one another.
    let order = registry.streets.indices.sorted {
      (registry.streets[$0].locality, $0) < (registry.streets[$1].locality, $1)
    }
    var localityNames = Array(repeating: Int32(0)..<Int32(0), count: registry.localities.count)
    for street in order {
      let first = Int32(builder.names.count)
      builder.add(registry.streets[street], at: street)
      let locality = registry.streets[street].locality
      guard localityNames.indices.contains(locality) else { continue }
      let range = localityNames[locality]
      localityNames[locality] = (range.isEmpty ? first : range.lowerBound)..<Int32(builder.names.count)
    }
    for locality in registry.localities { builder.add(locality) }
    self.localityNames = localityNames

    let (sorted, places) = builder.inOrder()
    vocabulary = Vocabulary(sorted: sorted)
    words = builder.words.map {
      Word(number: places[Int($0.number)], plain: $0.plain, withoutKazakh: $0.withoutKazakh)
    }
    names = builder.names
    namesOfWords = Postings(words: sorted.count, names: names.count) { [words, names] name in
      NameIndex.words(of: names[name], in: words).map(\.number)
    }
    localityStarts = builder.localityStarts
    localityLengths = builder.localityLengths
    localityWords = builder.localityWords.map { places[Int($0)] }
    localitiesOfWords = Postings(words: sorted.count, names: registry.localities.count) {
      [localityStarts, localityWords] locality in
      let words = localityWords[Int(localityStarts[locality])..<Int(localityStarts[locality + 1])]
      return Set(words).sorted()
    }
  }

  /// The word for a station, where a locality is one.
  var station: Int? { vocabulary.number(of: Letter.skeleton(PlaceWords.station)) }

  /// Whether a locality is a station.
  func isStation(_ locality: Int) -> Bool {
    station.map { words(ofLocality: locality).contains(Int32($0)) } ?? false
  }

  /// The words of a name.
  func words(of name: Name) -> ArraySlice<Word> { Self.words(of: name, in: words) }

  private static func words(of name: Name, in words: [Word]) -> ArraySlice<Word> {
    words[Int(name.firstWord)..<Int(name.firstWord) + Int(name.wordCount)]
  }

  /// How many names have one of these words.
  func count(of words: Range<Int>) -> Int { namesOfWords.names(with: words).count }

  /// The names that have one of these words, by word and number.
  func names(with words: Range<Int>) -> ArraySlice<Int32> { namesOfWords.names(with: words) }

  /// The names of the streets of a locality.
  func names(in locality: Int) -> Range<Int32> {
    localityNames.indices.contains(locality) ? localityNames[locality] : 0..<0
  }

  /// The localities whose name has the word.
  func localities(with word: Int) -> ArraySlice<Int32> { localitiesOfWords.names(with: word..<word + 1) }

  /// The words of a locality's name in both languages, but for those that say only what it is.
  func words(ofLocality locality: Int) -> ArraySlice<Int32> {
    guard locality >= 0, locality + 1 < localityStarts.count else { return [] }
    return localityWords[Int(localityStarts[locality])..<Int(localityStarts[locality + 1])]
  }

  /// The name of a locality; one without words for a locality that is not there.
  func name(ofLocality locality: Int) -> LocalityName {
    let length = localityLengths.indices.contains(locality) ? localityLengths[locality] : (0, 0)
    return LocalityName(words: words(ofLocality: locality), wordCount: Int(length.0), numberCount: Int(length.1))
  }

  /// A number for a word as it is written; two words rarely have the same.
  static func mark(_ letters: [UInt8]) -> UInt32 {
    letters.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  /// Collects names before their words are put in order.
  private struct Builder {
    var skeletons: [[UInt8]: Int32] = [:]
    var words: [Word] = []
    var names: [Name] = []
    var localityStarts: [Int32] = [0]
    var localityWords: [Int32] = []
    var localityLengths: [(words: Int32, numbers: Int32)] = []

    mutating func add(_ street: Street, at index: Int) {
      add(street.name.ru, street: index, alias: nil)
      if let kk = street.name.kk, kk != street.name.ru { add(kk, street: index, alias: nil) }
      for (alias, name) in street.aliases.enumerated() {
        add(name.name, street: index, alias: Int32(truncatingIfNeeded: alias))
      }
    }

    private mutating func add(_ text: SafeText, street: Int, alias: Int32?) {
      let first = words.count
      for word in Self.words(of: text) { words.append(entry(for: word)) }
      let name = Name(
        street: Int32(street), alias: alias, firstWord: Int32(first), wordCount: Int32(words.count - first))
      if words.count > first { names.append(name) }
    }

    mutating func add(_ locality: Locality) {
      let names = [locality.name.ru, locality.name.kk].compactMap { $0.map { Locality.words(of: $0.string) } }
      for name in names { localityWords += name.map { number(of: Letter.skeleton($0)) } }
      let numbers = names.map { name in name.count { $0.first.map(Letter.isDigit) ?? false } }
      let words = zip(names, numbers).map { $0.count - $1 }
      localityLengths.append((Int32(words.min() ?? 0), Int32(numbers.min() ?? 0)))
      localityStarts.append(Int32(localityWords.count))
    }

    /// The skeletons in order, and the place in it of each number that a word got as it came.
    func inOrder() -> (sorted: [[UInt8]], places: [Int32]) {
      let sorted = skeletons.keys.sorted { $0.lexicographicallyPrecedes($1) }
      var places = Array(repeating: Int32(0), count: sorted.count)
      for (place, skeleton) in sorted.enumerated() {
        if let number = skeletons[skeleton] { places[Int(number)] = Int32(place) }
      }
      return (sorted, places)
    }

    private static func words(of text: SafeText) -> [[UInt8]] {
      AddressWord.words(of: Transliteration.cyrillic(Fold.scalars(text.string.unicodeScalars))).map(\.letters)
    }

    private mutating func entry(for word: [UInt8]) -> Word {
      Word(
        number: number(of: Letter.skeleton(word)), plain: mark(word),
        withoutKazakh: mark(Letter.withoutKazakhLetters(word)))
    }

    private mutating func number(of skeleton: [UInt8]) -> Int32 {
      if let number = skeletons[skeleton] { return number }
      let number = Int32(skeletons.count)
      skeletons[skeleton] = number
      return number
    }
  }
}
