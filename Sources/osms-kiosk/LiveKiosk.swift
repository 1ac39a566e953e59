import CLinux
import Foundation
import Kiosk
import NcursesTerminal
import Polyclinic
import PolyclinicData
import QRCode
import Terminal

/// The kiosk on its terminal: it paints the welcome screen as soon as that can be, then reads all else, then answers
/// keys until somebody leaves it or the terminal is gone.
struct LiveKiosk {
  private let command: KioskCommand
  private let settings: SettingValues
  private let environment: [String: String]
  private let clock: LocalClock
  private let renewal: Renewal?

  /// How long the same picture stands at most while keys come without end, in seconds.
  private static let pictureTime = 0.05

  /// A kiosk as options, environment and the computer's file describe it.
  ///
  /// - Throws: `ValidationError` for a value that cannot be used, `Problems` of the file.
  init(_ command: KioskCommand) throws {
    self.command = command
    environment = ProcessInfo.processInfo.environment
    settings = try SettingValues(command, environment: environment)
    clock = LocalClock(asOf: command.asOf)
    renewal = Renewal(arguments: CommandLine.arguments)
  }

  /// Runs until the end.
  ///
  /// - Returns: why newer settings, newer content, or a newer list of districts, did not serve.
  /// - Throws: `Problems` where nothing can serve, `TerminalProblem` where there is no usable terminal.
  func run() throws -> [String] {
    var nextStart = NextStart(command, environment: environment, files: files)
    var choice = ContentChoice(
      among: AssetsFolder.candidates(given: settings.assets), polyclinic: settings.polyclinic)
    var candidate = try choice.next()
    let terminal = try NcursesTerminal(isLocked: command.locked)
    defer { terminal.end() }
    let programs = InstalledPrograms(beside: OwnProgram.folder, path: environment["PATH"] ?? "")
    var session = session(candidate.lobby, size: terminal.size, programs: programs)
    terminal.present(session.frame())

    var pack = choice.pack(of: candidate)
    while pack == nil {
      candidate = try choice.next()
      pack = choice.pack(of: candidate)
      session = self.session(candidate.lobby, size: terminal.size, programs: programs)
    }
    let earliest = pack?.date
    // Where the clock cannot be right yet, it is no earlier than the pack: whoever is away from then on is noted, and
    // the day of the screen, once it is known, says who is.
    let source = try settings.districts(with: candidate, today: clock.moment(notBefore: earliest)?.date ?? earliest)
    // Once for each start and each change: no visit leaves a line.
    if !command.afterVisit || command.afterChange { log((choice.refusals + source.refusals).map(\.description)) }
    session.pack = pack
    session.districts = DistrictIndex(source.registry)
    if let language = command.beginVisit { session.begin(in: language, at: clock.moment(notBefore: earliest)) }
    // What reading has used and dropped goes back to the system.
    malloc_trim(0)
    terminal.present(session.frame())

    var errands = ErrandRunner(
      printer: settings.printer, voice: settings.voice, programs: programs, environment: environment)
    defer { errands.end() }
    var mustForget = false
    var painted = clock.seconds
    var isPainted = true
    while true {
      let nextPicture = isPainted ? nil : painted + Self.pictureTime
      let deadlines = [errands.deadline, session.nextChange.map(clock.instant), nextPicture.map(clock.instant)]
      let input = terminal.next(beside: errands.watched, until: deadlines.compactMap(\.self).min())
      let moment = clock.moment(notBefore: earliest)
      let outcome =
        input.map { session.handle($0, at: moment, seconds: clock.seconds) }
        ?? session.wake(at: moment, seconds: clock.seconds)
      errands.serve(&session, seconds: clock.seconds)
      switch outcome {
      case .end: return (choice.refusals + source.refusals).map(\.description) + nextStart.obstacles
      case .visitEnded:
        mustForget = true
        // To read what has come may take longer than a visit may stay on the screen.
        if nextStart.mustRead {
          terminal.present(Frame(size: terminal.size, theme: settings.theme, glyphs: []))
        }
        // Asked before the picture: between that and the new beginning no time is left in which keys would be lost.
        _ = isPossible(&nextStart)
      // A slip of the visit before, still on its way, would end with the program, and so would colours that were chosen.
      case .visitBegan where nextStart.hasChanged && !session.isPrinting && session.theme == settings.theme:
        renew(.begins, session.language.rawValue, terminal, &errands, &nextStart)
      case .visitBegan, .goOn: break
      }
      // Keys that come faster than pictures can be looked at are not painted one by one.
      isPainted = !terminal.hasMore || clock.seconds - painted >= Self.pictureTime || mustForget
      if isPainted {
        terminal.present(session.frame())
        painted = clock.seconds
        // Keys that still wait have come without a pause for the time of a picture.
        terminal.forgetFlood()
      }
      // A slip that is on its way is brought to its end before the visit is.
      if mustForget, session.isAtRest, !session.isPrinting {
        mustForget = false
        renew(.erased, nil, terminal, &errands, &nextStart)
      }
    }
  }

