import ArgumentParser
import Foundation
import Kiosk
import Polyclinic
import PolyclinicData

/// Takes what others have put into the folder for files: checks it, publishes what is right, and leaves a report.
struct IncomingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incoming",
    abstract: "Takes new files for a locked kiosk: checks them, publishes what is right, leaves a report.",
    discussion: """
      In the folder incoming of --state it looks for CSV sheets, which together are one list of districts, for a \
      folder content with texts and rules, and for override.csv, which says who is away. What is right is published \
      and taken away; what is wrong stays until it is replaced, and report.txt says why. A list without much of what \
      the one before it has counts as a warning. An empty file allow-warnings.txt beside the sheets, or beside \
      override.csv, says that all warnings about them are meant; it holds for one look and is taken away, whatever \
      becomes of them. Exit status 1 also where the settings name other \
      districts or texts, so that the kiosk does not show what was taken.
      """)

  @Option(help: .init("The folder in which the kiosk's list of districts and content lie.", valueName: "dir"))
  var state = "/var/lib/osms-kiosk"

  @Option(help: "The language of the report: kk, ru or en.")
  var language: Language = .ru

  @Flag(help: "Take a list, or absences, with warnings.")
  var allowWarnings = false

  @Option(help: .init("For how long nothing may change before files are read: 0 to 600.", valueName: "seconds"))
  var settle = 5

  @OptionGroup var assets: AssetsOptions

  func validate() throws {
    guard (0...600).contains(settle) else { throw ValidationError("--settle is 0 to 600 seconds") }
  }

  func run() throws {
    let result: IncomingRun.Result
    let desk = try Problems.explained { try self.desk() }
    do throws(Problem) {
      result = try IncomingRun(desk: desk, settle: settle).run()
    } catch {
      complain("\(error)")
      throw DeskExit.cannotRun
    }
    let words = desk.words
    switch result {
    case .nothingNew: print(words(.nothingNew))
    case .nothingChanged: print(words(.nothingChanged, ["file": "\(desk.incoming)/\(IncomingFolder.report)"]))
    case .unsettled:
      print(words(.unsettled))
      throw DeskExit.cannotRun
    case .done(let delivery):
      print(IncomingReport(words: words, delivery: delivery).text(date: IncomingReport.now()), terminator: "")
      guard delivery.failures.isEmpty else { throw DeskExit.cannotRun }
      guard delivery.findings.isEmpty, delivery.unshown.isEmpty else { throw DeskExit.findings }
    }
  }

  private func desk() throws -> IncomingDesk {
    let folder = try assets.folder()
    // Content is looked at in the building in which the kiosk on this computer stands.
    let file = ConfigurationFile(
      environment: ProcessInfo.processInfo.environment, settings: Setting.names, fault: Setting.fault)
    let polyclinic = assets.building ?? file.values[Setting.polyclinic.rawValue]
    return IncomingDesk(
      words: try RegistryWords(language, from: folder), tables: try SpreadsheetWords.read(from: folder),
      glyphs: try folder.glyphs(), assets: folder, settings: file, polyclinic: polyclinic, allowWarnings: allowWarnings,
      today: try CalendarDate.knownToday(), state: state)
  }
}
