import Foundation
import Kiosk
import NcursesTerminal
import Polyclinic

/// Prints slips, one at a time: `osms-slip` draws it, `lp` takes it to the queue.
///
/// A slip has one time limit for all of it, and `lp` is started once at most: whatever happens, no slip comes twice.
struct Printer {
  /// The queue and the form of the slips.
  let queue: PrintQueue
  /// How `osms-slip` is called.
  private let drawing: HelperCall
  /// How `lp` is called.
  private let handing: HelperCall
  /// How long a slip may take.
  private let limit: Duration
  private var job: Job?

  /// How long a slip may take from the key: a second less than the ten in which a patient is told how it went.
  static let limit = Duration.seconds(9)
  /// The largest document that goes to the printer, in bytes.
  static let largestDocument = 4 << 20

  private struct Job {
    var stage: Stage
    var process: HelperProcess
    let deadline: ContinuousClock.Instant
  }

  private enum Stage {
    case drawing
    case handingOver
  }

  /// A printer that prints nothing yet.
  init(queue: PrintQueue, programs: InstalledPrograms.Printing, environment: HelperEnvironment, limit: Duration = limit)
  {
    self.queue = queue
    self.limit = limit
    drawing = HelperCall(
      program: programs.osmsSlip, arguments: ["--format", queue.form.format], environment: environment)
    let form = queue.form == .escpos ? ["-o", "raw"] : []
    handing = HelperCall(program: programs.lp, arguments: ["-d", queue.name] + form + ["-"], environment: environment)
  }

  /// For what a wait has to look out.
  var watched: [Watched] { job?.process.watched ?? [] }

  /// When the slip that is being printed is given up; nil where none is.
  var deadline: ContinuousClock.Instant? { job?.deadline }

  /// Begins to print a slip.
  ///
  /// - Throws: ``NotStarted`` where another is being printed, or it cannot be drawn.
  mutating func print(_ slip: Slip) throws(NotStarted) {
    guard job == nil else { throw NotStarted() }
    let deadline = ContinuousClock.now + limit
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let text = try? encoder.encode(slip) else { throw NotStarted() }
    let process = try HelperProcess(drawing, input: text, mostOutput: Self.largestDocument)
    job = Job(stage: .drawing, process: process, deadline: deadline)
  }

  /// Looks how the slip gets on.
  ///
  /// - Parameter dying: takes the program that was killed because the time is up.
  /// - Returns: how it went; nil where no slip is being printed, or one still is.
  mutating func attend(dying: inout [HelperProcess]) -> Report? {
    guard let job else { return nil }
    guard let ending = job.process.attend() else {
      guard job.deadline <= .now else { return nil }
      stop(dying: &dying)
      return .notPrinted
    }
    self.job = nil
    switch job.stage {
    case .drawing:
      guard ending.isSuccess, !ending.output.isEmpty, job.deadline > .now,
        let process = try? HelperProcess(handing, input: ending.output)
      else { return .notPrinted }
      self.job = Job(stage: .handingOver, process: process, deadline: job.deadline)
      return nil
    case .handingOver:
      return ending.isSuccess && ending.hasReadAll ? .printed : .notPrinted
    }
  }

  /// Gives up the slip that is being printed.
  mutating func stop(dying: inout [HelperProcess]) {
    guard let job else { return }
    job.process.kill()
    dying.append(job.process)
    self.job = nil
  }
}
