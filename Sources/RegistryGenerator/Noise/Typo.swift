/// One slip of the finger in a word: a letter replaced, added, lost, or changed places with the next.
enum Typo {
  /// The word with one slip; nil where it came out as it was.
  ///
  /// Nine of ten slips leave the first letter alone.
  static func slip(in word: String, numbers: inout SeededNumbers) -> String? {
    var letters = Array(word)
    guard letters.count > 2 else { return nil }
    let place = numbers.chance(100) ? 0 : numbers.number(in: 1...letters.count - 1)
    switch numbers.below(4) {
    case 0: letters[place] = replacement(for: letters[place], numbers: &numbers)
    case 1: letters.insert(replacement(for: letters[place], numbers: &numbers), at: place)
    case 2: letters.remove(at: place)
    default:
      guard place + 1 < letters.count else { return nil }
      letters.swapAt(place, place + 1)
    }
    let slipped = String(letters)
    return slipped == word ? nil : slipped
  }

  /// A letter beside it on the keyboard, or any one.
  private static func replacement(for letter: Character, numbers: inout SeededNumbers) -> Character {
    let all = Array("абвгдежзийклмнопрстуфхцчшыэюя")
    let near = numbers.chance(700) ? TypedLayout.neighbours(of: letter) : []
    return numbers.pick(near) ?? numbers.pick(all) ?? letter
  }
}
