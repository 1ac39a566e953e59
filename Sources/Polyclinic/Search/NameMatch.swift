/// How the words of a query meet those of one name: what is found, what is left over, which house remains.
struct NameMatch {
  private(set) var nearness = StreetHit.Nearness.exact
  private(set) var isFirstLetterIntact = true
  private(set) var type = StreetHit.TypeAgreement.unnamed
  private(set) var houses: [HouseNumber] = []
  private(set) var isHouseFirst = false
  /// Whether the last number was taken for a flat although no word says so: «27, 5».
  private(set) var isFlatUnnamed = false
  /// Whether the name has no letters.
  private(set) var isNumberAlone = false
  /// Whether a word of the query is one of the locality's name.
  private(set) var isLocalityNamed = false
  /// Whether other words of that name were not typed.
  private(set) var isLocalityPartial = false
  /// Whether a word for a kind of street is also the name of a locality, and not of this one.
  private(set) var isTypeUnclear = false
  /// Whether the words stand in the order of the name.
  private(set) var isInOrder = true
  /// Whether the name has a number that was typed.
  private(set) var isNumberNamed = false
  /// Whether the number before the name may be the name's own, and the one behind it the house: «2 мкр Аксай 5».
  private(set) var isNumberOpen = false
  /// Words of the query that nothing explains.
  private(set) var unexplained = 0
  /// Whether all of them stand behind the house's number, or behind the name and its own number, as a street within a
  /// microdistrict does.
  private(set) var isOnlyHouseUnclear = false
  /// Whether the unfinished last word may become a word for a kind of street or a place, but is no part of the name.
  private(set) var isLastExcused = false
  /// Whether a word for a kind of place says it of no locality that was named, or a letter may be a part of the name.
  private(set) var isPlaceOpen = false
  /// Whether the number that was taken for one of the locality's name may be a house's.
  private(set) var isPlaceNumberOpen = false
  /// Words of the name that were not typed.
  private(set) var untyped = 0

  /// The words of the query that are explained, a bit a word; those of the name, and those of the locality's.
  private var used: UInt32 = 0
  private var named: UInt32 = 0
  private var placed: UInt32 = 0
  /// Where the number of the house stands.
  private var houseStart: Int?

  /// Meets a name of a street; nil where not one word of it was typed.
  init?(
    _ query: Query, levels: WordLevels, words: ArraySlice<NameIndex.Word>, type: StreetType,
    locality: NameIndex.LocalityName
  ) {
    guard let block = meet(words, query, levels, type) else { return nil }
    named = used
    let place = LocalityMatch(locality, query, levels, without: named, isAlone: false)
    use(place)
    isLocalityPartial = place.isNamed && !place.isWhole
    meet(type, query, levels)
    readHouse(query, around: block)
    isNumberOpen = isHouseFirst && hasNumber(words, query, levels)
    finish(query)
  }

  /// Meets a locality alone; nil where a word of its name was not typed, but for that of a station, or for its number
  /// where no number was typed.
  init?(_ query: Query, levels: WordLevels, locality: NameIndex.LocalityName, isStation: Bool) {
    let place = LocalityMatch(locality, query, levels, without: 0, isAlone: true)
    use(place)
    untyped = place.untypedWords + place.untypedNumbers
    let isOnlyStationUntyped =
      isStation && untyped == 1 && place.untypedWords == 1
      && !query.words.indices.contains { isUsed($0) && PlaceWords.isStation(query.words[$0]) }
    let isOnlyNumberUntyped = place.untypedWords == 0 && !query.words.contains(where: \.isNumber)
    guard untyped == 0 || isOnlyStationUntyped || isOnlyNumberUntyped,
      let first = query.words.indices.first(where: isUsed), let last = query.words.indices.last(where: isUsed)
    else { return nil }
    readHouse(query, around: first...last)
    finish(query)
    // The number behind a street that is not understood is no house of the locality by itself.
    if unexplained > 0 { houses = [] }
  }

  /// The match of a street of that locality of whose name nothing was typed.
  func lacking(words: Int) -> NameMatch {
    var match = self
    match.untyped += max(1, words)
    return match
  }

  private mutating func use(_ place: LocalityMatch) {
    used |= place.used
    placed = place.used
    nearness = max(nearness, place.nearness)
    isLocalityNamed = place.isNamed
    isPlaceNumberOpen = place.isNumberOpen
  }

  private func isUsed(_ index: Int) -> Bool { used & 1 << UInt32(index) != 0 }

