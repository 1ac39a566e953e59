import Foundation
import Kiosk
import Polyclinic
import PolyclinicData

/// Looks at what the kiosk says: texts and rules and their age, the building, the districts.
struct ContentChecks {
  let host: Host
  /// The values of the settings by their names.
  let settings: [String: String]
  /// The day on which the check runs; nil where the clock cannot be read.
  let today: CalendarDate?

  /// How old texts and looks at their sources may be, in days: amounts change with every year.
  private static let oldest = 370

  /// The folder that serves: of a folder with generations the current one, else the previous one; else the package's.
  var folder: AssetsFolder {
    let packaged = "/usr/share/osms-kiosk"
    let given = settings[Setting.assets.rawValue]
    let generations = given.map { ["\($0)/current", "\($0)/previous"] } ?? []
    if let found = host.first(of: generations) { return AssetsFolder(path: host.path(found)) }
    if let given, host.has(given + "/pack.yaml") || !host.has(packaged) { return AssetsFolder(path: host.path(given)) }
    if host.has(packaged) { return AssetsFolder(path: host.path(packaged)) }
    return host.isThisComputer
      ? AssetsFolder.candidates(given: nil).first ?? AssetsFolder(path: packaged)
      : AssetsFolder(path: host.path(packaged))
  }

  /// The points, in the order in which they are printed.
  var points: [CheckPoint] {
    let folder = folder
    let reader = AssetsReader(
      folder: folder, polyclinic: settings[Setting.polyclinic.rawValue].map(host.path), phrases: Phrase.declarations)
    do {
      let everything = try reader.readEverything()
      let pack = everything.pack
      return [
        CheckPoint("texts", .pass("\(pack.id) of \(pack.date), \(pack.pages.count) pages, from \(folder.path)")),
        CheckPoint("age of the texts", age(of: pack)), CheckPoint("sources", sources(of: pack)),
        CheckPoint("building", building(everything.lobby.building)),
        CheckPoint("districts", districts(folder, everything.lobby.glyphs)),
      ]
    } catch {
      let remedy = "osms-desk check --assets \(folder.path) lists everything"
      return [CheckPoint("texts", .fail(words(error), remedy: remedy))]
    }
  }

  private func words(_ problems: Problems) -> String {
    let first = problems.list.first?.description ?? "unreadable"
    return problems.list.count > 1 ? "\(first), and \(problems.list.count - 1) more" : first
  }

  private func age(of pack: Pack) -> CheckPoint.Verdict {
    guard let today else { return .skip("the clock cannot be read") }
    let days = today.days(since: pack.date)
    if days < 0 {
      return .fail("the clock shows \(today), before the texts' own day \(pack.date)", remedy: "set the clock")
    }
    if days > Self.oldest { return .fail("\(days) days", remedy: "put newer texts into place") }
    return .pass("\(days) days")
  }

  private func sources(of pack: Pack) -> CheckPoint.Verdict {
    guard let today else { return .skip("the clock cannot be read") }
    let days = pack.sources.values.compactMap(\.checked).map { today.days(since: $0) }
    let late = days.count { $0 > Self.oldest }
    guard late == 0 else {
      return .fail(
        "\(late) of \(days.count) were looked at more than \(Self.oldest) days ago",
        remedy: "put newer texts into place")
    }
    return .pass("\(days.count), the oldest looked at \(max(0, days.max() ?? 0)) days ago")
  }

  private func building(_ building: Building) -> CheckPoint.Verdict {
    guard building.isExample else { return .pass(building.name.en.string) }
    return .fail(
      "the polyclinic that is shown is invented",
      remedy: "copy /usr/share/osms-kiosk/polyclinic/example.yaml, change it, and name it in config.yaml: polyclinic")
  }

  private func districts(_ folder: AssetsFolder, _ glyphs: Set<Unicode.Scalar>) -> CheckPoint.Verdict {
    let named = settings[Setting.registry.rawValue].map(host.path)
    do {
      let source = try RegistrySource.open(named, assets: folder, glyphs: glyphs)
      let registry = source.registry
      let words = "\(registry.streets.count) streets, \(registry.catchments.count) districts, from \(source.path)"
      if let refusal = source.refusals.first {
        return .fail(
          "an earlier list serves: \(refusal)", remedy: "osms-desk registry import SHEETS --registry \(named ?? "FILE")"
        )
      }
      if registry.isExample {
        return .fail(
          "the districts that are shown are invented",
          remedy: "osms-desk registry import SHEETS --registry FILE, and name it in config.yaml: registry")
      }
      if RegistryFile.isInThisBuild, !RegistrySource.isRegistryFile(source.path) {
        return .fail(
          "\(source.path) are sheets: should one become unreadable, no earlier list serves",
          remedy: "osms-desk registry import SHEETS --registry FILE, and name that in config.yaml: registry")
      }
      return .pass(registry.date.map { words + ", of \($0)" } ?? words)
    } catch {
      return .fail(words(error), remedy: "osms-desk registry check lists everything")
    }
  }
}
