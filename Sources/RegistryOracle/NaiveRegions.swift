import Polyclinic

/// Tells whether a text says in which region or country a place is, which no list of districts knows.
enum NaiveRegions {
  private static let words = [
    "район", "область", "обл", "аудан", "ауданы", "облыс", "облысы", "казахстан", "қазақстан", "district", "region",
  ].flatMap(NaiveText.spellings)
  /// The words before «аудан» with which it says that a place is a microdistrict.
  private static let small = Set(["шағын", "мөлтек", "ықшам"].flatMap(NaiveText.folded))

  /// Whether one of the words stands in the text and not in those names.
  static func areNamed(in text: String, besides names: [String]) -> Bool {
    let own = names.flatMap(NaiveText.spellings)
    return NaiveText.meanings(of: text).contains { meaning in
      let typed = NaiveText.folded(meaning)
      let isShort = meaning.split { $0.isWhitespace || ",.".contains($0) }.contains("р-н")
      return isShort
        || words.contains { word in
          typed.indices.contains { start in
            typed[start...].starts(with: word) && !(start > 0 && small.contains(typed[start - 1]))
              && !own.contains { !places(of: word, in: $0).isEmpty }
          }
        }
    }
  }

  private static func places(of word: [String], in name: [String]) -> [Int] {
    name.indices.filter { name[$0...].starts(with: word) }
  }
}
