import ArgumentParser
import Foundation
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
    let content = ContentChecks(host: host, settings: settings, today: asOf ?? .today)
    return [configuration, PathCheck(host: host, settings: settings).point]
      + [DeliveryCheck(host: host, settings: settings).point]
      + ConsoleChecks(host: host, glyphs: content.glyphs).points + content.points
      + HelperChecks(host: host, settings: settings).points + UnitChecks(host: host).points
      + IncomingCheck(host: host).points + HostChecks(host: host).points
  }

  /// The most faults of the settings that are told: more than there are settings.
  private static let mostFaults = 10

  /// The settings, the environment before the file; of a tree of files, those of its file.
  private func settings(of host: Host) -> (values: SettingValues, point: CheckPoint) {
    let environment = host.isThisComputer ? ProcessInfo.processInfo.environment : [:]
    let file = ConfigurationFile(
      environment: environment, settings: Setting.names, fault: Setting.fault, root: host.root)
    var faults = file.problems.map(\.description)
    let values = SettingValues { setting in
      [.init(setting.variable, setting.value(in: environment)), .init(file.path, file.values[setting.rawValue])]
    } complain: {
      faults.append($0)
    }
    guard faults.isEmpty else {
      let remedy = "mend them; /usr/share/doc/osms-kiosk has the file as it was"
      let rest = faults.count - Self.mostFaults
      let told = faults.prefix(Self.mostFaults) + (rest > 0 ? ["and \(rest) more"] : [])
      return (values, CheckPoint("settings", .fail(told.joined(separator: "; "), remedy: remedy)))
    }
    let state = file.isThere ? "\(file.values.count) in \(file.path)" : "there is no file \(file.path)"
    return (values, CheckPoint("settings", .pass(state)))
  }
}
