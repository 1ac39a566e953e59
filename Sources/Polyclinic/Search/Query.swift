/// A hypothesis made ready for comparison: what each of its words may be, before any name is looked at.
struct Query {
  let hypothesis: Hypothesis
  let words: [AddressWord]
  /// The words' skeletons.
  let skeletons: [[UInt8]]
  /// The words as they are written, and without the letters that only Kazakh has.
  let plainMarks: [UInt32]
  let kazakhFreeMarks: [UInt32]
  /// Where words for kinds of streets stand, and which kinds they mean.
  let types: [(range: Range<Int>, types: [StreetType])]
  /// Whether the unfinished last word is one for a kind of street and may become one for another: «тұйық» is a dead
  /// end, «тұйық көшесі» a lane.
  let isTypeOpen: Bool
  /// The words that must be found in a name: neither kinds of streets nor parts of a house's number.
  let required: [Int]
  /// The words that may be part of a name as well: those for kinds of streets and places, and an unfinished letter.
  let optional: [Int]
  /// The words that say only that a place is a place, or that a house follows.
  let fillers: Set<Int>

  init(_ hypothesis: Hypothesis) {
    self.hypothesis = hypothesis
    let words = hypothesis.words
    self.words = words
    skeletons = words.map { Letter.skeleton($0.letters) }
    plainMarks = words.map { NameIndex.mark($0.letters) }
    kazakhFreeMarks = words.map { NameIndex.mark(Letter.withoutKazakhLetters($0.letters)) }
    let types = Self.types(in: words, isLatin: hypothesis.isLatin)
    self.types = types
    fillers = Set(words.indices.filter { PlaceWords.contains(words[$0]) || HouseReading.isMarker(words[$0]) })
    isTypeOpen =
      types.last.map { last in
        hypothesis.isUnfinished && last.range.upperBound == words.count
          && StreetTypeWords.openKeys.contains(StreetTypeWords.key(of: words[last.range]))
      } ?? false
    let inTypes = Set(types.flatMap(\.range))
    let inHouse = Self.partsOfHouse(in: words)
    let last = hypothesis.isUnfinished ? words.count - 1 : nil
    let letters = words.indices.filter { !words[$0].isNumber }
    required = letters.filter { [fillers] index in
      !inTypes.contains(index) && !fillers.contains(index) && !inHouse.contains(index)
        && !(index == last && Self.beginsType(words[index]))
    }
    optional = letters.filter { [required] index in
      !required.contains(index) && (!inHouse.contains(index) || index == last)
    }
  }

  /// Whether the word is the unfinished last one.
  func isUnfinished(_ index: Int) -> Bool {
    hypothesis.isUnfinished && index == words.count - 1 && !words[index].isNumber
  }

  /// Whether a filler says what another word is: that this is a locality, or that a house follows.
  ///
  /// A single letter behind a number of the name may be a part of the name: «Аксай-2А»; and a word for a station is a
  /// part of the station's.
  ///
  /// - Parameters:
  ///   - isNamed: whether a word was found in the name.
  ///   - isPlaced: whether a word was found in the locality's name.
  func isExplained(filler index: Int, isNamed: (Int) -> Bool, isPlaced: (Int) -> Bool) -> Bool {
    let word = words[index]
    let isBehindNumber =
      index > 0 && words[index - 1].isNumber && (isNamed(index - 1) || isPlaced(index - 1))
    if HouseReading.isMarker(word) { return word.isApart || word.letters.count > 1 || !isBehindNumber }
    guard !PlaceWords.isStation(word) else { return false }
    guard word.letters.count == 1 else { return [-1, 1].contains { isBeside(index, step: $0, isPlaced) } }
    guard word.isApart else { return false }
    if index > 0, isPlaced(index - 1) { return word.glue == .space }
    return index + 1 < words.count && isPlaced(index + 1) && words[index + 1].glue == .space
      && (word.glue == .comma || !isBehindNumber)
  }

  /// Whether only fillers stand between a filler and the next word of the locality's name.
  private func isBeside(_ filler: Int, step: Int, _ isPlaced: (Int) -> Bool) -> Bool {
    let others = stride(from: filler + step, through: step > 0 ? words.count - 1 : 0, by: step)
    return others.first { isPlaced($0) || !fillers.contains($0) }.map(isPlaced) ?? false
  }

  /// Whether a word says that the number is a house's: «дом 2», «2-үй».
  ///
  /// - Parameter isUsed: whether a word belongs to a name.
  func isMarkedAsHouse(_ index: Int, isUsed: (Int) -> Bool = { _ in false }) -> Bool {
    func isMarker(_ index: Int) -> Bool {
      words.indices.contains(index) && HouseReading.isMarker(words[index]) && !isUsed(index)
    }
    guard words[index].isNumber else { return false }
    return isMarker(index - 1) || (isMarker(index + 1) && words[index + 1].glue == .hyphen)
  }

  /// Whether the word is a street's in one letter: «Абай к.».
  func isShortStreet(_ index: Int) -> Bool {
    words[index].glue == .space && words[index].letters == Self.shortStreet
  }

  private static let shortStreet = "к".unicodeScalars.compactMap(Letter.code)

  /// Whether a word could become one for a kind of street.
  static func beginsType(_ word: AddressWord) -> Bool {
    let skeleton = Letter.skeleton(word.letters)
    return skeleton.count >= 2
      && StreetTypeWords.types.keys.contains { $0.first?.letters.starts(with: skeleton) ?? false }
  }

  /// Where words for kinds of streets stand; a «ст» is a station, and only «st» may be a street, and the «стр» between
  /// two numbers is a block.
  static func types(
    in words: [AddressWord], isLatin: Bool
  ) -> [(range: Range<Int>, types: [StreetType])] {
    var found: [(range: Range<Int>, types: [StreetType])] = []
    var index = 0
    while index < words.count {
      let lengths = stride(from: min(StreetTypeWords.longest, words.count - index), to: 0, by: -1)
      let match = lengths.lazy.compactMap { length in
        StreetTypeWords.types[StreetTypeWords.key(of: words[index..<index + length])].map { (length, $0) }
      }.first
      if let (length, types) = match, isLatin || !PlaceWords.isStation(words[index]), !isBlock(index, in: words) {
        found.append((index..<index + length, types))
        index += length
      } else {
        index += 1
      }
    }
    return found
  }

  private static func isBlock(_ index: Int, in words: [AddressWord]) -> Bool {
    HouseReading.isBlockWord(words[index]) && index > 0 && words[index - 1].isNumber && index + 1 < words.count
      && words[index + 1].isNumber
  }

  /// The letters that stand beside a number as part of it: `12 а`, `12 корп 2`, `12 кв 5`, `кв 5 дом 12`.
  private static func partsOfHouse(in words: [AddressWord]) -> Set<Int> {
    var parts: Set<Int> = []
    for index in words.indices where words[index].isNumber || HouseReading.isInsideWord(words[index]) {
      guard let reading = HouseReading(words[index...], isLatin: false) else { continue }
      parts.formUnion(index..<index + reading.length)
    }
    return parts
  }
}
