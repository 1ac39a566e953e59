import Polyclinic

/// The numbers in the names of localities: «Разъезд 72», «Алматы-1».
struct PlaceNumbers {
  private let letters: [Set<[String]>]
  private let numbers: [Set<String>]
  private let localities: [[String]: Set<Int>]

  /// The names of those localities, by their index.
  init(_ names: PlaceNames, count: Int) {
    let bare = (0..<count).map { names.bareNames(of: $0) }
    numbers = bare.map { Set($0.joined().filter { Int($0) != nil }) }
    letters = bare.map { names in Set(names.map { $0.filter { Int($0) == nil } }) }
    var localities: [[String]: Set<Int>] = [:]
    for (index, names) in letters.enumerated() { for name in names { localities[name, default: []].insert(index) } }
    self.localities = localities
  }

  /// The numbers that a locality has in its name, each as a house.
  func houses(like locality: Int) -> [HouseNumber] {
    numbers[locality].compactMap { Int($0) }.compactMap { HouseNumber(number: $0) }
  }

  /// The other localities whose names differ from that of a locality by their number alone.
  func others(like locality: Int) -> Set<Int> {
    Set(letters[locality].flatMap { localities[$0] ?? [] }).subtracting([locality])
  }

  /// Whether a hyphen joins a number of a locality's name to a word of that name, so that it is no house's.
  func isJoined(_ locality: Int, in text: String) -> Bool {
    let words = NaiveText.separated(text)
    return words.indices.contains { numbers[locality].contains(words[$0].word) && isJoined(locality, words, at: $0) }
  }

  private func isJoined(_ locality: Int, _ words: [(before: String, word: String)], at place: Int) -> Bool {
    let own = Set(letters[locality].joined())
    return [(place, place - 1), (place + 1, place + 1)].contains { joint, other in
      words.indices.contains(joint) && words.indices.contains(other)
        && words[joint].before.contains { "-–—".contains($0) }
        && NaiveText.spellings(of: words[other].word).contains { !own.isDisjoint(with: $0) }
    }
  }

  /// Whether the only number of a text is that of the locality's name and no hyphen joins it to one: it may be a house's.
  func isOpen(_ locality: Int, in text: String) -> Bool {
    let words = NaiveText.separated(text)
    let places = words.indices.filter { Int(words[$0].word) != nil }
    guard places.count == 1, let place = places.first, numbers[locality].contains(words[place].word) else {
      return false
    }
    return !isJoined(locality, words, at: place)
  }
}
