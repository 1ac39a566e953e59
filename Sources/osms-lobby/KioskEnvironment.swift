import Glibc

/// The environment in which the kiosk runs: its own settings, and values that nobody outside can change.
enum KioskEnvironment {
  /// What is passed on: the type of the terminal, the time zone, and where printer and loudspeaker are found.
  static let passed: Set<String> = [
    "TERM", "TZ", "CUPS_SERVER", "PIPEWIRE_REMOTE", "PULSE_SERVER", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR",
  ]

  /// What is set, whatever it was: programs are looked for where the check of the computer looks.
  ///
  /// A trap must not open a debugger on the terminal.
  static let imposed = [
    "PATH=/usr/bin", "HOME=/nonexistent", "LC_ALL=C.UTF-8", "ESCDELAY=25",
    "SWIFT_BACKTRACE=enable=no",
  ]

  /// The variables, `NAME=value`.
  static func variables() -> [String] {
    var variables: [String] = []
    var entry = environ
    while let text = entry.pointee {
      let variable = String(cString: text)
      let name = String(variable.prefix { $0 != "=" })
      if name.hasPrefix("OSMS_KIOSK_") || passed.contains(name) { variables.append(variable) }
      entry += 1
    }
    let hasType = variables.contains { $0.hasPrefix("TERM=") && $0 != "TERM=" }
    return variables.filter { $0 != "TERM=" } + (hasType ? [] : ["TERM=linux"]) + imposed
  }
}
