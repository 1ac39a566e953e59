import Polyclinic
import RegistryGenerator

/// A query as it is put to a program that knows streets and no houses: in small letters, without the house.
struct BareQuery {
  /// The text.
  let text: String

  /// Takes the house out where the writer of the query has put it.
  init(_ entry: QuerySet.Entry) {
    let words = entry.query.text.lowercased().split(separator: " ").map(String.init)
    guard let house = entry.query.house?.text.string.lowercased() else {
      text = words.joined(separator: " ")
      return
    }
    let parts = house.split(separator: " ").map(String.init)
    let rest: [String]
    if entry.noise == .gluedHouse {
      rest = words.dropLast() + [words.last.map { String($0.prefix { !$0.isNumber }) } ?? ""]
    } else if entry.noise == .otherOrder, let place = Self.place(of: parts, in: words) {
      rest = Array(words[..<place] + words[(place + parts.count)...])
    } else {
      rest = words.dropLast(parts.count)
    }
    text = rest.filter { !["д.", "дом"].contains($0) }.joined(separator: " ")
  }

  /// Where the house stands, with or without a comma behind it; nil where it does not.
  private static func place(of parts: [String], in words: [String]) -> Int? {
    guard !parts.isEmpty, words.count >= parts.count else { return nil }
    return (0...words.count - parts.count).first { start in
      zip(parts, words[start...]).allSatisfy { part, word in word == part || word == part + "," }
    }
  }
}
