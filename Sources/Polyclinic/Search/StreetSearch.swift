/// One search: every hypothesis is met with the names that have its words, first without errors, then with some.
struct StreetSearch {
  private let registry: DistrictRegistry
  private let index: NameIndex
  private var proposals: LocalityProposals { LocalityProposals(registry: registry, index: index) }
  private var queries: [(query: Query, levels: WordLevels)]
  /// The best so far.
  private var board = HitBoard()

  /// How many names one hypothesis may be met with in one pass, so that one letter does not cost a country.
  private static let mostNames = 4_096
  /// The same where no word of the query must be found.
  private static let mostOptional = 512
  /// How many localities a query may mean.
  private static let mostLocalities = 64
  /// With fewer hits than this, misspelt names are looked for too.
  private static let enough = 5

  init(_ text: String, registry: DistrictRegistry, index: NameIndex) {
    self.registry = registry
    self.index = index
    queries = Hypothesis.all(of: text).map { hypothesis in
      (Query(hypothesis), WordLevels(words: hypothesis.words.count, index: index))
    }
  }

  /// The hits, the best first.
  mutating func run() -> [StreetHit] {
    pass { search, number in search.noteExact(number) }
    if board.completeCount == 0 { meetWithoutRegion() }
    if board.completeCount == 0 { meetPartedAndJoined() }
    let isNamed = board.completeCount > 0
    if board.completeCount < Self.enough { pass { $0.noteNear($1, edits: 1) } }
    if board.completeCount == 0 { pass { $0.noteNear($1, edits: 2) } }
    if !isNamed {
      let isLenient = board.completeCount == 0
      for number in queries.indices { proposeLocalities(number, isLenient: isLenient) }
    }
    if board.completeCount == 0 {
      for number in queries.indices { meetPartly(number, mostUnexplained: 1) }
    }
    // «живу на Абая»: what is said besides is passed over only where nothing else is found.
    if board.hits.isEmpty {
      for number in queries.indices { meetPartly(number, mostUnexplained: 2) }
    }
    return board.hits
  }

  private mutating func pass(_ note: (inout StreetSearch, Int) -> Void) {
    for number in queries.indices {
      note(&self, number)
      meet(number)
    }
  }

  private mutating func noteExact(_ number: Int) {
    let query = queries[number].query
    for (place, skeleton) in query.skeletons.enumerated() {
      if query.isUnfinished(place) {
        queries[number].levels.note(index.vocabulary.numbers(withPrefix: skeleton), .prefix, at: place)
      }
      if let word = index.vocabulary.number(of: skeleton) {
        queries[number].levels.note(word..<word + 1, .exact, at: place)
      }
      // «ст» may yet become another word.
      let isShort = query.isUnfinished(place) && query.words[place].letters.count <= 2
      if !isShort, PlaceWords.isStation(query.words[place]), let word = index.station {
        queries[number].levels.note(word..<word + 1, .exact, at: place)
      }
    }
  }

  /// One error from four letters on, two from seven on.
  private mutating func noteNear(_ number: Int, edits: Int) {
    let query = queries[number].query
    for place in query.required where query.words[place].letters.count >= (edits == 1 ? 4 : 7) {
      let unjoined = Letter.unjoined(query.words[place].letters)
      noteNear(unjoined, edits, at: place, number)
      // A word that lost letters on the way to its skeleton is looked up in both forms.
      let skeleton = query.skeletons[place]
      if skeleton != unjoined, skeleton.count >= 4 { noteNear(skeleton, edits, at: place, number) }
    }
  }

  private mutating func noteNear(_ word: [UInt8], _ edits: Int, at place: Int, _ number: Int) {
    let isUnfinished = queries[number].query.isUnfinished(place)
    for found in index.vocabulary.words(near: word, edits: edits, asPrefix: isUnfinished) where found.edits > 0 {
      let level: StreetHit.Nearness =
        switch (found.edits, found.isPrefix) {
        case (1, false): .oneEdit
        case (1, true): .oneEditInPrefix
        case (_, false): .twoEdits
        case (_, true): .twoEditsInPrefix
        }
      queries[number].levels.note(found.words, level, at: place)
    }
  }

