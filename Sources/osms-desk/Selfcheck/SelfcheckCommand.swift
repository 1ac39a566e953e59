import ArgumentParser
import Foundation
import Glibc
import Kiosk
import Polyclinic
import PolyclinicData

/// Looks at everything that a kiosk in a lobby needs, and says what to do where it is not there.
struct SelfcheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "selfcheck",
    abstract: "Checks this computer as a kiosk: PASS, FAIL and what to do, or SKIP and why, a line each.",
    discussion: """
      Reads the settings as the kiosk does: environment, then \(ConfigurationFile.standardPath) \
      (\(ConfigurationFile.variable) names another file). As root it sees more.
      """)

  @Option(help: .init("Check the tree of files in that folder instead of this computer.", valueName: "dir"))
  var root: String = "/"

  @Option(help: .init("Judge ages as on that day; without it today.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  @Flag(help: "Print only what fails.")
  var failures = false

  func run() throws {
    guard AssetsFolder(path: root).exists else { throw ValidationError("there is no folder '\(root)'") }
    let host = Host(root: String(root.reversed().drop { $0 == "/" }.reversed()))
    let points = points(of: host)
    for point in points where point.fails || !failures { print(point.line) }
    let count = points.count { $0.fails }
    print(count == 0 ? "nothing fails" : "\(count) of \(points.count) fail")
    if count > 0 { throw DeskExit.findings }
  }

  private func points(of host: Host) -> [CheckPoint] {
    let (settings, configuration) = settings(of: host)
    let content = ContentChecks(host: host, settings: settings, today: asOf ?? Self.today)
    return [configuration] + ConsoleChecks(host: host, glyphs: try? content.folder.glyphs()).points + content.points
      + HelperChecks(host: host, settings: settings).points + UnitChecks(host: host).points
      + HostChecks(host: host).points
  }

  /// The values of the settings, the environment before the file; of a tree of files, those of its file.
  private func settings(of host: Host) -> (values: [String: String], point: CheckPoint) {
    let environment = host.isThisComputer ? ProcessInfo.processInfo.environment : [:]
    var values: [String: String] = [:]
    let point: CheckPoint
    do {
      let file = try ConfigurationFile.read(
        environment: environment, settings: Set(Setting.allCases.map(\.rawValue)), root: host.root)
      values = file.values
      point = CheckPoint("settings", .pass("\(values.count) in \(file.path)"))
    } catch {
      let words = error.list.map(\.description).joined(separator: "; ")
      point = CheckPoint("settings", .fail(words, remedy: "mend the file; /usr/share/doc/osms-kiosk has it as it was"))
    }
    for setting in Setting.allCases {
      if let value = setting.value(in: environment) { values[setting.rawValue] = value }
    }
    return (values, point)
  }

  private static var today: CalendarDate? {
    var seconds = time(nil)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return nil }
    return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
