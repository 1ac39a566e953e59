/// All words of a registry's names as skeletons, in order, and the way to find those that are near to a word.
///
/// The words form a tree of letters. Looking for near words walks the tree with one row of the edit distance a letter,
/// and turns back as soon as no number of the row is within the limit: a few thousand words of a city are found
/// without keeping the deletions of every word.
struct Vocabulary: Sendable {
  /// The letter of each node; the root is the first.
  private var letters: [UInt8] = [0]
  /// The first child of each node; its children follow one another.
  private var firstChildren: [Int32] = [0]
  private var childCounts: [UInt8] = [0]
  /// The words in and under each node, by their numbers: from the lower to below the upper.
  private var lows: [Int32] = [0]
  private var highs: [Int32] = [0]
  /// Whether a word ends at the node; it is then the first of its words.
  private var ends: [Bool] = [false]

  /// How many words there are; they are numbered in order.
  let count: Int
  /// The first word that is a number; all that follow are.
  let firstNumber: Int32
  private let firstLetters: [UInt8]

  /// A word longer than this is looked up by its beginning.
  static let longest = 32

  /// The words, sorted and each once.
  init(sorted words: [[UInt8]]) {
    count = words.count
    firstNumber = Int32(words.firstIndex { $0.first.map(Letter.isDigit) ?? false } ?? words.count)
    firstLetters = words.map { $0.first ?? 0 }
    highs[0] = Int32(words.count)
    // Level by level, so that the children of a node follow one another.
    var level: [(node: Int, low: Int, high: Int)] = [(0, 0, words.count)]
    var depth = 0
    while !level.isEmpty {
      var next: [(node: Int, low: Int, high: Int)] = []
      for (node, start, high) in level {
        var low = start
        if low < high, words[low].count == depth {
          ends[node] = true
          low += 1
        }
        firstChildren[node] = Int32(letters.count)
        while low < high {
          let letter = words[low][depth]
          var end = low
          while end < high, words[end][depth] == letter { end += 1 }
          next.append((letters.count, low, end))
          append(letter, low, end)
          childCounts[node] += 1
          low = end
        }
      }
      level = next
      depth += 1
    }
  }

  private mutating func append(_ letter: UInt8, _ low: Int, _ high: Int) {
    letters.append(letter)
    firstChildren.append(0)
    childCounts.append(0)
    lows.append(Int32(low))
    highs.append(Int32(high))
    ends.append(false)
  }

  /// The first letter of a word.
  func firstLetter(of number: Int32) -> UInt8 { firstLetters[Int(number)] }

  /// The number of a word; nil where it is not there.
  func number(of word: [UInt8]) -> Int? {
    node(of: word).flatMap { ends[$0] ? Int(lows[$0]) : nil }
  }

  /// The numbers of the words that begin so.
  func numbers(withPrefix prefix: [UInt8]) -> Range<Int> {
    node(of: prefix).map { Int(lows[$0])..<Int(highs[$0]) } ?? 0..<0
  }

  private func node(of word: [UInt8]) -> Int? {
    var node = 0
    for letter in word {
      let first = Int(firstChildren[node])
      guard let child = (first..<first + Int(childCounts[node])).first(where: { letters[$0] == letter }) else {
        return nil
      }
      node = child
    }
    return node
  }

  /// Words near to one: whole ones, and where that is asked for those whose beginning is near.
  struct Near {
    /// The numbers of the words.
    let words: Range<Int>
    /// Letters put in, left out, replaced, or swapped with their neighbour.
    let edits: Int
    /// Whether only the beginning of the words is near.
    let isPrefix: Bool
  }

  /// The words within so many edits of a word, and with `asPrefix` all words that begin with something so near.
  func words(near word: [UInt8], edits limit: Int, asPrefix: Bool) -> [Near] {
    let word = Array(word.prefix(Self.longest))
    var walk = Walk(vocabulary: self, word: word, limit: UInt8(limit), asPrefix: asPrefix)
    walk.descend(from: 0, depth: 0, parentLetter: 0)
    return walk.found
  }

  /// One walk through the tree, with the rows of the edit distance on the way to the present node.
  private struct Walk {
    let vocabulary: Vocabulary
    let word: [UInt8]
    let limit: UInt8
    let asPrefix: Bool
    var found: [Near] = []
    private var rows: [UInt8]

    init(vocabulary: Vocabulary, word: [UInt8], limit: UInt8, asPrefix: Bool) {
      self.vocabulary = vocabulary
      self.word = word
      self.limit = limit
      self.asPrefix = asPrefix
      let width = word.count + 1
      rows = Array(repeating: 0, count: width * (word.count + Int(limit) + 3))
      for column in 0..<width { rows[column] = UInt8(column) }
    }

    mutating func descend(from node: Int, depth: Int, parentLetter: UInt8) {
      let width = word.count + 1
      guard (depth + 2) * width <= rows.count else { return }
      let first = Int(vocabulary.firstChildren[node])
      for child in first..<first + Int(vocabulary.childCounts[node]) {
        let letter = vocabulary.letters[child]
        let (above, here) = (depth * width, (depth + 1) * width)
        rows[here] = UInt8(depth + 1)
        var least = rows[here]
        for column in 1..<width {
          let isSame = word[column - 1] == letter
          var cost = min(
            rows[above + column - 1] + (isSame ? 0 : 1), min(rows[above + column], rows[here + column - 1]) + 1)
          if depth > 0, column > 1, word[column - 1] == parentLetter, word[column - 2] == letter {
            cost = min(cost, rows[above - width + column - 2] + 1)
          }
          rows[here + column] = cost
          least = min(least, cost)
        }
        guard least <= limit else { continue }
        let edits = rows[here + width - 1]
        let low = Int(vocabulary.lows[child])
        if edits <= limit {
          if vocabulary.ends[child] { found.append(Near(words: low..<low + 1, edits: Int(edits), isPrefix: false)) }
          if asPrefix {
            found.append(Near(words: low..<Int(vocabulary.highs[child]), edits: Int(edits), isPrefix: true))
          }
        }
        descend(from: child, depth: depth + 1, parentLetter: letter)
      }
    }
  }
}
