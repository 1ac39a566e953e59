import Kiosk
import RegistryGenerator
import Terminal

/// What happens to a kiosk in a step: what patients do, and what they would never do.
enum Action: Hashable {
  /// A key.
  case press(Key)
  /// Many keys at once, as when something lies on the keyboard.
  case lean(Key, times: Int)
  /// A text is typed, key by key.
  case type(String)
  /// Nothing, for so many seconds.
  case wait(Double)
  /// The terminal has another size.
  case resize(Size)
  /// The clock on the wall jumps by so many days, or is lost.
  case clock(Clock)

  /// What becomes of the clock on the wall.
  enum Clock: Hashable {
    case lost
    case jumped(days: Int)
  }

  /// The word that a patient types and that must be nowhere when the visit is over.
  static let secret = "ЪЩЪЫ"

  /// Draws an action.
  static func draw(from numbers: inout SeededNumbers) -> Action {
    switch numbers.below(100) {
    case 0..<60: .press(key(from: &numbers))
    case 60..<68: .type(typed[numbers.below(typed.count)])
    case 68..<69: .lean(key(from: &numbers), times: numbers.number(in: 2...150))
    case 69..<86: .wait(Double(numbers.number(in: 1...60)) / 10)
    case 86..<92: .wait(Double(numbers.number(in: 10...400)))
    case 92..<97: .resize(size(from: &numbers))
    default: .clock(numbers.below(3) == 0 ? .lost : .jumped(days: numbers.number(in: -4_000...30_000)))
    }
  }

  private static let digits = (0...9).map { Key.character(Unicode.Scalar(UInt8(0x30 + $0))) }
  private static let moves: [Key] = [
    .enter, .escape, .backspace, .up, .down, .left, .right, .pageUp, .pageDown, .character(" "),
  ]
  private static let functions = (1...12).map { Key.function($0) }
  private static let strange: [Key] =
    "\"әіңғ,.үұқӘЁёxй?*/\u{0}\u{7F}\u{9B}\u{200B}\u{202E}\u{301}\u{FFFD}\u{1F600}".unicodeScalars.map { .character($0) }
    + "abcdefghijklmnopqrstuvwxyz".map { .control($0) }

  private static let typed = [
    secret, "абая 25", "f,fz 25", "abaya", "сахарный диабет", "E11", "05 03 2026", "12/3", "щщщщ", "қ-сі",
  ]

  private static func key(from numbers: inout SeededNumbers) -> Key {
    switch numbers.below(20) {
    case 0..<9: digits[numbers.below(digits.count)]
    case 9..<15: moves[numbers.below(moves.count)]
    case 15..<18: functions[numbers.below(functions.count)]
    default: strange[numbers.below(strange.count)]
    }
  }

  private static func size(from numbers: inout SeededNumbers) -> Size {
    numbers.below(10) > 0
      ? Gallery.grids[numbers.below(Gallery.grids.count)]
      : Size(columns: numbers.below(401), rows: numbers.below(201))
  }
}
