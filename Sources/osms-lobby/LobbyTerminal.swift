import CLinux
import Glibc

/// The terminal as the lobby owns it: how it was, how it is cleaned, what waits in it unread.
struct LobbyTerminal {
  private let found: termios

  /// Takes the terminal of standard input and output.
  ///
  /// - Returns: nil where there is none.
  init?() {
    var found = termios()
    guard isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &found) == 0 else { return nil }
    self.found = found
  }

  /// Bytes that were typed and not read yet.
  var unread: Int { Int(clinux_unread(STDIN_FILENO)) }

  /// Puts the terminal back as it was found, but for what stood on it and for keys that nobody has read.
  func restore() {
    var settings = found
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    wipe()
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  /// Leaves nothing of what stood on the screen, in its memory of earlier lines, and in the queue of keys; no key
  /// raises a signal, and none is shown.
  func clean() {
    var settings = found
    cfmakeraw(&settings)
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    wipe()
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  /// For how long a terminal that takes nothing is waited for, in milliseconds.
  private static let patience: Int32 = 1_000

  /// Writes a text, whatever part of it the terminal takes; one that takes nothing holds nobody up.
  ///
  /// The terminal is not switched to not waiting, which the kiosk would have to bear: a byte at a time is written once
  /// there is room for one.
  func write(_ text: String) {
    for byte in text.utf8 {
      var byte = byte
      guard hasRoom, Glibc.write(STDOUT_FILENO, &byte, 1) == 1 else { return }
    }
  }

  /// Whether the terminal takes something before long.
  private var hasRoom: Bool {
    var line = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    var count: Int32
    repeat { count = poll(&line, 1, Self.patience) } while count < 0 && errno == EINTR
    return count > 0 && line.revents & Int16(POLLOUT) != 0
  }

  /// The main screen, plain letters, no modes, the first layout of the keyboard, a visible cursor, an empty screen and an
  /// empty memory of lines.
  private func wipe() {
    write(
      "\u{1B}c\u{1B}[?1049l\u{1B}[?1l\u{1B}>\u{1B}[?2004l\u{1B}[?1000l\u{1B}[0m\u{1B}(B\u{1B}[?7h\u{1B}[?25h"
        + "\u{1B}[H\u{1B}[2J\u{1B}[3J")
  }
}
