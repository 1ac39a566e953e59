import Glibc
import Synchronization

/// The signals that the lobby listens to, held back except while it waits, so that none is lost; those that a keyboard
/// can raise do nothing.
enum Signals {
  private static let wasAskedToEnd = Atomic<Bool>(false)

  /// Whether somebody asked the lobby to end.
  static var askedToEnd: Bool { wasAskedToEnd.load(ordering: .relaxed) }

  /// Takes the signals over.
  ///
  /// - Returns: the mask under which to wait: they come through there.
  static func install() -> sigset_t {
    for signal in [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGUSR1, SIGUSR2, SIGALRM] {
      Glibc.signal(signal, SIG_IGN)
    }
    var held = sigset_t()
    var open = sigset_t()
    sigemptyset(&held)
    for signal in [SIGTERM, SIGHUP, SIGCHLD] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { signal in
        if signal != SIGCHLD { Signals.wasAskedToEnd.store(true, ordering: .relaxed) }
      }
      sigaction(signal, &action, nil)
      sigaddset(&held, signal)
    }
    pthread_sigmask(SIG_BLOCK, &held, &open)
    for signal in [SIGTERM, SIGHUP, SIGCHLD] { sigdelset(&open, signal) }
    return open
  }
}
