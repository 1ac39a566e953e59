/// In which names each word stands: one row of names, word by word.
struct Postings: Sendable {
  /// The names with word `n` are those from `starts[n]` to below `starts[n + 1]`.
  private let starts: [Int32]
  private let names: [Int32]

  /// Turns names with their words into words with their names.
  ///
  /// - Parameters:
  ///   - wordCount: how many words there are; they are numbered from 0.
  ///   - nameCount: how many names there are.
  ///   - wordsOf: the words of a name.
  init(words wordCount: Int, names nameCount: Int, wordsOf: (Int) -> [Int32]) {
    var starts = Array(repeating: Int32(0), count: wordCount + 1)
    for name in 0..<nameCount {
      for word in wordsOf(name) { starts[Int(word) + 1] += 1 }
    }
    for word in 0..<wordCount { starts[word + 1] += starts[word] }
    var next = starts
    var names = Array(repeating: Int32(0), count: Int(starts.last ?? 0))
    for name in 0..<nameCount {
      for word in wordsOf(name) {
        names[Int(next[Int(word)])] = Int32(name)
        next[Int(word)] += 1
      }
    }
    self.starts = starts
    self.names = names
  }

  /// The names that have one of these words, by word and number.
  func names(with words: Range<Int>) -> ArraySlice<Int32> {
    names[Int(starts[words.lowerBound])..<Int(starts[words.upperBound])]
  }
}
