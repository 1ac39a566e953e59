import CLinux

/// What the kiosk tells osms-lobby of itself: whether it answers keys, or reads its files and cannot yet.
///
/// The system's list of processes tells it. An exec takes it back, so that a kiosk that begins anew is given the time of
/// a start.
enum Attention {
  /// Keys are answered from now on.
  static func begin() {
    _ = clinux_take_name(clinux_attentive_name)
  }

  /// Does what may take longer than keys may wait.
  static func pause<Result>(during work: () -> Result) -> Result {
    _ = clinux_take_name(KioskCommand.name)
    defer { begin() }
    return work()
  }
}
