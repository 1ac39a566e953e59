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
  /// The name of the program.
  static let name = "osms-kiosk"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "The patient assistant for the lobby of a polyclinic.",
    discussion: """
      Answers patients' questions about the mandatory social health insurance in Kazakh, Russian and English. \
      Ctrl-C leaves it. It opens no network connection and writes no file. An option overrules the environment, and the \
      environment the file of the settings, \(ConfigurationFile.standardPath). Exit status: 0 it was left, 1 the terminal, \
      or texts, districts or the building cannot be used, 64 an option or a setting cannot be used, 71 it could not begin \
      anew.
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

  @Option(help: .init(Setting.idle.help, valueName: "seconds"))
  var idle: Int?

  @Option(help: .init(Setting.warn.help, valueName: "seconds"))
  var warn: Int?

  @Option(help: .init(Setting.printer.help, valueName: "queue[:form]"))
  var printer: String?

  @Option(help: .init(Setting.voice.help))
  var voice: VoiceSpeed?

  @Option(help: .init("Show everything as on that day.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  @Flag(help: "No key and no signal of a keyboard leaves the program: for the lobby, under osms-lobby.")
  var locked = false

  @Flag(help: .private)
  var afterVisit = false

  @Flag(help: .private)
  var afterChange = false

  @Option(help: .private)
  var beginVisit: Language?

  /// Runs the program; what files and settings bring into a complaint cannot command a terminal.
  static func main() {
    // What nobody takes is not told; that ends no kiosk.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let isWellDone = code == .success
      let message = fullMessage(for: error)
      if !message.isEmpty {
        let stream = isWellDone ? FileHandle.standardOutput : FileHandle.standardError
        try? stream.write(contentsOf: Data((message.harmlessLines + "\n").utf8))
      }
      exit(withError: code)
    }
  }

  func run() throws {
    let kiosk = try failing(with: .validationFailure) { try LiveKiosk(self) }
    // Staff learn that something earlier served when the terminal is theirs again.
    complain(try failing(with: .failure) { try kiosk.run() })
  }

  /// The result of a step; where it finds problems they are listed, and the program ends with that status.
  private func failing<Result>(with status: ExitCode, _ step: () throws -> Result) throws -> Result {
    do {
      return try step()
    } catch let problems as Problems {
      complain(problems.list.map(\.description))
    } catch let problem as TerminalProblem {
      complain([problem.description])
    }
    throw status
  }

  /// Tells the log of the service what a locked kiosk, which has no end, could tell nobody at its end.
  func log(_ lines: [String]) {
    if locked, isatty(STDERR_FILENO) == 0 { complain(lines) }
  }

  /// Tells staff, a line each.
  func complain(_ lines: [String]) {
    for line in lines {
      try? FileHandle.standardError.write(contentsOf: Data("osms-kiosk: \(line.harmless)\n".utf8))
    }
  }
}
