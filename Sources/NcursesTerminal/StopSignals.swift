import Glibc
import Synchronization

/// The signals that ask the program to end.
///
/// They only set a flag, so that the terminal is restored in one place.
///
/// They are held back except while the program waits, so that none is lost between a look at the flag and the wait.
enum StopSignals {
  private static let wasRaised = Atomic<Bool>(false)

  /// Whether one of them came.
  static var raised: Bool { wasRaised.load(ordering: .relaxed) }

  /// Takes the signals over, and holds them and the change of size back.
  ///
  /// - Parameter ignoringKeyboard: whether those that a keyboard can raise do nothing.
  /// - Returns: the mask under which to wait: they come through there.
  static func install(ignoringKeyboard: Bool) -> sigset_t {
    if ignoringKeyboard { for stroke in [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU] { signal(stroke, SIG_IGN) } }
    let heeded = ignoringKeyboard ? [SIGHUP, SIGTERM] : [SIGHUP, SIGINT, SIGQUIT, SIGTERM]
    var held = sigset_t()
    var open = sigset_t()
    sigemptyset(&held)
    for signal in heeded {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in StopSignals.wasRaised.store(true, ordering: .relaxed) }
      sigaction(signal, &action, nil)
      sigaddset(&held, signal)
    }
    sigaddset(&held, SIGWINCH)
    pthread_sigmask(SIG_BLOCK, &held, &open)
    for signal in heeded + [SIGWINCH] { sigdelset(&open, signal) }
    return open
  }
}
