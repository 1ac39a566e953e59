import RegistryGenerator
import Testing

@testable import Polyclinic

/// How names are folded, how layouts retype, and which words are near.
@Suite struct FoldTests {
  @Test(arguments: [
    ("Қабанбай батыр", "қабанбай батыр", "кабанбаи батир"), ("ӘУЕЗОВ", "әуезов", "ауезов"),
    ("Бейбi\u{0301}тшiлiк", "бейбітшілік", "беибитшилик"), ("и\u{306}од", "йод", "иод"),
    ("е\u{308}лка", "ёлка", "елка"),
    ("Аттила", "аттила", "атила"), ("Щорса", "щорса", "шорса"), ("Подъездная", "подъездная", "подездная"),
    ("11-я линия", "11 линия", "11 линия"), ("Аксай-2", "аксай 2", "аксаи 2"), ("E103", "е 103", "е 103"),
    ("abaya", "абая", "абая"), ("Цветная", "цветная", "тсветная"), ("Хан—Тәңірі", "хан тәңірі", "хан танири"),
  ])
  func folds(text: String, plain: String, skeleton: String) {
    #expect(Fold.plain(text) == plain)
    #expect(Fold.skeleton(text) == skeleton)
  }

  @Test func numbersAreNeverJoined() {
    #expect(Fold.skeleton("11") == "11")
    #expect(Fold.skeleton("100 1000") == "100 1000")
  }

  @Test(arguments: KeyboardLayout.allCases, KeyboardLayout.allCases)
  func layoutsLeadBack(from: KeyboardLayout, to: KeyboardLayout) {
    let (there, back) = (from.retyping(as: to), to.retyping(as: from))
    for (key, typed) in there where key.properties.isAlphabetic && typed.properties.isAlphabetic {
      #expect(back[typed] == key)
    }
  }

  /// Near words are those that a row by row comparison with every word finds.
  @Test(arguments: 0..<6) func nearWordsAreAllThatAreNear(_ seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    func word(_ lengths: ClosedRange<Int>) -> [UInt8] {
      (0..<Int.random(in: lengths, using: &random)).map { _ in UInt8.random(in: 1...5, using: &random) }
    }
    let words = Set((0..<300).map { _ in word(1...9) }).sorted { $0.lexicographicallyPrecedes($1) }
    let vocabulary = Vocabulary(sorted: words)
    for (number, word) in words.enumerated() { #expect(vocabulary.number(of: word) == number) }
    for _ in 0..<60 {
      let typed = word(1...10)
      let limit = Int.random(in: 1...2, using: &random)
      let near = vocabulary.words(near: typed, edits: limit, asPrefix: true)
      for (number, word) in words.enumerated() {
        let whole = near.filter { !$0.isPrefix && $0.words.contains(number) }.map(\.edits).min()
        let distance = Self.distance(typed, word)
        #expect(whole == (distance <= limit ? distance : nil))
        let begun = near.filter { $0.isPrefix && $0.words.contains(number) }.map(\.edits).min()
        let least = (1...word.count).map { Self.distance(typed, Array(word.prefix($0))) }.min() ?? .max
        #expect(begun == (least <= limit ? least : nil))
      }
    }
  }

  /// Letters put in, left out, replaced or swapped, by the definition.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var table = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
    for row in 1..<(left.count + 1) {
      for column in 1..<(right.count + 1) {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var least = min(table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          least = min(least, table[row - 2][column - 2] + 1)
        }
        table[row][column] = least
      }
    }
    return table[left.count][right.count]
  }
}
