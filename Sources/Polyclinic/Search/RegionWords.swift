/// The words that say in which region a place is; no list of streets names one.
enum RegionWords {
  /// Words that stand behind the name of a region: «Алматы облысы».
  private static let kindsBehind = keys(["ауданы", "аудан", "облысы", "облыс", "district", "region"])
  /// Words that stand on either side of one: «Бостандыкский р-н», «район Алтай».
  private static let kindsBeside = keys(["район", "р-н", "рн", "область", "обл", "oblast"])
  private static let countries = keys([
    "Республика Казахстан", "Казахстан", "РК", "Қазақстан Республикасы", "Қазақстан", "ҚР", "Kazakhstan",
  ])
  /// How the Russian names of most regions end: «Бостандыкский», «Алматинская».
  private static let endings = ["ский", "ская"].map { Letter.skeleton($0.unicodeScalars.compactMap(Letter.code)) }
  private static let indexLength = 6

  private static func keys(_ spellings: [String]) -> Set<[AddressWord]> {
    Set(
      spellings.map {
        StreetTypeWords.key(of: AddressWord.words(of: Transliteration.cyrillic(Fold.scalars($0.unicodeScalars))))
      })
  }

  /// The words without those that name a country, a region or a postal index, in each way to tell how long a region's
  /// name is; none where there are no such words.
  ///
  /// - Returns: the words that are left, by their places.
  static func left(of words: [AddressWord]) -> [[Int]] {
    let inTypes = Set(Query.types(in: words, isLatin: false).flatMap(\.range))
    var ways: [[Int]] = []
    for longest in [1, 2] {
      var search = Search(words: words, inTypes: inTypes, longest: longest)
      let left = search.left()
      if left.count < words.count, !ways.contains(left) { ways.append(left) }
    }
    return ways
  }

  /// One walk along the words.
  private struct Search {
    let words: [AddressWord]
    let inTypes: Set<Int>
    /// How many words a region's name has at the most.
    let longest: Int
    private var isDropped: [Bool]

    init(words: [AddressWord], inTypes: Set<Int>, longest: Int) {
      self.words = words
      self.inTypes = inTypes
      self.longest = longest
      isDropped = Array(repeating: false, count: words.count)
    }

    mutating func left() -> [Int] {
      for index in words.indices {
        if let kind = phrase(at: index, of: kindsBehind) {
          drop(kind)
          dropName(before: index)
        } else if let kind = phrase(at: index, of: kindsBeside) {
          drop(kind)
          if index > 0, isName(index - 1), words[index].glue != .comma, isAdjective(words[index - 1]) {
            dropName(before: index)
          } else {
            dropName(from: kind.upperBound)
          }
        }
      }
      for index in words.indices {
        if let country = phrase(at: index, of: countries) { drop(country) }
        if words[index].isNumber, words[index].letters.count == indexLength, words[index].isApart {
          isDropped[index] = true
        }
      }
      return words.indices.filter { !isDropped[$0] }
    }

    private mutating func drop(_ range: Range<Int>) {
      for index in range { isDropped[index] = true }
    }

    private func phrase(at index: Int, of phrases: Set<[AddressWord]>) -> Range<Int>? {
      for length in [2, 1] where index + length <= words.count {
        let range = index..<index + length
        if range.allSatisfy({ !inTypes.contains($0) && !isDropped[$0] }),
          phrases.contains(StreetTypeWords.key(of: words[range]))
        {
          return range
        }
      }
      return nil
    }

    /// Whether the word may be one of a region's name.
    private func isName(_ index: Int) -> Bool {
      words.indices.contains(index) && !words[index].isNumber && !inTypes.contains(index) && !isDropped[index]
        && words[index].letters.count > 1
    }

    private func isAdjective(_ word: AddressWord) -> Bool {
      let skeleton = Letter.skeleton(word.letters)
      return endings.contains { skeleton.count > $0.count && skeleton.suffix($0.count).elementsEqual($0) }
    }

    private mutating func dropName(before end: Int) {
      var (index, count) = (end - 1, 0)
      while isName(index), words[index + 1].glue != .comma, count < longest || words[index + 1].glue == .hyphen {
        if words[index + 1].glue != .hyphen || count == 0 { count += 1 }
        isDropped[index] = true
        index -= 1
      }
    }

    private mutating func dropName(from start: Int) {
      var (index, count) = (start, 0)
      while isName(index), words[index].glue != .comma, count < longest || words[index].glue == .hyphen {
        if words[index].glue != .hyphen { count += 1 }
        isDropped[index] = true
        index += 1
      }
    }
  }
}