  /// Tells the log of the service what a locked kiosk, which has no end, could tell nobody at its end.
  private func log(_ lines: [String]) {
    if command.locked, isatty(STDERR_FILENO) == 0 { command.complain(lines) }
  }

  /// Whether the program can begin anew; why it cannot is logged.
  private func isPossible(_ nextStart: inout NextStart) -> Bool {
    let isPossible = nextStart.isPossible()
    log(nextStart.untold())
    return isPossible
  }

  /// A session on the welcome screen.
  private func session(_ lobby: Lobby, size: Size, programs: InstalledPrograms) -> Session {
    var session = Session(
      lobby: lobby, pack: nil, language: settings.language, theme: settings.theme, size: size,
      moment: clock.moment(notBefore: nil), patience: settings.patience, isAfterVisit: command.afterVisit)
    session.isLocked = command.locked
    session.services = Services(
      qrSymbol: QRSymbol.encoder, printing: programs.printing(to: settings.printer),
      voice: programs.voice(at: settings.voice))
    return session
  }

  /// Begins anew in place of this program.
  ///
  /// Comes back where that is impossible with what is there by now, and where its file is away or not known; but a locked
  /// kiosk whose file is away ends with the visit.
  private func renew(
    _ occasion: Renewal.Occasion, _ value: String?, _ terminal: NcursesTerminal, _ errands: inout ErrandRunner,
    _ nextStart: inout NextStart
  ) {
    let mustEnd = command.locked && occasion == .erased
    guard let renewal, renewal.isPossible || mustEnd, isPossible(&nextStart) else { return }
    errands.end()
    switch occasion {
    case .erased: terminal.endForgetting()
    // The keys behind the one that has begun the visit are its own.
    case .begins: terminal.end()
    }
    renewal.begin(occasion, value, isChanged: nextStart.hasChanged)
  }

  /// The files of which newer ones may come while nobody is there.
  private var files: [String] {
    let content = settings.assets.map { assets in
      AssetsFolder.Generation.allCases.map { "\(assets)/\($0.rawValue)/pack.yaml" } + ["\(assets)/pack.yaml"]
    }
    let folders = AssetsFolder.candidates(given: settings.assets)
    // Generations are published whole; in a folder that stands alone, as in sheets, any file may become another.
    let alone = folders.count == 1 ? folders.flatMap(\.paths) : []
    let districts = settings.registry.map { [$0, OverrideFile.path(beside: $0)] }
    let sheets = try? RegistrySource.sheets([settings.registry].compactMap(\.self))
    return [ConfigurationFile.path(environment: environment)] + (content ?? []) + alone + (districts ?? [])
      + (sheets ?? []) + (settings.polyclinic.map { [$0] } ?? [])
  }
}
