import CLinux
import Foundation
import Kiosk
import NcursesTerminal
import Polyclinic
import PolyclinicData
import QRCode
import Terminal

/// The kiosk on its terminal: it paints the welcome screen as soon as that can be, reads all else behind it, and then
/// answers keys.
struct LiveKiosk {
  private let command: KioskCommand
  private let settings: SettingValues
  private let environment: [String: String]
  private let programs: InstalledPrograms
  private let clock: LocalClock

  /// A kiosk as options, environment and the computer's file describe it.
  ///
  /// - Throws: `ValidationError` for a value that cannot be used, `Problems` of the file.
  init(_ command: KioskCommand) throws {
    self.command = command
    environment = ProcessInfo.processInfo.environment
    settings = try SettingValues(command, environment: environment)
    programs = InstalledPrograms(beside: OwnProgram.folder, path: environment["PATH"] ?? "")
    clock = LocalClock(asOf: command.asOf)
  }

  /// Runs until somebody leaves it, or the terminal is gone.
  ///
  /// - Returns: why newer settings, newer content, or a newer list of districts, did not serve.
  /// - Throws: `Problems` where nothing can serve, `TerminalProblem` where there is no usable terminal.
  func run() throws -> [String] {
    let files = [ConfigurationFile.path(environment: environment)] + settings.changingFiles
    let nextStart = NextStart(command, environment: environment, files: files)
    var choice = ContentChoice(
      among: AssetsFolder.candidates(given: settings.assets), polyclinic: settings.polyclinic)
    let first = try choice.next()
    let terminal = try NcursesTerminal(isLocked: command.locked)
    defer { terminal.end() }
    terminal.present(session(first.lobby, size: terminal.size).frame())

    let (content, pack) = try choice.whole(from: first)
    // Where the clock cannot be right yet, it is no earlier than the pack: whoever is away from then on is noted, and
    // the day of the screen, once it is known, says who is.
    let today = clock.moment(notBefore: pack.date)?.date ?? pack.date
    let districts = try settings.districts(with: content, today: today)
    let refusals = (choice.refusals + districts.refusals).map(\.description)
    // Once for each start and each change: no visit leaves a line.
    if !command.afterVisit || command.afterChange { command.log(refusals) }
    var session = session(content.lobby, size: terminal.size)
    session.pack = pack
    session.districts = DistrictIndex(districts.registry)
    if let language = command.beginVisit { session.begin(in: language, at: clock.moment(notBefore: pack.date)) }
    // What reading has used and dropped goes back to the system.
    malloc_trim(0)

    let errands = ErrandRunner(
      printer: settings.printer, voice: settings.voice, programs: programs, environment: environment)
    var loop = KioskLoop(
      session, on: terminal, clock: clock, earliest: pack.date, errands: errands,
      renewal: Renewal(arguments: CommandLine.arguments), nextStart: nextStart, command: command)
    loop.run()
    return refusals + loop.obstacles
  }

  /// A session on the welcome screen.
  private func session(_ lobby: Lobby, size: Size) -> Session {
    var session = Session(
      lobby: lobby, pack: nil, language: settings.language, theme: settings.theme, size: size,
      moment: clock.moment(notBefore: nil), patience: settings.patience, isAfterVisit: command.afterVisit)
    session.isLocked = command.locked
    session.services = Services(
      qrSymbol: QRSymbol.encoder, printing: programs.printing(to: settings.printer),
      voice: programs.voice(at: settings.voice))
    return session
  }
}
