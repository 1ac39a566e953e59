import Kiosk
import Polyclinic
import RegistryGenerator

/// The clock, the printer and the voice around a simulated visit.
struct Surroundings {
  /// Seconds since the start, of a clock that only goes forward.
  private(set) var seconds = 0.0
  /// The day at the start; nil where the clock shows none.
  private var day: CalendarDate?
  private let minuteAtStart: Int
  /// What printer and voice will tell, and when.
  private var reports: [(due: Double, report: Report)] = []
  /// Whether a slip is on its way.
  private(set) var isPrinting = false

  init(day: CalendarDate?, numbers: inout SeededNumbers) {
    self.day = day
    minuteAtStart = numbers.below(24 * 60)
  }

  /// What the clock on the wall shows.
  var moment: Moment? {
    let (days, minute) = (minuteAtStart + Int(seconds) / 60).quotientAndRemainder(dividingBy: 24 * 60)
    guard let date = day?.adding(days: days), let time = TimeOfDay(hour: minute / 60, minute: minute % 60) else {
      return nil
    }
    return Moment(date: date, time: time)
  }

  /// When the next report comes.
  var nextReport: Double? { reports.map(\.due).min() }

  /// Lets time pass.
  mutating func advance(to later: Double) {
    seconds = max(seconds, later)
  }

  /// Changes the clock on the wall.
  mutating func change(_ clock: Action.Clock) {
    switch clock {
    case .lost: day = nil
    case .jumped(let days):
      let start = day ?? CalendarDate(year: 2026, month: 11, day: 25)
      day = start?.adding(days: days)
    }
  }

  /// A report that is due.
  mutating func takeReport() -> Report? {
    guard
      let index = reports.indices.filter({ reports[$0].due <= seconds }).min(by: { reports[$0].due < reports[$1].due })
    else { return nil }
    let report = reports.remove(at: index).report
    if report != .fellSilent { isPrinting = false }
    return report
  }

  /// The program has begun anew: what it had started is gone, and nothing is told of it.
  mutating func endHelpers() {
    reports = []
    isPrinting = false
  }

  /// Does an errand; how well is chance.
  mutating func run(_ errand: Errand, numbers: inout SeededNumbers) {
    switch errand {
    case .print:
      isPrinting = true
      let isPrinted = numbers.below(4) > 0
      reports.append((seconds + Double(numbers.number(in: 1...100)) / 10, isPrinted ? .printed : .notPrinted))
    case .speak:
      reports.removeAll { $0.report == .fellSilent }
      reports.append((seconds + Double(numbers.number(in: 0...900)) / 10, .fellSilent))
    case .fallSilent:
      // The end of a text may be told although somebody has just stopped it.
      if numbers.below(3) > 0 { reports.removeAll { $0.report == .fellSilent } }
    }
  }
}
