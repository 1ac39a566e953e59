import CNcurses
import Terminal

/// Turns what ncurses reads into keys.
///
/// ncurses is asked for bytes, and letters are put together here: its own reader of letters swallows whatever follows a
/// broken one, keys too.
struct KeyReader {
  private let window: UnsafeMutablePointer<WINDOW>
  private var letter = LetterInParts()

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
    /// Bytes that mean nothing to us; there may be more.
    case nothing
    /// There is nothing to read now.
    case empty
  }

  /// The next thing that has come, without waiting for more.
  mutating func next() -> Reading {
    switch read() {
    case .code(KEY_RESIZE): return .resized
    case .code(let code): return key(code).map { .key($0) } ?? .nothing
    case .scalar(0x1B): return afterEscape()
    case .scalar(let value): return key(scalar: value).map { .key($0) } ?? .nothing
    case .none: return .empty
    }
  }

  private enum Raw {
    case code(Int32)
    case scalar(UInt32)
    case none
  }

  private mutating func read() -> Raw {
    while true {
      let value = wgetch(window)
      guard value != ERR else { return .none }
      guard let byte = UInt8(exactly: value) else {
        letter = LetterInParts()
        return .code(value)
      }
      if let scalar = letter.take(byte) { return .scalar(scalar.value) }
    }
  }

  /// Esc by itself is a key; Esc with something behind it is a sequence that the terminal's description does not
  /// have.
  ///
  /// Such a sequence is swallowed whole, so that its digits open nothing.
  private mutating func afterEscape() -> Reading {
    switch read() {
    case .none: return .key(.escape)
    case .scalar(0x5B):
      while case .scalar(let value) = read() {
        if (0x40...0x7E).contains(value) { break }
      }
      return .nothing
    case .scalar(0x4F):
      _ = read()
      return .nothing
    default: return .nothing
    }
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
