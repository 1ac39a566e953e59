/// Which words of a query are those of one locality's name.
struct LocalityMatch {
  /// The words that are, a bit a word.
  private(set) var used: UInt32 = 0
  /// How near the farthest of them is.
  private(set) var nearness = StreetHit.Nearness.exact
  /// Words and numbers of the name that were not typed.
  private(set) var untypedWords: Int
  private(set) var untypedNumbers: Int
  /// Whether what was taken for a number of the name may be that of a house: «Сатпаева, Кызыл Ту 4».
  private(set) var isNumberOpen = false

  /// Finds the words of a name in what is left of a query.
  ///
  /// - Parameters:
  ///   - taken: the words that belong to a street's name, a bit a word.
  ///   - isAlone: whether no street is named.
  init(_ name: NameIndex.LocalityName, _ query: Query, _ levels: WordLevels, without taken: UInt32, isAlone: Bool) {
    untypedWords = name.wordCount
    untypedNumbers = name.numberCount
    func level(at index: Int) -> StreetHit.Nearness? {
      name.words.lazy.compactMap { levels.level(of: $0, at: index) }.min()
    }
    for index in query.required where taken & 1 << UInt32(index) == 0 {
      guard let level = level(at: index) else { continue }
      use(index)
      untypedWords -= 1
      nearness = max(nearness, level)
    }
    for index in query.optional where taken & 1 << UInt32(index) == 0 && level(at: index) == .exact {
      use(index)
      untypedWords -= 1
    }
    untypedWords = max(0, untypedWords)
    if isNamed, untypedNumbers > 0 { meetNumbers(name, query, levels, without: taken, isAlone: isAlone) }
  }

  /// Whether any word of the name was typed.
  var isNamed: Bool { used != 0 }

  /// Whether all of the name was typed.
  var isWhole: Bool { isNamed && untypedWords == 0 && untypedNumbers == 0 }

  private mutating func use(_ index: Int) { used |= 1 << UInt32(index) }

  /// A number of the name stands directly beside its words, so that a house's number is never taken for it.
  private mutating func meetNumbers(
    _ name: NameIndex.LocalityName, _ query: Query, _ levels: WordLevels, without taken: UInt32, isAlone: Bool
  ) {
    let words = query.words
    var isFree = words.map(\.isNumber)
    for index in words.indices where (used | taken) & 1 << UInt32(index) != 0 || query.isMarkedAsHouse(index) {
      isFree[index] = false
    }
    for number in Set(name.words.filter(levels.isNumber)).sorted() {
      guard let first = words.indices.first(where: isUsed), let last = words.indices.last(where: isUsed) else { return }
      let isFollowed = words.indices.contains(last + 1)
      let places = Array(first...last) + (isFollowed ? [last + 1] : []) + (first > 0 ? [first - 1] : [])
      let place = places.first { isFree[$0] && levels.level(of: number, at: $0) == .exact }
      guard let place else { continue }
      let hasOther = words.indices.contains { $0 != place && words[$0].number != nil && taken & 1 << UInt32($0) == 0 }
      let glue = words[place < first ? first : place].glue
      let isJoined = glue == .hyphen || words[place].isOrdinal
      // «Сатпаева 4, Кызыл Ту» has a house and no number of a village.
      if place < first, !isJoined, !hasOther, !isAlone { continue }
      use(place)
      untypedNumbers = max(0, untypedNumbers - 1)
      isFree[place] = false
      if !isJoined { isNumberOpen = isNumberOpen || place < first || !glue.isPlain || (!isAlone && !hasOther) }
    }
  }

  private func isUsed(_ index: Int) -> Bool { used & 1 << UInt32(index) != 0 }
}

extension AddressWord.Glue {
  /// Whether it is a space or nothing, as within a name.
  fileprivate var isPlain: Bool { self == .space || self == .none }
}
