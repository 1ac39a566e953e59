import ArgumentParser
import Foundation
import Glibc
import Kiosk
import NcursesTerminal
import Polyclinic
import PolyclinicData
import QRCode
import Terminal

/// The program in the lobby: options, then the loop from key to picture.
@main
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "osms-kiosk",
    abstract: "The patient assistant for the lobby of a polyclinic.",
    discussion: """
      Answers patients' questions about the mandatory social health insurance in Kazakh, Russian and English. \
      Ctrl-C leaves it. It opens no network connection and writes no file.
      """,
    version: Version.text)

  @Option(help: .init(Setting.assets.help, valueName: "dir"))
  var assets: String?

  @Option(help: .init(Setting.polyclinic.help, valueName: "file"))
  var polyclinic: String?

  @Option(help: .init(Setting.registry.help, valueName: "file"))
  var registry: String?

  @Option(help: .init(Setting.language.help))
  var language: Language?

  @Option(help: .init(Setting.theme.help))
  var theme: Theme?

  @Option(help: .init(Setting.printer.help, valueName: "queue"))
  var printer: String?

  @Option(help: .init(Setting.voice.help))
  var voice: VoiceSpeed?

  @Option(help: .init("Show everything as on that day.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  func run() throws {
    do {
      // Staff learn that an earlier list of districts served when the terminal is theirs again.
      complain(try show().map(\.description))
    } catch let problems as Problems {
      throw failure(problems.list.map(\.description))
    } catch let problem as TerminalProblem {
      throw failure([problem.description])
    }
  }

  /// Paints the welcome screen as soon as its own few files are read, then reads pages and districts, then answers keys.
  ///
  /// - Returns: why newer lists of districts did not serve.
  private func show() throws -> [Problem] {
    let environment = ProcessInfo.processInfo.environment
    let settings = try KioskSettings(self, environment: environment)
    let folder = AssetsFolder.find(given: settings.assets, program: CommandLine.arguments.first ?? "")
    let reader = AssetsReader(folder: folder, polyclinic: settings.polyclinic, phrases: Phrase.declarations)
    let clock = LocalClock(asOf: asOf)

    let lobby = try reader.readLobby()
    let terminal = try NcursesTerminal()
    defer { terminal.end() }
    var session = Session(
      lobby: lobby, pack: nil, language: settings.language, theme: settings.theme, size: terminal.size,
      moment: clock.moment(notBefore: nil))
    let programs = InstalledPrograms(beside: InstalledPrograms.ownFolder, path: environment["PATH"] ?? "")
    session.services.printing = programs.printing(to: settings.printer)
    session.services.voice = programs.voice(at: settings.voice)
    terminal.present(session.frame())

    let pack = try reader.readPack(glyphs: lobby.glyphs)
    let source = try RegistrySource.open(
      settings.registry, assets: folder, glyphs: lobby.glyphs, today: clock.moment(notBefore: pack.date)?.date)
    session.services.qrSymbol = QRSymbol.encoder
    session.pack = pack
    session.districts = DistrictIndex(source.registry)
    var errands = ErrandRunner(
      printer: settings.printer, voice: settings.voice, programs: programs, environment: environment)
    defer { errands.end() }
    while true {
      let input = terminal.next(beside: errands.watched, until: errands.deadline)
      if let input, session.handle(input, at: clock.moment(notBefore: pack.date)) == .end { return source.refusals }
      errands.serve(&session)
      terminal.present(session.frame())
    }
  }

  private func failure(_ lines: [String]) -> ExitCode {
    complain(lines)
    return .failure
  }

  private func complain(_ lines: [String]) {
    for line in lines {
      FileHandle.standardError.write(Data("osms-kiosk: \(line)\n".utf8))
    }
  }
}