  private func isNamed(_ index: Int) -> Bool { named & 1 << UInt32(index) != 0 }

  private func isPlaced(_ index: Int) -> Bool { placed & 1 << UInt32(index) != 0 }

  private mutating func use(_ index: Int) { used |= 1 << UInt32(index) }

  /// Finds the words of the name in the query.
  ///
  /// - Returns: where in the query they stand; nil for nowhere.
  private mutating func meet(
    _ words: ArraySlice<NameIndex.Word>, _ query: Query, _ levels: WordLevels, _ type: StreetType
  ) -> ClosedRange<Int>? {
    var block: ClosedRange<Int>?
    var anchor: (offset: Int, place: Int)?
    var hasLetters = false
    for (offset, word) in words.enumerated() where !levels.isNumber(word.number) {
      hasLetters = true
      var best: (index: Int, level: StreetHit.Nearness)?
      for index in query.words.indices where !isUsed(index) {
        guard var level = levels.level(of: word.number, at: index) else { continue }
        if level == .exact, query.plainMarks[index] != word.plain {
          level = query.kazakhFreeMarks[index] == word.withoutKazakh ? .withoutKazakhLetters : .skeleton
          // What is left of a word of two letters is too little to be similar.
          if level == .skeleton, query.skeletons[index].count <= 2 { level = .oneEdit }
        }
        if best.map({ level < $0.level }) ?? true { best = (index, level) }
      }
      guard let best else {
        untyped += 1
        continue
      }
      use(best.index)
      anchor = anchor ?? (offset, best.index)
      nearness = max(nearness, best.level)
      if !levels.beginsAlike(word.number, query.skeletons[best.index]) { isFirstLetterIntact = false }
      block = block.map { min($0.lowerBound, best.index)...max($0.upperBound, best.index) } ?? best.index...best.index
    }
    guard block != nil || !hasLetters else { return nil }
    isNumberAlone = !hasLetters
    if block == nil {
      // A name that is a number stands beside the word for its kind, or alone.
      block = query.types.first { $0.types.contains(type) }.map { $0.range.lowerBound...$0.range.upperBound - 1 }
    }
    return meetNumbers(words, query, levels, from: block, anchor: anchor)
  }

  /// A number of a name stands directly beside its other words, so that a house's number is never taken for it.
  ///
  /// - Parameters:
  ///   - start: where the other words stand.
  ///   - anchor: the first of them in the name, and where it stands in the query.
  private mutating func meetNumbers(
    _ words: ArraySlice<NameIndex.Word>, _ query: Query, _ levels: WordLevels, from start: ClosedRange<Int>?,
    anchor: (offset: Int, place: Int)?
  ) -> ClosedRange<Int>? {
    var block = start
    for (offset, word) in words.enumerated() where levels.isNumber(word.number) {
      var places: [Int] = []
      if let block {
        places = block.filter { query.words[$0].isNumber }
        places += [
          stride(from: block.lowerBound - 1, through: 0, by: -1).first { !isType($0, query) },
          (block.upperBound + 1..<max(block.upperBound + 1, query.words.count)).first { !isType($0, query) },
        ].compactMap(\.self)
      } else if let first = query.words.indices.first(where: { query.words[$0].isNumber }) {
        places = [first]
      }
      let place = places.first { place in
        !isUsed(place) && levels.level(of: word.number, at: place) == .exact && !isPartOfCode(place, query)
          && !query.isMarkedAsHouse(place, isUsed: isUsed)
      }
      guard let place else {
        untyped += 1
        continue
      }
      use(place)
      if let anchor, (offset < anchor.offset) != (place < anchor.place) { isInOrder = false }
      block = block.map { min($0.lowerBound, place)...max($0.upperBound, place) } ?? place...place
    }
    return used == 0 ? nil : block
  }

  /// Whether a number of the name was found that stands by itself, and the house before it has no word that says so.
  private func hasNumber(_ words: ArraySlice<NameIndex.Word>, _ query: Query, _ levels: WordLevels) -> Bool {
    let numbers = words.lazy.map(\.number).filter(levels.isNumber)
    let isByItself = query.words.indices.contains { place in
      query.words[place].number != nil && query.words[place].glue != .hyphen && query.words[place].glue != .none
        && isUsed(place) && numbers.contains { levels.level(of: $0, at: place) == .exact }
    }
    return isByItself && !query.words.indices.contains { query.isMarkedAsHouse($0, isUsed: isUsed) }
  }

