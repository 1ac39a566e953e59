/// What comes from the terminal.
public enum Input: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// The terminal has another size now.
  case resized(Size)
  /// The terminal is gone, or the program is asked to end.
  case ended
}

/// A key as the patient means it, whatever bytes the terminal sends for it.
public enum Key: Hashable, Sendable {
  /// A key that types.
  case character(Unicode.Scalar)
  /// Enter, on either part of the keyboard.
  case enter
  /// Esc by itself.
  case escape
  /// Backspace.
  case backspace
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// A function key by its number, from 1.
  case function(Int)
  /// A letter held together with Ctrl, in lower case.
  case control(Character)
}
