import Polyclinic

/// Letters on the screen for keyboards that have none: a group is chosen by its digit, then a letter of it.
struct LetterPicker: Hashable, Sendable {
  /// The group whose letters are shown; nil while the groups are.
  var group: Int?

  /// The Kazakh alphabet, which has every Russian letter too, in groups of six.
  static let groups: [[Unicode.Scalar]] = stride(from: 0, to: Alphabet.kazakh.count, by: 6).map { start in
    Array(Alphabet.kazakh.dropFirst(start).prefix(6))
  }

  /// What a line of the picker does.
  enum Choice: Hashable, Sendable {
    case group(Int)
    case letter(Unicode.Scalar)
    case space
    case erase
    case done
  }

  /// The lines of the picker, at most eight.
  var choices: [Choice] {
    guard let group, Self.groups.indices.contains(group) else {
      return Self.groups.indices.map { .group($0) } + [.done]
    }
    return Self.groups[group].map { .letter($0) } + [.space, .erase]
  }

  /// The name of a line.
  func label(_ choice: Choice, in scene: Scene) -> SafeText {
    switch choice {
    case .group(let index): scene.shown(Self.groups[index].map { String($0) }.joined(separator: " "))
    case .letter(let letter): scene.shown(String(letter))
    case .space: scene.say(.lettersSpace)
    case .erase: scene.say(.lettersErase)
    case .done: scene.say(.lettersDone)
    }
  }
}