  /// Meets the names that can have every required word.
  private mutating func meet(_ number: Int) {
    let (query, levels) = queries[number]
    meetLocalities(query, levels)
    guard !query.required.isEmpty else {
      for ranges in optionalRanges(query, levels) { meetNames(with: ranges, query, levels, most: Self.mostOptional) }
      return
    }
    // A word that is near to nothing leaves no name that has them all.
    guard query.required.allSatisfy({ !levels.ranges[$0].isEmpty }) else { return }
    let pivots = query.required.map { place in (place: place, count: count(levels.ranges[place])) }
    guard let pivot = pivots.filter({ $0.count > 0 }).min(by: { $0.count < $1.count }) else { return }
    meetNames(with: levels.ranges[pivot.place], query, levels)
  }

  private func count(_ ranges: [Range<Int>]) -> Int {
    ranges.reduce(0) { $0 + index.count(of: $1) }
  }

  private mutating func meetNames(
    with ranges: [Range<Int>], _ query: Query, _ levels: WordLevels, mostUnexplained: Int = 0,
    most: Int = StreetSearch.mostNames
  ) {
    var left = most
    for range in ranges {
      for name in index.names(with: range).prefix(left) { meetName(Int(name), query, levels, mostUnexplained) }
      left = max(0, left - index.count(of: range))
    }
  }

  /// Where names are looked for that no required word points to: `А24 5`, `Жағалау 5`, `2 мкр 5`.
  private func optionalRanges(_ query: Query, _ levels: WordLevels) -> [[Range<Int>]] {
    let numbers = query.types.isEmpty ? [] : query.words.indices.filter { query.words[$0].isNumber }
    return (query.optional + numbers).map { levels.ranges[$0] }
  }

  /// Where words name a locality, its own names are met with the others, however common these are elsewhere.
  private mutating func meetLocalities(_ query: Query, _ levels: WordLevels) {
    guard registry.localities.count > 1 || !registry.wholeLocalities.isEmpty,
      query.required.allSatisfy({ !levels.ranges[$0].isEmpty })
    else { return }
    let places = (query.required + query.optional).filter { !query.isUnfinished($0) || query.required.count == 1 }
    for (locality, named) in localities(named: levels, at: places) {
      let rest = query.required.filter { named & 1 << UInt32($0) == 0 }
      meetLocality(Int(locality), query, levels)
      let pivot = rest.min { count(levels.ranges[$0]) < count(levels.ranges[$1]) }
      let pivots = pivot.map { [levels.ranges[$0]] } ?? optionalRanges(query, levels)
      for range in pivots.joined() { meetNames(with: range, in: index.names(in: Int(locality)), query, levels) }
    }
  }

  /// The localities of whose names the most words were typed, each with those words, a bit a word.
  private func localities(named levels: WordLevels, at places: [Int]) -> [(locality: Int32, words: UInt32)] {
    var named: [Int32: UInt32] = [:]
    for place in places {
      for word in levels.ranges[place].joined().prefix(Self.mostLocalities) {
        for locality in index.localities(with: word) { named[locality, default: 0] |= 1 << UInt32(place) }
      }
    }
    let most = named.values.map(\.nonzeroBitCount).max() ?? 0
    return named.filter { $0.value.nonzeroBitCount == most }.sorted { $0.key < $1.key }.prefix(Self.mostLocalities)
      .map { ($0.key, $0.value) }
  }

  /// Where no name has every word, a locality may be named with a street that no list has, or alone.
  private mutating func proposeLocalities(_ number: Int, isLenient: Bool) {
    let (query, levels) = queries[number]
    let named = localities(named: levels, at: query.required + query.optional).map { Int($0.locality) }
    proposals.add(to: &board, query, levels, from: named, isLenient: isLenient)
  }

