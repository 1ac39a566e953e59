import Terminal

/// Keys, what they ask for, what that is called, and why it is not to be had now.
///
/// Dispatch, the bar, the help screen, the menu "more" and the key table of the README all come from this one value.
struct Binding: Sendable {
  /// The keys, in the order in which they are named, and what each asks for.
  let strokes: [(key: Key, command: Command)]
  /// How many of the keys the bar names; the help names all.
  let namedInBar: Int
  /// The name in the bar.
  let name: Phrase
  /// What it does, for the help and the menu "more".
  let purpose: Phrase
  /// How soon the bar leaves it out where room is short; nil: it never stands there.
  let rank: Int?
  /// The rank up to which the bar must have room on every grid: open, back, help, language, more, finish.
  static let leastVitalRank = 1
  /// Why it does nothing now; nil: it works.
  let hindrance: Phrase?

  /// Ties keys to what they ask for.
  init(
    _ strokes: [(Key, Command)], namedInBar: Int = 1, name: Phrase, purpose: Phrase, rank: Int?,
    hindrance: Phrase? = nil
  ) {
    self.strokes = strokes
    self.namedInBar = namedInBar
    self.name = name
    self.purpose = purpose
    self.rank = rank
    self.hindrance = hindrance
  }

  /// What the key asks for; nil where it is not one of this binding's, or does nothing now.
  func command(for key: Key) -> Command? {
    guard hindrance == nil else { return nil }
    return strokes.first { $0.key == key }?.command
  }

  /// Whether the key is one of this binding's, whatever it does now.
  func has(_ key: Key) -> Bool { strokes.contains { $0.key == key } }

  /// The binding beside a field: printable keys type, and Backspace erases where there is something to erase.
  ///
  /// - Returns: the binding with its other keys; nil where it has none.
  func beside(_ field: TextField) -> Binding? {
    let left = strokes.filter { stroke in
      if case .character = stroke.key { return false }
      return stroke.key != .backspace || field.isEmpty
    }
    guard !left.isEmpty else { return nil }
    return Binding(
      left.map { ($0.key, $0.command) }, namedInBar: namedInBar, name: name, purpose: purpose, rank: rank,
      hindrance: hindrance)
  }

  /// The names of the keys for the bar.
  var barKeys: String { KeyNames.text(strokes.prefix(namedInBar).map(\.key)) }

  /// The names of all the keys.
  var allKeys: String { KeyNames.text(strokes.map(\.key)) }
}

/// The names that are printed on the keys.
enum KeyNames {
  /// The names one after another; several digits at the beginning become a range.
  static func text(_ keys: [Key]) -> String {
    let digits = keys.prefix { key in
      if case .character(let scalar) = key { ("0"..."9").contains(scalar) } else { false }
    }
    guard digits.count > 1, let first = digits.first, let last = digits.last else {
      return keys.map(name).joined(separator: " ")
    }
    return (["\(name(first))–\(name(last))"] + keys.dropFirst(digits.count).map(name)).joined(separator: " ")
  }

  private static func name(_ key: Key) -> String {
    switch key {
    case .character(" "): "Space"
    case .character(let scalar): String(scalar)
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    }
  }
}