  private func isType(_ index: Int, _ query: Query) -> Bool {
    query.types.contains { $0.range.contains(index) }
  }

  private mutating func meet(_ type: StreetType, _ query: Query, _ levels: WordLevels) {
    for (range, types) in query.types where !range.contains(where: isUsed) {
      if levels.isLocality(query.skeletons[range]) { isTypeUnclear = true }
      for index in range { use(index) }
      if self.type != .agrees { self.type = types.contains(type) ? .agrees : .differs }
    }
    for index in query.fillers where !isUsed(index) && query.isShortStreet(index) && index > 0 {
      guard isNamed(index - 1), !query.words[index - 1].isNumber, !query.isUnfinished(index) else { continue }
      use(index)
      if self.type != .agrees { self.type = type == .street ? .agrees : .differs }
    }
  }

  /// The number behind the name is the house; else the one before it.
  private mutating func readHouse(_ query: Query, around block: ClosedRange<Int>) {
    let numbers = query.words.indices.filter { index in
      let word = query.words[index]
      return word.number != nil && !isUsed(index) && !block.contains(index)
        && !isPartOfCode(index, query)
    }
    guard let number = numbers.first(where: { $0 > block.upperBound }) ?? numbers.first else { return }
    let end = query.words.indices.first { $0 > number && isUsed($0) } ?? query.words.count
    let place = end < query.words.count && isPlaced(end) ? query.words[end] : nil
    func read(from start: Int) -> HouseReading? {
      HouseReading(query.words[start..<end], isLatin: query.hypothesis.isLatin, before: place)
    }
    // «кв 5, дом 2» begins with the word for the flat.
    let isInside = number > 0 && !isUsed(number - 1) && HouseReading.isInsideWord(query.words[number - 1])
    let whole = isInside ? read(from: number - 1) : nil
    guard let reading = whole ?? read(from: number) else { return }
    let start = whole == nil ? number : number - 1
    houses = reading.houses
    houseStart = start
    isHouseFirst = start < block.lowerBound
    for index in start..<start + reading.length { use(index) }
    if !isHouseFirst, !reading.isPartOfHouse { readFlat(query, at: start + reading.length) }
  }

  /// A number behind that of the house, with nothing behind it, is a flat's, or else the house's fraction.
  private mutating func readFlat(_ query: Query, at index: Int) {
    guard let start = houseStart, query.words[start].glue != .hyphen, index == query.words.count - 1,
      let flat = query.words[index].number, query.words[index].isApart,
      !isUsed(index)
    else { return }
    // «2 дом 5» has no flat, «2-үй 5» may have one.
    let before = query.words[index - 1]
    guard !HouseReading.isMarker(before) || before.glue == .hyphen else { return }
    use(index)
    isFlatUnnamed = true
    houses += houses.filter { $0.fraction == nil && $0.building == nil }
      .compactMap { HouseNumber(number: $0.number, letter: $0.letter, fraction: flat) }
  }

  /// Whether a letter that belongs to nothing else stands directly before the number: `С665` is no house.
  private func isPartOfCode(_ index: Int, _ query: Query) -> Bool {
    guard index > 0, query.words[index].glue == .none else { return false }
    return !isUsed(index - 1) && !isType(index - 1, query) && !HouseReading.isMarker(query.words[index - 1])
  }

  /// Counts what nothing explains; a house behind whose number such words stand, or behind several, is not known.
  private mutating func finish(_ query: Query) {
    var unexplainedBehind = 0
    var firstUnexplained: Int?
    let ownNumber = query.words.indices.last { isNamed($0) && query.words[$0].isNumber }
    isNumberNamed = ownNumber != nil
    for index in query.words.indices where !isUsed(index) {
      let isPlace = query.fillers.contains(index) && query.words[index].letters.count >= 3
      if query.isUnfinished(index), query.optional.contains(index), !isPlace {
        isLastExcused = true
      } else if !query.fillers.contains(index) {
        unexplained += 1
        firstUnexplained = firstUnexplained ?? index
        if let houseStart, houseStart < index { unexplainedBehind += 1 }
      } else if !query.isExplained(filler: index, isNamed: isNamed, isPlaced: isPlaced) {
        isPlaceOpen = true
      }
    }
    if unexplainedBehind > 0 || unexplained > 1 { houses = [] }
    isOnlyHouseUnclear = unexplained == unexplainedBehind || (untyped == 0 && firstUnexplained ?? 0 > ownNumber ?? .max)
  }
}
