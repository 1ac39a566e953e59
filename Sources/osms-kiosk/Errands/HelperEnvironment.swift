/// The environment of the programs beside the kiosk: what they need to find printer and sound, and nothing else.
struct HelperEnvironment {
  /// The variables, each as `NAME=value`.
  let variables: [String]

  /// What is passed on where it is set: where programs, files of the account, printers and sound are.
  static let passedOn = [
    "CUPS_SERVER", "HOME", "PATH", "PIPEWIRE_REMOTE", "PULSE_SERVER", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR",
  ]

  /// The environment of programs that the kiosk starts, from its own.
  init(of kiosk: [String: String]) {
    variables =
      ["LANG=C.UTF-8", "LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
      + Self.passedOn.compactMap { name in kiosk[name].map { "\(name)=\($0)" } }
  }
}
