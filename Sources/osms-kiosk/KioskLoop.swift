import Kiosk
import NcursesTerminal
import Polyclinic
import Terminal

/// The way from key to picture, again and again, from visit to visit.
struct KioskLoop {
  private let terminal: NcursesTerminal
  private let clock: LocalClock
  private let earliest: CalendarDate
  private let command: KioskCommand
  private let renewal: Renewal?
  /// The colours in which a program that begins anew would begin.
  private let theme: Theme
  private var session: Session
  private var errands: ErrandRunner
  private var nextStart: NextStart
  /// When the last picture was painted, in seconds of the clock.
  private var painted: Double
  /// Whether the picture on the terminal is that of the session.
  private var isPainted = true
  /// Whether a visit is over whose memory is still there.
  private var mustForget = false

  /// How long the same picture stands at most while keys come without end, in seconds.
  private static let pictureTime = 0.05

  /// A loop with all that it needs, which paints the first picture.
  ///
  /// - Parameters:
  ///   - earliest: the day before which the clock cannot be right.
  ///   - renewal: nil where the program's own path is not known.
  init(
    _ session: Session, on terminal: NcursesTerminal, clock: LocalClock, earliest: CalendarDate, errands: ErrandRunner,
    renewal: Renewal?, nextStart: NextStart, command: KioskCommand
  ) {
    (self.session, self.terminal, self.clock, self.earliest) = (session, terminal, clock, earliest)
    (self.errands, self.renewal, self.nextStart, self.command) = (errands, renewal, nextStart, command)
    theme = session.theme
    terminal.present(session.frame())
    painted = clock.seconds
  }

  /// Why the program could not begin anew; none where it can.
  var obstacles: [String] { nextStart.obstacles }

  /// Runs until somebody leaves the kiosk, or the terminal is gone.
  mutating func run() {
    defer { errands.end() }
    Attention.begin()
    while true {
      switch step() {
      case .end: return
      case .visitEnded: endVisit()
      // A slip of the visit before, still on its way, would end with the program, and so would colours that were chosen.
      // Whoever begins while the voice still says that a visit is erased finds its memory erased as well.
      case .visitBegan where (nextStart.hasChanged || mustForget) && !session.isPrinting && session.theme == theme:
        renew(.begins, session.language.rawValue)
      case .visitBegan, .goOn: break
      }
      paint()
      // A slip that is on its way, and what is still said, is brought to its end before the visit is.
      if mustForget, session.isAtRest, !session.isPrinting {
        mustForget = false
        renew(.erased, nil)
      }
    }
  }

  /// Waits for a key, for what runs beside the kiosk, or for the time, and lets the session and the errands have it.
  private mutating func step() -> Session.Outcome {
    let nextPicture = isPainted ? nil : painted + Self.pictureTime
    let deadlines = [errands.deadline, session.nextChange.map(clock.instant), nextPicture.map(clock.instant)]
    let input = terminal.next(beside: errands.watched, until: deadlines.compactMap(\.self).min())
    let moment = clock.moment(notBefore: earliest)
    let outcome =
      input.map { session.handle($0, at: moment, seconds: clock.seconds) }
      ?? session.wake(at: moment, seconds: clock.seconds)
    errands.serve(&session, seconds: clock.seconds)
    return outcome
  }

  /// Lets nothing of a visit that is over stand while it is found out whether the program can begin anew.
  private mutating func endVisit() {
    mustForget = true
    // To read what has come may take longer than a visit may stay on the screen.
    if nextStart.mustRead { terminal.present(Frame(size: terminal.size, theme: session.theme, glyphs: [])) }
    // Asked before the picture: between that and the new beginning no time is left in which keys would be lost.
    _ = canRenew()
  }

  /// Shows the picture of the session; keys that come faster than pictures can be looked at are not painted one by one.
  private mutating func paint() {
    isPainted = !terminal.hasMore || clock.seconds - painted >= Self.pictureTime || mustForget
    guard isPainted else { return }
    terminal.present(session.frame())
    painted = clock.seconds
    // Keys that still wait have come without a pause for the time of a picture.
    terminal.forgetFlood()
  }

  /// Whether the program can begin anew; why it cannot is logged.
  private mutating func canRenew() -> Bool {
    let isPossible = nextStart.mustRead ? Attention.pause { nextStart.isPossible() } : nextStart.isPossible()
    command.log(nextStart.untold())
    return isPossible
  }

  /// Begins anew in place of this program.
  ///
  /// Comes back where that is impossible with what is there by now, and where its file is away or not known; but a locked
  /// kiosk whose file is away ends with the visit.
  private mutating func renew(_ occasion: Renewal.Occasion, _ value: String?) {
    let mustEnd = command.locked && occasion == .erased
    guard let renewal, renewal.isPossible || mustEnd, canRenew() else { return }
    errands.end()
    switch occasion {
    case .erased: terminal.endForgetting()
    // The keys behind the one that has begun the visit are its own.
    case .begins: terminal.end()
    }
    renewal.begin(occasion, value, isChanged: nextStart.hasChanged)
  }
}
