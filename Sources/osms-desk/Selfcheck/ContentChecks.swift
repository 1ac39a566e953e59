import Foundation
import Kiosk
import Polyclinic
import PolyclinicData

/// Looks at what the kiosk says: texts and rules and their age, the building, the districts.
struct ContentChecks {
  let host: Host
  /// What is set.
  let settings: SettingValues
  /// The day on which the check runs; nil where the clock cannot be read.
  let today: CalendarDate?

  /// How old texts and looks at their sources may be, in days: amounts change with every year.
  private static let oldest = 365

  /// The folders that may serve, as the kiosk tries them; without one that is set, a tree of files has the package's.
  private var candidates: [AssetsFolder] {
    guard !host.isThisComputer else { return AssetsFolder.candidates(given: settings.assets) }
    return AssetsFolder.candidates(
      given: host.path(settings.assets ?? "/usr/share/osms-kiosk"), program: host.path("/usr/bin/osms-kiosk"))
  }

  /// The characters that the screens have; nil where no folder has a list of them.
  var glyphs: Set<Unicode.Scalar>? { candidates.lazy.compactMap { try? $0.glyphs() }.first }

  /// The points, in the order in which they are printed.
  var points: [CheckPoint] {
    let fault = buildingFault
    // Texts are not to blame for a building that cannot be read.
    let file = fault == nil ? settings.polyclinic.map(host.path) : nil
    var refusals: [Refusal] = []
    for folder in candidates {
      do throws(Problems) {
        let everything = try reader(of: folder, polyclinic: file).readEverything()
        return points(of: everything, in: folder, refusals, building: fault ?? building(everything))
      } catch {
        refusals.append(Refusal(folder: folder, problems: error))
      }
    }
    return [CheckPoint("texts", refusals.first.map { verdict($0) } ?? .skip("there is no folder of them"))]
      + (fault.map { [CheckPoint("building", $0)] } ?? [])
  }

  /// That the file of the building cannot be read; nil where it can, or is not looked at.
  private var buildingFault: CheckPoint.Verdict? {
    guard let file = settings.polyclinic.map(host.path), let glyphs, let folder = candidates.first else { return nil }
    do throws(Problems) {
      _ = try reader(of: folder, polyclinic: file).readBuilding(glyphs: glyphs)
      return nil
    } catch {
      return .fail(words(error), remedy: "mend it; osms-desk check --polyclinic \(file) lists everything")
    }
  }

  /// Why a folder does not serve.
  private struct Refusal {
    let folder: AssetsFolder
    let problems: Problems
  }

  private func reader(of folder: AssetsFolder, polyclinic: String?) -> AssetsReader {
    AssetsReader(
      folder: folder, polyclinic: polyclinic, phrases: Phrase.declarations, entries: EntryDeclaration.ofScreens)
  }

  private func points(
    of everything: AssetsReader.Everything, in folder: AssetsFolder, _ refusals: [Refusal],
    building: CheckPoint.Verdict
  ) -> [CheckPoint] {
    let pack = everything.pack
    let state = "\(pack.id) of \(pack.date), \(pack.pages.count) pages, from \(folder.path)"
    return [
      CheckPoint("texts", refusals.first.map { verdict($0, besides: state) } ?? .pass(state)),
      CheckPoint("age of the texts", age(of: pack, in: folder)), CheckPoint("sources", sources(of: pack)),
      CheckPoint("building", building),
      CheckPoint("districts", districts(folder, everything.lobby.glyphs)),
    ]
  }

  /// That a folder does not serve, and what does, if anything.
  private func verdict(_ refusal: Refusal, besides served: String? = nil) -> CheckPoint.Verdict {
    let building = settings.polyclinic.map { " --polyclinic \(host.path($0))" } ?? ""
    return .fail(
      "\(refusal.folder.path) does not serve: \(words(refusal.problems))" + (served.map { "; instead: \($0)" } ?? ""),
      remedy: "osms-desk check --assets \(refusal.folder.path)\(building) lists everything")
  }

  private func words(_ problems: Problems) -> String {
    let first = problems.list.first?.description ?? "unreadable"
    return problems.list.count > 1 ? "\(first), and \(problems.list.count - 1) more" : first
  }

  private func age(of pack: Pack, in folder: AssetsFolder) -> CheckPoint.Verdict {
    // Behind generations stand the texts that came with the program; an upgrade may have made them the newest.
    if let packaged = candidates.last, packaged.path != folder.path, let date = packaged.packDate, pack.date < date {
      let generations = AssetsFolder.Generation.allCases.map { "\(settings.assets ?? "")/\($0.rawValue)" }
      return .fail(
        "those of \(pack.date) serve, and the package has newer ones of \(date)",
        remedy: "deliver newer texts, or go back to the package's: rm -f \(generations.joined(separator: " "))")
    }
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

  private func building(_ everything: AssetsReader.Everything) -> CheckPoint.Verdict {
    let building = everything.lobby.building
    if let file = settings.polyclinic {
      let lacking = DeskNames.findings(in: everything.references, building: building).map(\.reason)
      guard lacking.isEmpty else {
        return .fail(
          Set(lacking).sorted().joined(separator: "; ") + ", to which texts send patients",
          remedy: "mend \(host.path(file))")
      }
    }
    guard building.isExample else { return .pass(building.name.en.string) }
    return .fail(
      "the polyclinic that is shown is invented",
      remedy: "copy /usr/share/osms-kiosk/polyclinic/example.yaml, change it, and name it in config.yaml: polyclinic")
  }

  private func districts(_ folder: AssetsFolder, _ glyphs: Set<Unicode.Scalar>) -> CheckPoint.Verdict {
    let named = settings.registry.map(host.path)
    do {
      let source = try RegistrySource.open(named, assets: folder, glyphs: glyphs, today: today)
      let registry = source.registry
      let words = "\(registry.streets.count) streets, \(registry.catchments.count) districts, from \(source.path)"
      if let refusal = source.refusals.first, let named, refusal.file.hasSuffix(OverrideFile.name) {
        return .fail("nobody is shown as away: \(refusal)", remedy: "mend \(OverrideFile.path(beside: named))")
      }
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
      return .fail(
        (named.map { "\($0): " } ?? "") + words(error),
        remedy: "osms-desk registry check\(named.map { " --registry \($0)" } ?? "") lists everything")
    }
  }
}
