/// A name of an entry: the words of its skeleton by their numbers in the vocabulary.
struct CoverageName: Sendable {
  /// The place of the entry.
  let entry: Int
  let words: [Int]
}

/// How near a typed word is to the words of all names.
struct CoverageLevels {
  private let levels: [Int: CoverageAnswer.Nearness]
  /// Whether it names nothing by itself.
  let isPlain: Bool
  /// Whether it has letters enough to say something by itself.
  let isTelling: Bool
  /// Whether it has letters enough to be no other word by chance.
  let isLong: Bool

  /// From so many letters on a word is found by its beginning.
  private static let leastBeginning = 2
  /// So many letters at most may be lost on the way to its skeleton where it is a beginning: what is left of `щыьы`,
  /// which is `OSMS` on another layout, says nothing.
  private static let mostLost = 1
  /// From so many letters on one of them may be wrong.
  private static let leastWithEdit = 5
  /// From so many letters on one of a beginning may be wrong: half of `миокард` is near to `миома`.
  private static let leastBeginningWithEdit = 7
  /// From so many letters on other words may be passed over for this one.
  private static let leastTelling = 3

  init(of word: [UInt8], in vocabulary: Vocabulary, isPlain: Bool) {
    var levels: [Int: CoverageAnswer.Nearness] = [:]
    func note(_ words: Range<Int>, _ level: CoverageAnswer.Nearness) {
      for word in words where levels[word].map({ level < $0 }) ?? true { levels[word] = level }
    }
    let skeleton = Letter.skeleton(word)
    let isNumber = word.first.map(Letter.isDigit) ?? false
    self.isPlain = isPlain
    isTelling = !isPlain && !isNumber && word.count >= Self.leastTelling
    isLong = isTelling && word.count >= Self.leastWithEdit
    if let number = vocabulary.number(of: skeleton) { note(number..<number + 1, .whole) }
    if !isNumber, skeleton.count >= Self.leastBeginning, word.count - skeleton.count <= Self.mostLost {
      note(vocabulary.numbers(withPrefix: skeleton), .beginnings)
    }
    if !isNumber, word.count >= Self.leastWithEdit {
      // A word that lost letters on the way to its skeleton is looked up in both forms.
      for form in Set([Letter.unjoined(word), skeleton]) where form.count >= Self.leastWithEdit - 1 {
        // Where only the end differs, as in склероз and склеродермия, nobody knows that the word would have gone on so.
        let alikeButForTheEnd = vocabulary.numbers(withPrefix: Array(form.dropLast()))
        for near in vocabulary.words(near: form, edits: 1, asPrefix: true) where near.edits > 0 {
          if !near.isPrefix {
            note(near.words, .oneEdit)
          } else if form.count >= Self.leastBeginningWithEdit, !alikeButForTheEnd.contains(near.words.lowerBound) {
            note(near.words, .oneEditInBeginning)
          }
        }
      }
    }
    self.levels = levels
  }

  /// How near the word is to one of the vocabulary; nil where it is not.
  func level(of word: Int) -> CoverageAnswer.Nearness? { levels[word] }
}

/// How the words that were typed meet those of one name, in any order.
struct CoverageMatch: Comparable {
  /// How near it is.
  let nearness: CoverageAnswer.Nearness
  /// Plain words that were typed and that the name does not have.
  let passedOver: Int
  /// Whether all of the name is there, or a long word of it and not only its beginning.
  let isPlainlyMeant: Bool
  /// Words that were typed, that tell something, and that the name does not have.
  private let missing: Int
  /// Where words are missing, how near the farthest of those is that it has.
  private let farthest: CoverageAnswer.Nearness
  /// Which reading of the text it is.
  private let order: Int
  /// Words of the name that were not typed.
  private let untyped: Int
  /// 1 where endings were taken off the words, which is only a guess; else 0.
  private let guessed: Int

  /// Meets a name; nil where it lacks more of the words than it may, or all that tell something.
  ///
  /// Plain words count where they are whole, may be lacking everywhere, and alone are a name if they are all of it.
  /// Words without their endings are at best beginnings of a name.
  init?(_ typed: [CoverageLevels], name: CoverageName, reading: CoverageReading, order: Int, mostMissing: Int) {
    var left = name.words
    var farthest = CoverageAnswer.Nearness.whole
    var (missing, passedOver) = (0, 0)
    var (isMeant, isTold, isPlainlyMeant) = (false, false, false)
    for levels in typed {
      let near = left.indices.compactMap { place in levels.level(of: left[place]).map { (place: place, level: $0) } }
      // Where words are missing, a beginning with a wrong letter is no word that is there.
      let farthestAllowed: CoverageAnswer.Nearness =
        levels.isPlain ? .whole : mostMissing == 0 ? .oneEditInBeginning : .oneEdit
      guard let best = near.min(by: { $0.level < $1.level }), best.level <= farthestAllowed else {
        if levels.isPlain { passedOver += 1 } else { missing += 1 }
        if missing > mostMissing { return nil }
        continue
      }
      left.remove(at: best.place)
      farthest = max(farthest, best.level)
      isMeant = isMeant || !levels.isPlain
      isTold = isTold || levels.isTelling
      isPlainlyMeant = isPlainlyMeant || (levels.isLong && best.level != .beginnings)
    }
    let isWhole = farthest == .whole && left.isEmpty && passedOver == 0
    guard missing == 0 ? isMeant || isWhole : isTold else { return nil }
    if missing > 0 {
      nearness = .partly
    } else if farthest == .whole, !isWhole {
      nearness = isTold && !reading.isStripped ? .words : .beginnings
    } else {
      nearness = reading.isStripped ? max(farthest, .beginnings) : farthest
    }
    self.passedOver = passedOver
    self.missing = missing
    self.farthest = missing > 0 ? farthest : nearness
    self.isPlainlyMeant = isPlainlyMeant || left.isEmpty
    self.order = order
    untyped = left.count
    guessed = reading.isStripped ? 1 : 0
  }

  static func < (left: CoverageMatch, right: CoverageMatch) -> Bool {
    // Tuples are compared up to six elements.
    if (left.nearness, left.missing, left.farthest) != (right.nearness, right.missing, right.farthest) {
      return (left.nearness, left.missing, left.farthest) < (right.nearness, right.missing, right.farthest)
    }
    return (left.order, left.untyped, left.passedOver, left.guessed)
      < (right.order, right.untyped, right.passedOver, right.guessed)
  }
}
