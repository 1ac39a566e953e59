/// How near each word of a query is to each word of the vocabulary.
struct WordLevels {
  private let vocabularyCount: Int
  private let index: NameIndex
  private var levels: [UInt8]
  /// Which words of the vocabulary each word of the query is near to, with the nearest level first.
  private(set) var ranges: [[Range<Int>]]

  private static let none = UInt8.max

  /// Nothing is near to anything.
  init(words: Int, index: NameIndex) {
    self.index = index
    vocabularyCount = index.vocabulary.count
    levels = Array(repeating: Self.none, count: words * index.vocabulary.count)
    ranges = Array(repeating: [], count: words)
  }

  /// Notes that words of the vocabulary are so near to a word of the query, unless they are nearer already.
  mutating func note(_ words: Range<Int>, _ level: StreetHit.Nearness, at index: Int) {
    guard !words.isEmpty else { return }
    var isNew = false
    let start = index * vocabularyCount
    for position in start + words.lowerBound..<start + words.upperBound where levels[position] > level.rawValue {
      if levels[position] == Self.none { isNew = true }
      levels[position] = level.rawValue
    }
    if isNew { ranges[index].append(words) }
  }

  /// How near a word of the vocabulary is to one of the query; nil where it is not.
  func level(of word: Int32, at index: Int) -> StreetHit.Nearness? {
    StreetHit.Nearness(rawValue: levels[index * vocabularyCount + Int(word)])
  }

  /// Whether a word of the vocabulary is near to one of the query at all.
  func isNear(_ word: Int32, at index: Int) -> Bool {
    levels[index * vocabularyCount + Int(word)] != Self.none
  }

  /// Whether these words, whole and in order, are the name of a locality.
  func isLocality(_ words: ArraySlice<[UInt8]>) -> Bool {
    let numbers = words.compactMap(index.vocabulary.number)
    guard numbers.count == words.count, let first = numbers.first else { return false }
    return index.localities(with: first).contains { locality in
      let name = index.name(ofLocality: Int(locality))
      return name.wordCount == numbers.count && name.numberCount == 0
        && numbers.allSatisfy { name.words.contains(Int32($0)) }
    }
  }

  /// Whether a word of the vocabulary is a number.
  func isNumber(_ word: Int32) -> Bool { word >= index.vocabulary.firstNumber }

  /// Whether a word of the vocabulary begins with the same letter as that one.
  func beginsAlike(_ word: Int32, _ other: [UInt8]) -> Bool {
    index.vocabulary.firstLetter(of: word) == other.first
  }
}
