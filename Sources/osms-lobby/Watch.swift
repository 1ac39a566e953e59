import CLinux
import Glibc

/// The watch over one terminal: what is waited for, and what is done when it comes.
struct Watch {
  private let terminal: LobbyTerminal
  private let program: String
  private let arguments: [String]
  private let openMask: sigset_t
  private var pace = Pace()
  private var state = State.starting

  /// How often waiting keys are looked at: a kiosk may have read some and hang at the next.
  private static let step: Pace.Milliseconds = 500

  private enum State {
    /// A kiosk is about to be started.
    case starting
    /// It runs; every key that it has been given it has read.
    case running(KioskProcess)
    /// It runs, and keys wait; since that time it has got so far and no further.
    case doubted(KioskProcess, KioskProcess.Progress, since: Pace.Milliseconds, next: Pace.Milliseconds)
    /// It was killed and is not dead yet.
    case ending(KioskProcess, OutOfOrder.Cause)
    /// None runs; the next is tried at that time.
    case pausing(until: Pace.Milliseconds)
  }

  /// A watch that begins with a start.
  init(terminal: LobbyTerminal, program: String, arguments: [String]) {
    self.terminal = terminal
    self.program = program
    self.arguments = arguments
    openMask = Signals.install()
    _ = clinux_adopt_orphans()
    // A kiosk that crashes leaves no image of its memory on the disk.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }

  /// Watches until the terminal is gone or somebody asks for the end.
  mutating func run() {
    while !Signals.askedToEnd {
      if case .starting = state { start() }
      guard wait() else { break }
      reap()
      look()
    }
    end()
  }

  private mutating func start() {
    terminal.clean()
    if let kiosk = KioskProcess(program: program, arguments: arguments) {
      state = .running(kiosk)
    } else {
      hasEnded(.noStart)
    }
  }

  /// Sleeps until a key, a signal or the deadline comes; false where the terminal is gone.
  private func wait() -> Bool {
    var line = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
    var deadline: Pace.Milliseconds?
    switch state {
    case .running: line.events = Int16(POLLIN)
    case .doubted(_, _, _, let next), .pausing(let next): deadline = next
    // No child whose end could wake the lobby: the next start comes at once.
    case .starting: deadline = Self.now
    case .ending: break
    }
    var mask = openMask
    let rest = deadline.map { max(0, $0 - Self.now) }
    var time = timespec(tv_sec: (rest ?? 0) / 1_000, tv_nsec: (rest ?? 0) % 1_000 * 1_000_000)
    let count = rest == nil ? ppoll(&line, 1, nil, &mask) : ppoll(&line, 1, &time, &mask)
    return count < 0 ? errno == EINTR : line.revents & Int16(POLLHUP | POLLERR | POLLNVAL) == 0
  }

  /// Takes in which children have ended or were stopped.
  private mutating func reap() {
    var status: Int32 = 0
    while true {
      let child = waitpid(-1, &status, WNOHANG | WUNTRACED)
      guard child > 0 else { return }
      guard child == kiosk?.id else { continue }
      if status & 0xFF == 0x7F {
        kill(because: .stop)
      } else if case .ending(_, let cause) = state {
        hasEnded(cause)
      } else {
        hasEnded(status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F))
      }
    }
  }

  /// Looks whether keys wait unread, and whether a deadline has come.
  private mutating func look() {
    switch state {
    case .running(let kiosk) where terminal.unread > 0:
      doubt(kiosk, kiosk.progress, since: Self.now)
    case .doubted(let kiosk, let progress, let since, let next) where Self.now >= next:
      let present = kiosk.progress
      if terminal.unread <= 0 {
        state = .running(kiosk)
      } else if present != progress {
        doubt(kiosk, present, since: Self.now)
      } else if Self.now - since >= progress.patience {
        kill(because: .hang)
      } else {
        doubt(kiosk, progress, since: since)
      }
    case .pausing(let until) where Self.now >= until: state = .starting
    default: break
    }
  }

  private mutating func doubt(
    _ kiosk: KioskProcess, _ progress: KioskProcess.Progress, since start: Pace.Milliseconds
  ) {
    state = .doubted(kiosk, progress, since: start, next: Self.now + Self.step)
  }

  private mutating func kill(because cause: OutOfOrder.Cause) {
    guard let kiosk else { return }
    kiosk.kill()
    state = .ending(kiosk, cause)
  }

  /// Nothing of the last visit stays: not on the screen, not among the keys, no voice.
  private mutating func hasEnded(_ cause: OutOfOrder.Cause) {
    KioskProcess.endChildren()
    let pause = pace.noteEnd(at: Self.now)
    guard pause > 0 else {
      state = .starting
      return
    }
    terminal.clean()
    terminal.write(OutOfOrder(cause: cause).text)
    state = .pausing(until: Self.now + pause)
  }

  /// Ends the kiosk and gives the terminal back.
  private mutating func end() {
    // What a kiosk has started becomes a child of this process once the kiosk is dead, and what that has started next.
    repeat { KioskProcess.endChildren() } while waitpid(-1, nil, 0) > 0 || errno == EINTR
    terminal.restore()
  }

  private var kiosk: KioskProcess? {
    switch state {
    case .running(let kiosk), .doubted(let kiosk, _, _, _), .ending(let kiosk, _): kiosk
    case .starting, .pausing: nil
    }
  }

  private static var now: Pace.Milliseconds {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