  /// Meets the names of a locality that have one of those words.
  private mutating func meetNames(
    with words: Range<Int>, in names: Range<Int32>, _ query: Query, _ levels: WordLevels
  ) {
    if words.count > names.count {
      for name in names { meetName(Int(name), query, levels, 0) }
    } else {
      for word in words { meetNames(with: word, in: names, query, levels) }
    }
  }

  private mutating func meetNames(with word: Int, in names: Range<Int32>, _ query: Query, _ levels: WordLevels) {
    let all = index.names(with: word..<word + 1)
    var (low, high) = (all.startIndex, all.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if all[middle] < names.lowerBound { low = middle + 1 } else { high = middle }
    }
    for name in all[low...].prefix(Self.mostNames) {
      guard name < names.upperBound else { return }
      meetName(Int(name), query, levels, 0)
    }
  }

  private mutating func meetLocality(_ locality: Int, _ query: Query, _ levels: WordLevels) {
    guard registry.hasDistrict(locality: locality) else { return }
    let name = index.name(ofLocality: locality)
    let match = NameMatch(query, levels: levels, locality: name, isStation: index.isStation(locality))
    guard let match, match.unexplained == 0 else { return }
    proposals.addDistrict(of: locality, to: &board, match, query)
  }

  private mutating func meetName(_ number: Int, _ query: Query, _ levels: WordLevels, _ mostUnexplained: Int) {
    let name = index.names[number]
    let street = registry.streets[Int(name.street)]
    if mostUnexplained == 0, !hasAll(query.required, levels, name, street) { return }
    let match = NameMatch(
      query, levels: levels, words: index.words(of: name), type: street.type,
      locality: index.name(ofLocality: street.locality))
    guard let match, match.unexplained <= mostUnexplained || (mostUnexplained > 0 && match.isOnlyHouseUnclear) else {
      return
    }
    let alias = name.alias.map { street.aliases[Int($0)] }
    board.add(.street(Int(name.street)), alias: alias, match, query)
  }

  /// Whether each of the words is near to one of the street's name or of its locality's: a quick look before the
  /// words are met one by one.
  private func hasAll(_ places: [Int], _ levels: WordLevels, _ name: NameIndex.Name, _ street: Street) -> Bool {
    places.allSatisfy { place in
      index.words(of: name).contains { levels.isNear($0.number, at: place) }
        || index.words(ofLocality: street.locality).contains { levels.isNear($0, at: place) }
    }
  }

  /// Where no name has every word, some may be those of a region, which no list names; a street may be called so too.
  private mutating func meetWithoutRegion() {
    for (query, _) in queries { meetAlso(query.hypothesis.withoutRegion()) }
  }

  private mutating func meetAlso(_ hypotheses: [Hypothesis]) {
    for hypothesis in hypotheses {
      queries.append((Query(hypothesis), WordLevels(words: hypothesis.words.count, index: index)))
      noteExact(queries.count - 1)
      meet(queries.count - 1)
    }
  }

  /// Where no name has every word, two of a name may have been written as one, or one as two: «толеби», «сары арка».
  private mutating func meetPartedAndJoined() {
    for (query, levels) in queries {
      let joined = query.words.indices.compactMap { place in
        query.hypothesis.joined(at: place) { [index] in index.vocabulary.number(of: $0) != nil }
      }
      meetAlso(joined)
      for place in query.required where levels.ranges[place].isEmpty {
        meetAlso(query.hypothesis.parted(at: place) { [index] in index.vocabulary.number(of: $0) != nil })
      }
    }
  }

  /// Where no name has every word, those that lack one, or some behind the house, are better than nothing.
  private mutating func meetPartly(_ number: Int, mostUnexplained: Int) {
    let (query, levels) = queries[number]
    for place in query.required where query.skeletons[place].count >= 3 {
      meetNames(with: levels.ranges[place], query, levels, mostUnexplained: mostUnexplained)
    }
  }
}
