import Glibc
import Kiosk
import NcursesTerminal

/// Does what a visit asks of the world around it, with programs beside the kiosk, and tells how it went.
///
/// Nothing here waits: whoever holds it waits for ``watched`` and ``deadline``, and then calls ``serve(_:seconds:)``.
struct ErrandRunner {
  private var printer: Printer?
  private var voice: Voice?
  /// Killed programs that have not been waited for yet.
  private var dying: [HelperProcess] = []
  private var reports: [Report] = []

  /// How long the end of the kiosk waits for killed programs, so that none is left to somebody else.
  private static let farewell = Duration.milliseconds(50)

  /// A runner with what there is; what is nil fails.
  init(printer: Printer?, voice: Voice?) {
    self.printer = printer
    self.voice = voice
    // Ignored by whoever started the kiosk, it would take away how programs end.
    signal(SIGCHLD, SIG_DFL)
  }

  /// For what a wait has to look out; nothing where nothing runs.
  var watched: [Watched] {
    (printer?.watched ?? []) + (voice?.watched ?? []) + dying.flatMap(\.watched)
  }

  /// When a wait has to end at the latest; nil where nothing runs.
  var deadline: ContinuousClock.Instant? {
    [printer?.deadline, voice?.deadline].compactMap(\.self).min()
  }

  /// Does what a visit asks for, brings all that runs forward, and tells the visit how it went.
  ///
  /// - Parameter seconds: the time, as the visit counts it.
  mutating func serve(_ session: inout Session, seconds: Double) {
    var reports: [Report]
    repeat {
      take(session.errands())
      reports = attend()
      for report in reports { session.hear(report, seconds: seconds) }
    } while !reports.isEmpty
  }

  /// Begins errands.
  mutating func take(_ errands: [Errand]) {
    for errand in errands {
      switch errand {
      case .print(let slip):
        if printer == nil || (try? printer?.print(slip)) == nil { reports.append(.notPrinted) }
      case .speak(let utterances):
        if voice == nil || (try? voice?.speak(utterances, dying: &dying)) == nil { reports.append(.fellSilent) }
      case .fallSilent: voice?.stop(dying: &dying)
      }
    }
  }

  /// Brings all that runs forward.
  ///
  /// - Returns: what is to be told since the last time.
  mutating func attend() -> [Report] {
    dying.removeAll { $0.attend() != nil }
    if let report = printer?.attend(dying: &dying) { reports.append(report) }
    if let report = voice?.attend(dying: &dying) { reports.append(report) }
    defer { reports = [] }
    return reports
  }

  /// Ends all that runs: with the kiosk goes what it has started.
  mutating func end() {
    printer?.stop(dying: &dying)
    voice?.stop(dying: &dying)
    let limit = ContinuousClock.now + Self.farewell
    while true {
      dying.removeAll { $0.attend() != nil }
      guard !dying.isEmpty, .now < limit else { return }
      var lines = dying.flatMap(\.watched).map(\.line)
      poll(&lines, nfds_t(lines.count), Int32(Self.farewell / .milliseconds(1)))
    }
  }
}
