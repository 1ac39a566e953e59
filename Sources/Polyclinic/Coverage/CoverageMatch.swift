/// A name of an entry: the words of its skeleton by their numbers in the vocabulary.
struct CoverageName: Sendable {
  /// The place of the entry.
  let entry: Int
  let words: [Int]
}

/// How near a typed word is to the words of all names.
struct CoverageLevels {
  private let levels: [Int: CoverageAnswer.Nearness]
  /// Whether it has letters enough to say something by itself.
  let isTelling: Bool

  /// From so many letters on a word is found by its beginning.
  private static let leastBeginning = 2
  /// So many letters at most may be lost on the way to its skeleton where it is a beginning: what is left of `щыьы`,
  /// which is `OSMS` on another layout, says nothing.
  private static let mostLost = 1
  /// From so many letters on one of them may be wrong.
  private static let leastWithEdit = 5
  /// From so many letters on other words may be passed over for this one.
  private static let leastTelling = 3

  init(of word: [UInt8], in vocabulary: Vocabulary) {
    var levels: [Int: CoverageAnswer.Nearness] = [:]
    func note(_ words: Range<Int>, _ level: CoverageAnswer.Nearness) {
      for word in words where levels[word].map({ level < $0 }) ?? true { levels[word] = level }
    }
    let skeleton = Letter.skeleton(word)
    let isNumber = word.first.map(Letter.isDigit) ?? false
    isTelling = !isNumber && word.count >= Self.leastTelling
    if let number = vocabulary.number(of: skeleton) { note(number..<number + 1, .whole) }
    if !isNumber, skeleton.count >= Self.leastBeginning, word.count - skeleton.count <= Self.mostLost {
      note(vocabulary.numbers(withPrefix: skeleton), .beginnings)
    }
    if !isNumber, word.count >= Self.leastWithEdit {
      // A word that lost letters on the way to its skeleton is looked up in both forms.
      for form in Set([Letter.unjoined(word), skeleton]) where form.count >= Self.leastWithEdit - 1 {
        for near in vocabulary.words(near: form, edits: 1, asPrefix: true) where near.edits > 0 {
          note(near.words, near.isPrefix ? .oneEditInBeginning : .oneEdit)
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
  /// How near the farthest word is.
  let nearness: CoverageAnswer.Nearness
  /// Words that were typed and that the name does not have.
  private let missing: Int
  /// Which reading of the text it is.
  private let order: Int
  /// Words of the name that were not typed.
  private let untyped: Int

  /// Meets a name; nil where it lacks more of the words than it may, or all that tell something.
  init?(_ typed: [CoverageLevels], name: CoverageName, order: Int, mostMissing: Int) {
    var left = name.words
    var farthest = CoverageAnswer.Nearness.whole
    var missing = 0
    var isTold = false
    for levels in typed {
      let near = left.indices.compactMap { place in levels.level(of: left[place]).map { (place: place, level: $0) } }
      guard let best = near.min(by: { $0.level < $1.level }) else {
        missing += 1
        if missing > mostMissing { return nil }
        continue
      }
      left.remove(at: best.place)
      farthest = max(farthest, best.level)
      isTold = isTold || levels.isTelling
    }
    guard missing == 0 ? left.count < name.words.count : isTold else { return nil }
    if missing > 0 {
      nearness = .partly
    } else if farthest == .whole, !left.isEmpty {
      nearness = isTold ? .words : .beginnings
    } else {
      nearness = farthest
    }
    self.missing = missing
    self.order = order
    untyped = left.count
  }

  static func < (left: CoverageMatch, right: CoverageMatch) -> Bool {
    (left.nearness, left.missing, left.order, left.untyped)
      < (right.nearness, right.missing, right.order, right.untyped)
  }
}
