import CNcurses
import Terminal

/// Turns what ncurses reads into keys.
///
/// ncurses is asked for bytes, and letters are put together here: its own reader of letters swallows whatever follows a
/// broken one, keys too.
struct KeyReader {
  private let window: UnsafeMutablePointer<WINDOW>
  private var letter = LetterInParts()
  private var begun = Begun.nothing
  /// A key that has been read behind another one and is next.
  private var waiting: Key?

  /// How many bytes are read at most without a key among them.
  static let mostBytes = 64

  /// A reader of the keys that come to a window.
  init(window: UnsafeMutablePointer<WINDOW>) {
    self.window = window
  }

  /// What is to be had without waiting.
  enum Reading: Equatable {
    /// A key.
    case key(Key)
    /// The size has changed.
    case resized
    /// Many bytes that mean nothing to us; there may be more, without end.
    case nothing
    /// There is nothing to read now.
    case empty
  }

  /// What the bytes before have begun.
  ///
  /// Esc by itself is a key, and so is one with another Esc or a key of the terminal behind it; Esc with anything else
  /// behind it is a sequence that the terminal's description does not have. Such a sequence is swallowed whole, so that
  /// its digits open nothing.
  private enum Begun {
    case nothing
    /// Esc by itself, or a sequence.
    case escape
    /// A sequence that goes on up to a letter or a sign.
    case sequence
    /// A sequence that has one letter more.
    case lastLetter
  }

  /// The next thing that has come, without waiting for more.
  mutating func next() -> Reading {
    if let key = waiting {
      waiting = nil
      return .key(key)
    }
    for _ in 0..<Self.mostBytes {
      let value = wgetch(window)
      guard value != ERR else {
        defer { begun = .nothing }
        return begun == .escape ? .key(.escape) : .empty
      }
      guard let byte = UInt8(exactly: value) else {
        defer { begun = .nothing }
        letter = LetterInParts()
        if value == KEY_RESIZE { return .resized }
        switch begun {
        case .nothing: if let key = key(value) { return .key(key) }
        case .escape:
          waiting = key(value)
          return .key(.escape)
        case .sequence, .lastLetter: break
        }
        continue
      }
      if let scalar = letter.take(byte), let key = take(scalar.value) { return .key(key) }
    }
    return .nothing
  }

  /// Takes what a byte has completed; nil where it is part of a sequence, or no key.
  private mutating func take(_ value: UInt32) -> Key? {
    if value == 0x1B {
      defer { begun = .escape }
      return begun == .escape ? .escape : nil
    }
    switch begun {
    case .nothing: return key(scalar: value)
    case .escape: begun = value == 0x5B ? .sequence : value == 0x4F ? .lastLetter : .nothing
    case .sequence: if (0x40...0x7E).contains(value) { begun = .nothing }
    case .lastLetter: begun = .nothing
    }
    return nil
  }

  private func key(_ code: Int32) -> Key? {
    switch code {
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case (KEY_F0 + 1)...(KEY_F0 + 12): .function(Int(code - KEY_F0))
    default: nil
    }
  }

  private func key(scalar value: UInt32) -> Key? {
    switch value {
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
    case 0x00...0x1F, 0x80...0x9F: nil
    default: Unicode.Scalar(value).map { .character($0) }
    }
  }
}
